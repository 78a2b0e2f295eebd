import { Refused } from '../refused';
import { unguessable, type Sandbox } from '../sandbox';
import type { Token } from '../world';
import { postedJson, textOf, type Arrived, type Endpoint, type Fields } from './endpoint';

const LIFE_MS = 7_200_000;
const RENEWED_BEFORE_END_MS = 300_000;
const DAY_MS = 86_400_000;

/** Endpoint 2: the same token until five minutes before its end; the old one lives on to its own end. */
export const stableToken: Endpoint = {
  path: '/cgi-bin/stable_token',
  needsToken: false,
  daily: () => 500_000,
  answer(sandbox, call) {
    const fields = postedJson(call);
    mustBeOurApp(sandbox, fields);
    if (fields['force_refresh'] === true) forceRefresh(sandbox);
    const { world, clock } = sandbox;
    const left = (world.stable?.expiresAt.getTime() ?? 0) - clock.now().getTime();
    world.stable = left >= RENEWED_BEFORE_END_MS ? world.stable : newToken(sandbox);
    return answerOf(sandbox, world.stable!);
  },
};

/** Endpoint 3: a new token each call; the one before it lives five minutes more. */
export const plainToken: Endpoint = {
  path: '/cgi-bin/token',
  needsToken: false,
  daily: () => 2_000,
  answer(sandbox, call) {
    mustBeOurApp(sandbox, call.query);
    const { world, clock } = sandbox;
    if (world.plain) world.plain.expiresAt = new Date(clock.now().getTime() + RENEWED_BEFORE_END_MS);
    world.plain = newToken(sandbox);
    return answerOf(sandbox, world.plain);
  },
};

/** Refuses a call without a living token, before anything else is looked at. */
export function mustCarryToken({ world, clock }: Sandbox, call: Arrived): void {
  const given = call.query['access_token'] ?? '';
  if (given === '') throw new Refused(41001);
  const token = world.tokens.get(given);
  if (!token) throw new Refused(40001);
  if (token.expiresAt <= clock.now()) throw new Refused(42001);
}

function mustBeOurApp({ options, world }: Sandbox, fields: Fields): void {
  if (textOf(fields, 'grant_type') !== 'client_credential') throw new Refused(40002);
  if (textOf(fields, 'appid') === '') throw new Refused(41002);
  if (textOf(fields, 'appid') !== options.appId) throw new Refused(40013);
  if (textOf(fields, 'secret') === '') throw new Refused(41004);
  if (textOf(fields, 'secret') !== options.secret) throw new Refused(40125);
  if (!world.profile.isIpAllowed) throw new Refused(40164);
}

/** At most 20 a day and one in 30 seconds; the token before it is dead at once. */
function forceRefresh({ world, clock }: Sandbox): void {
  const now = clock.now().getTime();
  const today = world.forcedAt.filter((at) => now - at.getTime() < DAY_MS);
  const isTooSoon = today.some((at) => now - at.getTime() < 30_000);
  if (isTooSoon || today.length >= 20) throw new Refused(45009);
  world.forcedAt.push(clock.now());
  if (world.stable) world.tokens.delete(world.stable.token);
  world.stable = null;
}

function newToken({ world, clock }: Sandbox): Token {
  const token = { token: unguessable('sandbox_'), expiresAt: new Date(clock.now().getTime() + LIFE_MS) };
  world.tokens.set(token.token, token);
  return token;
}

function answerOf({ clock }: Sandbox, { token, expiresAt }: Token): object {
  const seconds = Math.floor((expiresAt.getTime() - clock.now().getTime()) / 1_000);
  return { access_token: token, expires_in: seconds };
}
