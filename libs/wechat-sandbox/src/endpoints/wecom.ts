import { randomUUID } from 'node:crypto';
import { Refused } from '../refused';
import { unguessable, type Sandbox } from '../sandbox';
import { OK, postedJson, textOf, type Arrived, type Endpoint, type Fields } from './endpoint';

const LIFE_MS = 7_200_000;
const PER_MINUTE = 30;

function token({ telephones, clock }: Sandbox): object {
  const now = clock.now();
  const known = telephones.wecomToken;
  const living =
    known !== null && known.expiresAt > now
      ? known
      : { token: unguessable('wecom-'), expiresAt: new Date(now.getTime() + LIFE_MS) };
  telephones.wecomToken = living;
  const left = Math.floor((living.expiresAt.getTime() - now.getTime()) / 1_000);
  return { ...OK, access_token: living.token, expires_in: left };
}

function send(sandbox: Sandbox, call: Arrived): object {
  const { telephones, clock } = sandbox;
  if (call.query['access_token'] !== telephones.wecomToken?.token) throw new Refused(40014);
  const fields = postedJson(call);
  const user = textOf(fields, 'touser');
  if (!telephones.wecomUsers.has(user)) throw new Refused(81013);
  const at = clock.now();
  const lately = telephones.rings.filter(
    ({ kind, to, at: then }) => kind === 'wecom' && to === user && at.getTime() - Date.parse(then) < 60_000,
  );
  const msgid = randomUUID();
  // Beyond thirty a minute WeCom answers ok and drops the message without a word.
  if (lately.length < PER_MINUTE) {
    const card = (fields['textcard'] ?? {}) as Fields;
    const text = `${textOf(card, 'title')}：${textOf(card, 'description')}`;
    const ref = textOf(card, 'url');
    telephones.rings.push({ id: msgid, kind: 'wecom', to: user, text, at: at.toISOString(), ref, key: null });
  }
  return { ...OK, msgid, invaliduser: '' };
}

const endpoint = (path: string, answer: Endpoint['answer']): Endpoint => ({
  path,
  needsToken: false,
  daily: () => 10_000_000,
  answer,
});

/** Endpoint 15: the station's own application in WeCom. */
export const wecom: readonly Endpoint[] = [
  endpoint('/cgi-bin/gettoken', token),
  endpoint('/cgi-bin/message/send', send),
];
