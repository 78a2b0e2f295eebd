import type { SandboxClock } from '../clock';
import type { SandboxOptions } from '../sandbox-options';
import { defaultSettings } from './default-settings';
import { postPush, type Posted } from './post-push';
import type { PushEvent, PushSettings } from './push-event';
import { signPush } from './signed-push';
import { verifyAddress } from './verify-address';
import { writePush } from './write-push';

/** One delivery of one push: what was said and what our server answered, and how fast. */
export interface PushAttempt extends Posted {
  readonly event: string;
  readonly openid: string;
  readonly body: string;
  readonly attempt: number;
}

/** Everything WeChat says to our server by itself. */
export interface Pushes {
  readonly settings: PushSettings;
  push(event: PushEvent): Promise<void>;
  /** Asks our server for the echo, as the console does when the address is entered. */
  verify(): Promise<boolean>;
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>;
  log(): readonly PushAttempt[];
  clear(): void;
}

const ATTEMPTS = 3;

export function createPushes(options: SandboxOptions, clock: SandboxClock, closing: AbortSignal): Pushes {
  const settings = defaultSettings(options.callbackUrl);
  const underway = new Set<Promise<void>>();
  const nextSecond = secondsOf(clock);
  let attempts: PushAttempt[] = [];

  /** Up to three tries until our server takes it. A push that is lost leaves only this log behind. */
  async function deliver({ event, openid }: PushEvent, message: string): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const signed = signPush({ message, openid, now: clock.now().getTime() }, options, settings);
      const posted = await postPush(settings, { ...signed, closing });
      attempts.push({ event, openid, body: signed.body, attempt, ...posted });
      if (posted.outcome === 'taken' || posted.outcome === 'not-sent') return;
    }
  }

  return {
    settings,
    async push(event) {
      if (settings.drop.includes(event.event)) return;
      const message = writePush(event, nextSecond(event.openid), settings);
      const copies = Array.from({ length: settings.copies }, () => deliver(event, message));
      const all = Promise.all(copies).then(() => undefined);
      underway.add(all);
      await all.finally(() => underway.delete(all));
    },
    verify: async () =>
      settings.url !== null &&
      verifyAddress({ url: settings.url, token: options.callbackToken, now: clock.now(), signal: closing }),
    async settled() {
      while (underway.size > 0) await Promise.all(underway);
    },
    log: () => attempts,
    clear() {
      attempts = [];
      Object.assign(settings, defaultSettings(options.callbackUrl), { url: settings.url });
    },
  };
}

/** Seconds, never the same twice for one person: events are told apart by sender and time. */
function secondsOf(clock: SandboxClock): (openid: string) => number {
  const last = new Map<string, number>();
  return (openid) => {
    const second = Math.max(Math.floor(clock.now().getTime() / 1_000), (last.get(openid) ?? 0) + 1);
    last.set(openid, second);
    return second;
  };
}
