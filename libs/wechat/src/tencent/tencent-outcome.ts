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

/** Busy, asked too fast, or not even read: the message is fine and surely not taken. */
const LATER =
  /^(?:RequestLimitExceeded|ResourceUnavailable|LimitExceeded\.DeliveryFrequencyLimit|InternalError\.(?:JsonParseFail|UnmarshalError|RequestTimeException|RestApiInterfaceNotExist|Sig\w+)$)/;

/**
 * Their own time-outs on the way to the carrier, and whatever else went wrong inside: it may have gone out. Their list of
 * codes says 请求下发短信超时 of one and 解析运营商包体失败 of another.
 */
const UNCERTAIN = /^InternalError/;

/** Sorts one of their codes. */
export function outcomeOfCode(code: string, requestId: string | null): SendOutcome {
  if (LATER.test(code)) return { kind: 'later', errcode: code, rid: requestId };
  if (UNCERTAIN.test(code)) return { kind: 'unknown', why: 'status' };
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
