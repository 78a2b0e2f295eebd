import { isWechatFailure, WechatRefusal } from '../failures';

export interface Patience {
  /** How often to try again after the first attempt. */
  readonly retries: number;
  readonly wait: (ms: number) => Promise<void>;
}

const FIRST_PAUSE_MS = 1_000;

/**
 * Repeats a question that is harmless to repeat (token, checks, codes, lists) while WeChat is busy (-1) or
 * the way to it is broken: after about 1, 2 and 4 seconds, each shortened by chance so that processes that
 * failed together do not return together. Never wrap a send or a login code in it.
 */
export async function patiently<T>({ retries, wait }: Patience, ask: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask();
    } catch (thrown) {
      if (attempt >= retries || !mayPass(thrown)) throw thrown;
    }
    await wait(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random() / 2));
  }
}

function mayPass(thrown: unknown): boolean {
  if (thrown instanceof WechatRefusal) return thrown.errcode === -1;
  return isWechatFailure(thrown);
}
