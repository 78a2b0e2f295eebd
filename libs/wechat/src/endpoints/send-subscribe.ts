import { SEND_WITHIN_MS, withToken } from '../token/with-token';
import { carrying, type Asking } from './asking';
import { outcomeOfFailure, type RefusalCodes, type SendOutcome } from './send-outcome';

export const SUBSCRIBE_CODES: RefusalCodes = {
  endpoint: '/cgi-bin/message/subscribe/send',
  /** Busy, two at once for one person, a quota, or a token that even a renewal did not mend. */
  later: new Set([-1, 43108, 45009, 45011, 40001, 40014, 42001]),
  reasons: new Map([
    [43101, 'no-consent'],
    [40003, 'bad-user'],
    [47003, 'bad-data'],
    [41030, 'bad-data'],
    [40037, 'bad-template'],
    [43107, 'banned'],
    [50004, 'banned'],
    [50007, 'banned'],
    [45168, 'words'],
  ]),
};

export type MiniprogramState = 'developer' | 'trial' | 'formal';

export interface SubscribeMessage {
  readonly openid: string;
  readonly templateId: string;
  /** The page a tap opens, with its query. */
  readonly page?: string | undefined;
  /** Template key to text, each made with `templateValue`. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Sends one service notice. A send spends the person's consent and rings their phone, so an uncertain one
 * is reported as `unknown` and never repeated here; only a refused token is renewed and tried once more.
 */
export async function sendSubscribe(
  asking: Asking,
  state: MiniprogramState,
  message: SubscribeMessage,
): Promise<SendOutcome> {
  const call = { method: 'POST', endpoint: SUBSCRIBE_CODES.endpoint, body: bodyOf(message, state) } as const;
  try {
    const ask = (token: string) => asking.line.ask(carrying(call, token));
    const answer = await withToken(asking.tokens, ask, SEND_WITHIN_MS);
    const msgid = answer['msgid'];
    return { kind: 'accepted', msgid: msgid === undefined || msgid === null ? null : String(msgid) };
  } catch (thrown) {
    return outcomeOfFailure(thrown, SUBSCRIBE_CODES);
  }
}

function bodyOf({ openid, templateId, page, values }: SubscribeMessage, state: MiniprogramState): object {
  const data = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]));
  return {
    touser: openid,
    template_id: templateId,
    ...(page === undefined ? {} : { page }),
    data,
    miniprogram_state: state,
    lang: 'zh_CN',
  };
}
