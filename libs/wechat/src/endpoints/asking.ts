import type { Line, WechatCall } from '../line/line';
import { patiently, type Patience } from '../line/patience';
import type { WechatAnswer } from '../line/read-answer';
import type { TokenSource } from '../token/token-source';
import { withToken } from '../token/with-token';

/** What an endpoint needs to ask WeChat with the shared token. */
export interface Asking {
  readonly line: Line;
  readonly tokens: TokenSource;
  readonly patience: Patience;
}

/** Asks something that may be asked again: patient with a busy or broken way, and with a stale token. */
export function askPatiently(asking: Asking, call: WechatCall): Promise<WechatAnswer> {
  const { line, tokens, patience } = asking;
  return withToken(tokens, (token) => patiently(patience, () => line.ask(carrying(call, token))));
}

/** The same call with the token where WeChat wants it: in the address. */
export function carrying(call: WechatCall, token: string): WechatCall {
  return { ...call, query: { ...call.query, access_token: token } };
}
