import { isWechatFailure, WechatRefusal, WechatUncertain } from '../failures';
import type { RefusedReason, SendOutcome } from '../endpoints/send-outcome';

/** What their codes mean for whoever waits for the call. Longer words are looked for first. */
const REASONS: readonly (readonly [start: string, reason: RefusedReason])[] = [
  ['LimitExceeded', 'limit'],
  ['FailedOperation.InsufficientBalance', 'banned'],
  ['FailedOperation.PhoneNumberInBlacklist', 'bad-number'],
  ['FailedOperation.ContainSensitiveWord', 'words'],
  ['FailedOperation.Template', 'bad-template'],
  ['FailedOperation.Signature', 'bad-template'],
  ['InvalidParameterValue.IncorrectPhoneNumber', 'bad-number'],
  ['InvalidParameterValue.TemplateParameter', 'bad-data'],
  ['InvalidParameterValue', 'bad-data'],
  ['InvalidParameter', 'bad-data'],
  ['UnauthorizedOperation', 'banned'],
  ['AuthFailure', 'banned'],
  ['UnsupportedOperation', 'bad-number'],
];

/** Busy, or asked too fast: the message is fine and surely not taken. */
const LATER =
  /^(?:InternalError|RequestLimitExceeded|ResourceUnavailable|LimitExceeded\.DeliveryFrequencyLimit)/;

/** Sorts one of their codes. */
export function outcomeOfCode(code: string, requestId: string | null): SendOutcome {
  if (LATER.test(code)) return { kind: 'later', errcode: code, rid: requestId };
  const reason = REASONS.find(([start]) => code.startsWith(start))?.[1] ?? 'other';
  return { kind: 'refused', errcode: code, reason, rid: requestId };
}

/** Sorts what became of the way there. Their own errors come inside an answer, so a refusal here is none of theirs. */
export function outcomeOfWay(thrown: unknown): SendOutcome {
  if (!isWechatFailure(thrown)) throw thrown;
  if (thrown instanceof WechatUncertain) return { kind: 'unknown', why: thrown.why };
  const errcode = thrown instanceof WechatRefusal ? thrown.errcode : null;
  return { kind: 'later', errcode, rid: null };
}
