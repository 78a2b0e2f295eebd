import * as z from 'zod/mini';
import type { Line } from '../line/line';
import { readShape } from '../line/read-shape';
import type { Account } from '../token/fetch-stable-token';

const ENDPOINT = '/sns/jscode2session';

const session = z.looseObject({
  openid: z.string().check(z.minLength(1)),
  unionid: z.optional(z.nullable(z.string())),
});

/** Who is signing in. The session key is left behind on purpose: nothing of ours needs it. */
export interface WechatIdentity {
  readonly openid: string;
  readonly unionid: string | null;
}

/** Trades a login code for the openid. Asked once only: a code is used up even when the answer is lost. */
export async function code2session(line: Line, account: Account, code: string): Promise<WechatIdentity> {
  const query = {
    appid: account.appId,
    secret: account.secret,
    js_code: code,
    grant_type: 'authorization_code',
  };
  const answer = await line.ask({ method: 'GET', endpoint: ENDPOINT, query });
  const { openid, unionid } = readShape(ENDPOINT, session, answer);
  return { openid, unionid: unionid || null };
}
