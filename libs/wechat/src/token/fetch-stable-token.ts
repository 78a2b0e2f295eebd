import * as z from 'zod/mini';
import type { Line } from '../line/line';
import { readShape } from '../line/read-shape';
import type { StoredToken } from './token-store';

const ENDPOINT = '/cgi-bin/stable_token';

const tokenAnswer = z.looseObject({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.coerce.number().check(z.positive()),
});

export interface Account {
  readonly appId: string;
  readonly secret: string;
}

/** Asks for the stable token in normal mode. Its end is counted from our receiving it, never from their clock. */
export async function fetchStableToken(line: Line, account: Account, now: () => Date): Promise<StoredToken> {
  const body = { grant_type: 'client_credential', appid: account.appId, secret: account.secret };
  const answer = await line.ask({ method: 'POST', endpoint: ENDPOINT, body });
  return tokenIn(ENDPOINT, answer, now());
}

/** The token in an answer that was received now. WeCom answers in the same words. */
export function tokenIn(endpoint: string, answer: unknown, now: Date): StoredToken {
  const { access_token: token, expires_in: seconds } = readShape(endpoint, tokenAnswer, answer);
  return { token, expiresAt: new Date(now.getTime() + seconds * 1_000) };
}
