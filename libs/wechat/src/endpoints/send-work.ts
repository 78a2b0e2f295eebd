import { SEND_WITHIN_MS, withToken } from '../token/with-token';
import { carrying, type Asking } from './asking';
import { outcomeOfFailure, type RefusalCodes, type SendOutcome } from './send-outcome';

export interface WorkMessage {
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  /** Template key to text, in the order of the template. */
  readonly values: Readonly<Record<string, string>>;
}

const WORK_CODES: RefusalCodes = {
  endpoint: '/cgi-bin/message/wxopen/employeerelationmsg/send',
  later: new Set([-1, 45009, 45011, 40001, 40014, 42001]),
  reasons: new Map([
    [40256, 'no-binding'],
    [50001, 'no-binding'],
    [40257, 'bad-user'],
    [40097, 'bad-data'],
    [43104, 'banned'],
  ]),
};

/** Sends one 用工 message: bound once, repeatable. `data` is a string that holds JSON; an uncertain one is never repeated. */
export async function sendWork(
  asking: Asking,
  { openid, templateId, page, values }: WorkMessage,
): Promise<SendOutcome> {
  const data = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]));
  const body = { touser: openid, template_id: templateId, page, data: JSON.stringify({ data }) };
  const call = { method: 'POST', endpoint: WORK_CODES.endpoint, body } as const;
  try {
    const ask = (token: string) => asking.line.ask(carrying(call, token));
    await withToken(asking.tokens, ask, SEND_WITHIN_MS);
    return { kind: 'accepted', msgid: null };
  } catch (thrown) {
    return outcomeOfFailure(thrown, WORK_CODES);
  }
}
