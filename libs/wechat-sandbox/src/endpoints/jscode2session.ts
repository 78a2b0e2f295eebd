import { randomBytes } from 'node:crypto';
import { Refused } from '../refused';
import type { Sandbox } from '../sandbox';
import { phoneOf } from '../sandbox';
import type { Code } from '../world';
import { textOf, type Endpoint, type Fields } from './endpoint';

const CODE_LIVES_MS = 5 * 60_000;

/** Endpoint 1: a login code for an openid. Its success carries no errcode, as in the wild. */
export const jscode2session: Endpoint = {
  path: '/sns/jscode2session',
  needsToken: false,
  daily: () => Infinity,
  answer(sandbox, { query }) {
    mustBeOurApp(sandbox, query);
    const { openid } = useCode(sandbox, textOf(query, 'js_code'), 'login');
    const phone = phoneOf(sandbox, openid);
    if (phone.isRisky) throw new Refused(40226);
    phone.visitedAt = sandbox.clock.now();
    const session = { session_key: randomBytes(16).toString('base64'), openid };
    return phone.unionid === null ? session : { ...session, unionid: phone.unionid };
  },
};

/** Uses up a code of the right kind: five minutes, once. */
export function useCode({ world, clock }: Sandbox, given: string, kind: 'login' | 'phone'): Code {
  if (given === '') throw new Refused(41008);
  const code = world.codes.get(given);
  if (!code || (code.phoneNumber !== null) !== (kind === 'phone')) throw new Refused(40029);
  if (code.isUsed) throw new Refused(kind === 'login' ? 40163 : 40029);
  if (clock.now().getTime() - code.madeAt.getTime() > CODE_LIVES_MS) throw new Refused(40029);
  code.isUsed = true;
  return code;
}

function mustBeOurApp({ options }: Sandbox, query: Fields): void {
  if (textOf(query, 'appid') !== options.appId) throw new Refused(40013);
  if (textOf(query, 'secret') !== options.secret) throw new Refused(40125);
  if (textOf(query, 'grant_type') !== 'authorization_code') throw new Refused(40002);
}
