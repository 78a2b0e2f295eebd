import { isWechatFailure } from '../failures';
import type { StoredToken, TokenStore } from './token-store';

/** Hands out the access token; `renewed` is asked after WeChat refused the one it handed out before. */
export interface TokenSource {
  current(): Promise<string>;
  renewed(rejected: string): Promise<string>;
}

export interface TokenSourceParts {
  readonly store: TokenStore;
  readonly fetchToken: () => Promise<StoredToken>;
  readonly now: () => Date;
}

/** WeChat makes the next token five minutes before the old one ends; asking earlier returns the old one. */
const RENEW_WHEN_LEFT_MS = 5 * 60_000;
const PAUSE_AFTER_FAILURE_MS = 30_000;
const NONE_REJECTED = '';

/**
 * One token for all processes. Read from memory while at least five minutes are left, otherwise from the
 * store, otherwise fetched under the store's lock, where the store is read once more because another
 * process may have been quicker. Within this process callers share one flight. While fetching fails, the
 * old token serves until its own end. Normal mode only: fetching twice is harmless, and a crash leaves
 * nothing behind but a lock the store releases.
 */
class SharedToken implements TokenSource {
  private readonly parts: TokenSourceParts;
  private readonly flights = new Map<string, Promise<string>>();
  private cached: StoredToken | null = null;
  private quietUntil = 0;

  constructor(parts: TokenSourceParts) {
    this.parts = parts;
  }

  async current(): Promise<string> {
    const isQuiet = this.now() < this.quietUntil;
    const usable = this.fresh(this.cached) ?? (isQuiet ? this.alive(this.cached) : null);
    return usable?.token ?? this.together(NONE_REJECTED);
  }

  async renewed(rejected: string): Promise<string> {
    const usable = this.fresh(this.cached, rejected);
    if (usable) return usable.token;
    this.cached = null;
    return this.together(rejected);
  }

  private together(rejected: string): Promise<string> {
    const running = this.flights.get(rejected);
    if (running) return running;
    const flight = this.obtain(rejected).finally(() => this.flights.delete(rejected));
    this.flights.set(rejected, flight);
    return flight;
  }

  private async obtain(rejected: string): Promise<string> {
    const { store } = this.parts;
    const stored = await store.read();
    const usable = this.fresh(stored, rejected);
    if (usable) return this.keep(usable);
    try {
      return this.keep(await store.withLock(() => this.fetchUnderLock(rejected)));
    } catch (thrown) {
      const spare = this.alive(this.cached, rejected) ?? this.alive(stored, rejected);
      if (!spare || !isWechatFailure(thrown)) throw thrown;
      return this.keep(spare);
    }
  }

  private async fetchUnderLock(rejected: string): Promise<StoredToken> {
    const { store, fetchToken } = this.parts;
    const stored = this.fresh(await store.read(), rejected);
    if (stored) return stored;
    const fetched = await fetchToken();
    await store.write(fetched);
    return fetched;
  }

  /** A token kept although little of it is left means no better one could be had: leave WeChat in peace a while. */
  private keep(token: StoredToken): string {
    if (!this.fresh(token)) this.quietUntil = this.now() + PAUSE_AFTER_FAILURE_MS;
    this.cached = token;
    return token.token;
  }

  private fresh(token: StoredToken | null, rejected = NONE_REJECTED): StoredToken | null {
    return this.withLeft(RENEW_WHEN_LEFT_MS, token, rejected);
  }

  private alive(token: StoredToken | null, rejected = NONE_REJECTED): StoredToken | null {
    return this.withLeft(1, token, rejected);
  }

  private withLeft(ms: number, token: StoredToken | null, rejected: string): StoredToken | null {
    if (token === null || token.token === rejected) return null;
    return token.expiresAt.getTime() - this.now() >= ms ? token : null;
  }

  private now(): number {
    return this.parts.now().getTime();
  }
}

export function createTokenSource(parts: TokenSourceParts): TokenSource {
  return new SharedToken(parts);
}
