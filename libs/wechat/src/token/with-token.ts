import { WechatRefusal } from '../failures';
import type { TokenSource } from './token-source';

/** What WeChat says when a token is wrong, unknown or over. */
const STALE_TOKEN = new Set([40001, 40014, 42001]);

/**
 * Asks with the shared token; when WeChat says the token is stale, renews it and asks once more. That is a
 * definite refusal, so repeating is safe even for sends. A second refusal goes to the caller. With `withinMs` the
 * first one does too, when renewing takes longer than that: what was right to ask then need not be right any more.
 */
export async function withToken<T>(
  tokens: TokenSource,
  ask: (token: string) => Promise<T>,
  withinMs = Number.POSITIVE_INFINITY,
): Promise<T> {
  const token = await tokens.current();
  const asked = performance.now();
  try {
    return await ask(token);
  } catch (thrown) {
    if (!(thrown instanceof WechatRefusal) || !STALE_TOKEN.has(thrown.errcode)) throw thrown;
    const left = withinMs - (performance.now() - asked);
    const renewed = await within(left, tokens.renewed(token));
    if (renewed === null || performance.now() - asked > withinMs) throw thrown;
    return ask(renewed);
  }
}

/** Null when it takes longer than that. */
async function within<T>(ms: number, coming: Promise<T>): Promise<T | null> {
  if (!Number.isFinite(ms)) return coming;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Somebody may have taken a matter meanwhile: who is to ring asks anew whether it still must, and comes back. */
export const SEND_WITHIN_MS = 1_000;
