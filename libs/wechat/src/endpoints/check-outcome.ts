import { isWechatFailure, WechatRefusal, WechatUncertain } from '../failures';

export type Verdict = 'pass' | 'review' | 'risky';

/** Nobody has looked: the text or picture waits for a human, it is neither good nor bad. */
export interface Unchecked {
  readonly kind: 'unchecked';
  /** WeChat's reason, such as 61010 (last visit over two hours ago) or 45009 (daily quota); null: no answer. */
  readonly errcode: number | null;
  readonly why: string;
}

/** Where a word used in the product came from, in WeChat's numbering. */
export type Scene = 'profile' | 'comment' | 'forum' | 'social-log';

export const SCENE: Record<Scene, number> = { profile: 1, comment: 2, forum: 3, 'social-log': 4 };

/** Turns a failed check into `unchecked`; bugs keep flying. */
export function uncheckedBecause(thrown: unknown): Unchecked {
  if (!isWechatFailure(thrown)) throw thrown;
  if (thrown instanceof WechatRefusal) {
    return { kind: 'unchecked', errcode: thrown.errcode, why: thrown.errmsg };
  }
  const why = thrown instanceof WechatUncertain ? thrown.why : 'unreachable';
  return { kind: 'unchecked', errcode: null, why };
}
