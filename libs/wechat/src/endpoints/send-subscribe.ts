import { isWechatFailure } from '../failures';
import { withToken } from '../token/with-token';
import { carrying, type Asking } from './asking';
import { outcomeOfFailure, SEND_ENDPOINT, type SendOutcome } from './send-outcome';

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
  const call = { method: 'POST', endpoint: SEND_ENDPOINT, body: bodyOf(message, state) } as const;
  try {
    const answer = await withToken(asking.tokens, (token) => asking.line.ask(carrying(call, token)));
    const msgid = answer['msgid'];
    return { kind: 'accepted', msgid: msgid === undefined || msgid === null ? null : String(msgid) };
  } catch (thrown) {
    if (!isWechatFailure(thrown)) throw thrown;
    return outcomeOfFailure(thrown);
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
