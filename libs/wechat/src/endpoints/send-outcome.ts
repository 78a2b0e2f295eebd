import { isWechatFailure, WechatRefusal, WechatUnreachable, type Uncertainty } from '../failures';

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

/** How one provider's numbers are to be read: which mean later, and why the others are final. */
export interface RefusalCodes {
  /** Where it sends. A failure anywhere else means that not even a token was got. */
  readonly endpoint: string;
  readonly later: ReadonlySet<number>;
  readonly reasons: ReadonlyMap<number, RefusedReason>;
}

/**
 * Sorts a failed send; what is no failure of the platform or the way to it keeps flying. A failure at any other endpoint
 * than the sending one means we did not even get a token, so this message surely did not go: later.
 */
export function outcomeOfFailure(thrown: unknown, codes: RefusalCodes): SendOutcome {
  if (!isWechatFailure(thrown)) throw thrown;
  if (thrown instanceof WechatRefusal) return outcomeOfRefusal(thrown, codes);
  if (thrown instanceof WechatUnreachable || thrown.endpoint !== codes.endpoint) {
    return { kind: 'later', errcode: null, rid: null };
  }
  return { kind: 'unknown', why: thrown.why };
}

function outcomeOfRefusal({ endpoint, errcode, rid }: WechatRefusal, codes: RefusalCodes): SendOutcome {
  if (endpoint !== codes.endpoint || codes.later.has(errcode)) return { kind: 'later', errcode, rid };
  return { kind: 'refused', errcode, reason: codes.reasons.get(errcode) ?? 'other', rid };
}
