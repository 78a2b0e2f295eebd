import { isWechatFailure, WechatRefusal, WechatUncertain } from '../failures';
import { withToken } from '../token/with-token';
import { carrying, type Asking } from './asking';
import type { RefusedReason, SendOutcome } from './send-outcome';

const WORK_ENDPOINT = '/cgi-bin/message/wxopen/employeerelationmsg/send';

export interface WorkMessage {
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  /** Template key to text, in the order of the template. */
  readonly values: Readonly<Record<string, string>>;
}

const LATER = new Set([-1, 45009, 45011, 40001, 40014, 42001]);
const REASON = new Map<number, RefusedReason>([
  [40256, 'no-binding'],
  [50001, 'no-binding'],
  [40257, 'bad-user'],
  [40097, 'bad-data'],
  [43104, 'banned'],
]);

/** Sends one 用工 message: bound once, repeatable. `data` is a string that holds JSON; an uncertain one is never repeated. */
export async function sendWork(
  asking: Asking,
  { openid, templateId, page, values }: WorkMessage,
): Promise<SendOutcome> {
  const data = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]));
  const body = { touser: openid, template_id: templateId, page, data: JSON.stringify({ data }) };
  const call = { method: 'POST', endpoint: WORK_ENDPOINT, body } as const;
  try {
    await withToken(asking.tokens, (token) => asking.line.ask(carrying(call, token)));
    return { kind: 'accepted', msgid: null };
  } catch (thrown) {
    return outcomeOfFailure(thrown);
  }
}

function outcomeOfFailure(thrown: unknown): SendOutcome {
  if (!isWechatFailure(thrown)) throw thrown;
  if (thrown instanceof WechatUncertain && thrown.endpoint === WORK_ENDPOINT)
    return { kind: 'unknown', why: thrown.why };
  if (!(thrown instanceof WechatRefusal)) return { kind: 'later', errcode: null, rid: null };
  const { endpoint, errcode, rid } = thrown;
  if (endpoint !== WORK_ENDPOINT || LATER.has(errcode)) return { kind: 'later', errcode, rid };
  return { kind: 'refused', errcode, reason: REASON.get(errcode) ?? 'other', rid };
}
