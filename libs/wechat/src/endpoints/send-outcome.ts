import { WechatRefusal, WechatUnreachable, type Uncertainty, type WechatFailure } from '../failures';

export const SEND_ENDPOINT = '/cgi-bin/message/subscribe/send';

export type RefusedReason =
  | 'no-consent'
  | 'no-binding'
  | 'bad-user'
  | 'bad-number'
  | 'bad-data'
  | 'bad-template'
  | 'banned'
  | 'limit'
  | 'words'
  | 'other';

/**
 * What became of one send. `later`: surely not sent, the message itself is fine, ask again when it suits
 * (errcode null: WeChat was not reached). `unknown`: it may have arrived; wait for the sent event, never resend.
 */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly msgid: string | null }
  | {
      readonly kind: 'refused';
      /** As the provider says it: a number, or a word. */
      readonly errcode: number | string;
      readonly reason: RefusedReason;
      readonly rid: string | null;
    }
  | { readonly kind: 'later'; readonly errcode: number | string | null; readonly rid: string | null }
  | { readonly kind: 'unknown'; readonly why: Uncertainty };

const REASON = new Map<number, RefusedReason>([
  [43101, 'no-consent'],
  [40003, 'bad-user'],
  [47003, 'bad-data'],
  [41030, 'bad-data'],
  [40037, 'bad-template'],
  [43107, 'banned'],
  [50004, 'banned'],
  [50007, 'banned'],
  [45168, 'words'],
]);

/** Busy, two at once for one person, a quota, or a token that even a renewal did not mend. */
const LATER = new Set([-1, 43108, 45009, 45011, 40001, 40014, 42001]);

/**
 * Sorts a failed send. A failure at any other endpoint means we did not even get a token, so this message
 * surely did not go: later.
 */
export function outcomeOfFailure(failure: WechatFailure): SendOutcome {
  if (failure instanceof WechatRefusal) return outcomeOfRefusal(failure);
  if (failure instanceof WechatUnreachable || failure.endpoint !== SEND_ENDPOINT) {
    return { kind: 'later', errcode: null, rid: null };
  }
  return { kind: 'unknown', why: failure.why };
}

function outcomeOfRefusal({ endpoint, errcode, rid }: WechatRefusal): SendOutcome {
  if (endpoint !== SEND_ENDPOINT || LATER.has(errcode)) return { kind: 'later', errcode, rid };
  return { kind: 'refused', errcode, reason: REASON.get(errcode) ?? 'other', rid };
}
