import { carrying } from '../endpoints/asking';
import { outcomeOfFailure, type RefusalCodes, type SendOutcome } from '../endpoints/send-outcome';
import { createLine, type CallReport } from '../line/line';
import { tokenIn } from '../token/fetch-stable-token';
import { createTokenSource, type TokenSource } from '../token/token-source';
import type { StoredToken, TokenStore } from '../token/token-store';
import { SEND_WITHIN_MS, withToken } from '../token/with-token';

export interface WecomOptions {
  /** `https://qyapi.weixin.qq.com`, or the sandbox. */
  readonly baseUrl: string;
  readonly corpId: string;
  readonly secret: string;
  readonly agentId: string;
  readonly tokenStore: TokenStore;
  readonly now: () => Date;
  readonly timeoutMs?: number | undefined;
  readonly onCall?: ((report: CallReport) => void) | undefined;
}

interface WecomCard {
  readonly userId: string;
  readonly title: string;
  readonly text: string;
  /** What a tap opens. */
  readonly url: string;
}

/** Messages of the station's own application in WeCom. */
export interface Wecom {
  sendCard(card: WecomCard): Promise<SendOutcome>;
  accessToken(): Promise<string>;
}

const TOKEN = '/cgi-bin/gettoken';
const SEND_CODES: RefusalCodes = {
  endpoint: '/cgi-bin/message/send',
  later: new Set([-1, 45009, 45033, 40001, 40014, 42001]),
  reasons: new Map([
    [81013, 'no-binding'],
    [40003, 'bad-user'],
    [40058, 'bad-data'],
    [60020, 'banned'],
    [48002, 'banned'],
  ]),
};

/** Opens the line to WeCom. Makes no call until it is asked. */
export function createWecom(options: WecomOptions): Wecom {
  const { baseUrl, now, tokenStore: store } = options;
  const fetch = globalThis.fetch;
  const line = createLine({ baseUrl, timeoutMs: options.timeoutMs ?? 5_000, fetch, onCall: options.onCall });
  const fetchToken = async (): Promise<StoredToken> => {
    const query = { corpid: options.corpId, corpsecret: options.secret };
    const answer = await line.ask({ method: 'GET', endpoint: TOKEN, query });
    return tokenIn(TOKEN, answer, now());
  };
  const tokens: TokenSource = createTokenSource({ store, now, fetchToken });
  const send = (body: object) =>
    withToken(
      tokens,
      (held) => line.ask(carrying({ method: 'POST', endpoint: SEND_CODES.endpoint, body }, held)),
      SEND_WITHIN_MS,
    );
  return {
    accessToken: () => tokens.current(),
    async sendCard({ userId, title, text, url }) {
      const textcard = { title, description: text, url, btntxt: '打开' };
      const body = { touser: userId, agentid: options.agentId, msgtype: 'textcard', textcard };
      try {
        return outcomeOfAnswer(await send(body), userId);
      } catch (thrown) {
        return outcomeOfFailure(thrown, SEND_CODES);
      }
    },
  };
}

/** Accepted as a whole, and yet not for this one: then they are named. */
function outcomeOfAnswer(answer: Record<string, unknown>, userId: string): SendOutcome {
  const invalid = String(answer['invaliduser'] ?? '').split('|');
  if (invalid.includes(userId)) return { kind: 'refused', errcode: 81013, reason: 'no-binding', rid: null };
  const { msgid } = answer;
  return { kind: 'accepted', msgid: typeof msgid === 'string' ? msgid : null };
}
