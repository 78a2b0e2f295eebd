import { WechatRefusal } from '../failures';
import type { TokenSource } from './token-source';

/** What WeChat says when a token is wrong, unknown or over. */
const STALE_TOKEN = new Set([40001, 40014, 42001]);

/**
 * Asks with the shared token; when WeChat says the token is stale, renews it and asks once more. That is a
 * definite refusal, so repeating is safe even for sends. A second refusal goes to the caller.
 */
export async function withToken<T>(tokens: TokenSource, ask: (token: string) => Promise<T>): Promise<T> {
  const token = await tokens.current();
  try {
    return await ask(token);
  } catch (thrown) {
    if (!(thrown instanceof WechatRefusal) || !STALE_TOKEN.has(thrown.errcode)) throw thrown;
  }
  return ask(await tokens.renewed(token));
}
