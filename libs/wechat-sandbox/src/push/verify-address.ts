import { randomInt } from 'node:crypto';
import { signatureOf } from '@doorstep/wechat';
import { addressOf } from './post-push';

export interface ToVerify {
  readonly url: string;
  readonly token: string;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** Asks our server for an echo, as the console does when an address is entered. */
export async function verifyAddress({ url, token, now, signal }: ToVerify): Promise<boolean> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const nonce = String(randomInt(1e9));
  const echostr = String(randomInt(1e9));
  const query = { signature: signatureOf(token, timestamp, nonce), timestamp, nonce, echostr };
  const answer = await fetch(addressOf(url, query), { signal }).catch(() => null);
  return answer !== null && answer.ok && (await answer.text()) === echostr;
}
