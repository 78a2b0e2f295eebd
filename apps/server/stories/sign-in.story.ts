import type { Me, Session } from '@doorstep/contracts';
import { days } from '@doorstep/domain';
import { randomUUID } from 'node:crypto';
import { ask, signIn } from './support/bare-phone';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';

let here: Neighbourhood;
let url: string;
let other: string;
beforeAll(async () => {
  here = await Neighbourhood.open({ web: 2, workers: 0 });
  url = here.url;
  other = here.web[1]!.url;
}, 240_000);
afterAll(() => here?.close());

const login = (openid: string): Promise<string> => here.wechat.loginCode(openid);
const renew = (refreshToken: string, key?: string, at = url) =>
  ask<Session>(at, 'POST /sessions/renewal', {
    body: { refreshToken },
    ...(key === undefined ? {} : { key }),
  });
const me = (token: string, at = url) => ask<Me>(at, 'GET /me', { token });

async function doorOf(secretary: string): Promise<string> {
  const zhou = await here.person(secretary, 'secretary');
  const { body } = await zhou.get<{ items: { code: string }[] }>('/doors');
  return body.items[0]!.code;
}

test('a newcomer becomes a resident of the station whose door they scanned, and of the first one without a door', async () => {
  const scanned = await signIn(url, await login('new-1'), await doorOf('demo-secretary-S4'));
  expect(scanned.me.active).toMatchObject({ role: 'resident' });
  const zhou = await here.person('demo-secretary-S4', 'secretary');
  expect(scanned.me.active.stationId).toBe(zhou.me.active.stationId);

  const wandering = await signIn(url, await login('new-2'));
  expect(wandering.me.active.stationId).toBe((await here.secretary()).me.active.stationId);
});

test('the same person comes back as the same person, with the hat worn last', async () => {
  const first = await signIn(url, await login('demo-R05'));
  expect(first.me.active.role).toBe('member');
  const again = await signIn(other, await login('demo-R05'));
  expect(again.me.personId).toBe(first.me.personId);
});

test('eight first sign-ins of one account at once make one person', async () => {
  const codes = await Promise.all(Array.from({ length: 8 }, () => login('new-8')));
  const sessions = await Promise.all(codes.map((code, at) => signIn(at % 2 ? url : other, code)));
  expect(new Set(sessions.map((session) => session.me.personId)).size).toBe(1);
  expect(sessions.map((session) => session.me.grants.length)).toEqual(Array(8).fill(1));
});

test('a member who scans a door of another station is a resident there', async () => {
  const guest = await signIn(url, await login('demo-R06'), await doorOf('demo-secretary-S3'));
  expect(guest.me.active.role).toBe('resident');
  expect(guest.me.grants.map((grant) => grant.role).sort()).toEqual(['member', 'resident']);
});

test('an invented or used code is refused; the same question sent again gets its answer', async () => {
  expect((await ask(url, 'POST /sessions', { body: { code: 'invented' } })).body).toMatchObject({
    status: 401,
    code: 'sign-in.code-invalid',
  });
  const code = await login('new-3');
  const key = randomUUID();
  const first = await ask<Session>(url, 'POST /sessions', { body: { code }, key });
  const again = await ask<Session>(other, 'POST /sessions', { body: { code }, key });
  expect(first.status).toBe(200);
  expect(again.body).toEqual(first.body);
  expect((await ask(url, 'POST /sessions', { body: { code } })).body.code).toBe('sign-in.code-invalid');
});

test('somebody WeChat thinks risky is sent to the telephone; a silent WeChat is said to be silent', async () => {
  const code = await login('new-4');
  await here.wechat.fault({ pattern: '/sns/jscode2session', mode: 'errcode', errcode: 40226, count: 1 });
  expect((await ask(url, 'POST /sessions', { body: { code } })).body).toMatchObject({
    status: 403,
    code: 'sign-in.blocked',
  });
  await here.wechat.fault({ pattern: '/sns/jscode2session', mode: 'status503html', count: 1 });
  expect((await ask(url, 'POST /sessions', { body: { code: await login('new-4') } })).body).toMatchObject({
    status: 503,
    code: 'sign-in.unavailable',
  });
  await here.wechat.heal();
});

test('a refresh token works once; its answer lost on the way is given again under the same key', async () => {
  const session = await signIn(url, await login('demo-R07'));
  const key = randomUUID();
  const renewed = await renew(session.refreshToken, key);
  expect(renewed.status).toBe(200);
  expect(renewed.body.refreshToken).not.toBe(session.refreshToken);
  expect((await renew(session.refreshToken, key, other)).body).toEqual(renewed.body);
  expect((await renew(renewed.body.refreshToken)).status).toBe(200);
});

test('a used refresh token ends the whole sign-in, everywhere, and the owner simply signs in again', async () => {
  const session = await signIn(url, await login('demo-R08'));
  const owner = await renew(session.refreshToken);
  expect((await me(owner.body.accessToken, other)).status).toBe(200);

  const thief = await renew(session.refreshToken);
  expect(thief.body).toMatchObject({ status: 401, code: 'session.reused' });
  expect((await renew(owner.body.refreshToken)).body.code).toBe('session.reused');
  expect((await me(owner.body.accessToken)).body.code).toBe('session.expired');
  await eventually(
    () => me(owner.body.accessToken, other),
    (answer) => answer.status === 401,
  );

  expect((await signIn(url, await login('demo-R08'))).me.personId).toBe(session.me.personId);
  const noticed = await here.hands.run(
    `select 1 from facts where type = 'session.reuse-noticed' and subject_id = $1`,
    [session.me.personId],
  );
  expect(noticed).toHaveLength(1);
});

test('eight renewals with one token at once: one wins, and then nobody is signed in', async () => {
  const session = await signIn(url, await login('demo-R09'));
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, at) => renew(session.refreshToken, undefined, at % 2 ? url : other)),
  );
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  const winner = answers.find((answer) => answer.status === 200)!;
  expect((await renew(winner.body.refreshToken)).status).toBe(401);
});

test('after signing out neither token works', async () => {
  const session = await signIn(url, await login('demo-R10'));
  expect((await ask(url, 'DELETE /sessions/current', { token: session.accessToken })).body).toEqual({
    ended: true,
  });
  expect((await me(session.accessToken)).status).toBe(401);
  expect((await renew(session.refreshToken)).body.code).toBe('session.expired');
});

test('what a person says about themselves stays as written, and only their own view shows the number', async () => {
  const { accessToken } = await signIn(url, await login('demo-R11'));
  const wished = { displayName: '䶮𠮷“小”王👵', phone: '0138-0000 0001', showsNameAtDoor: false };
  await ask(url, 'PATCH /me', { token: accessToken, body: wished });
  expect((await me(accessToken)).body).toMatchObject(wished);
  const { body } = await ask<Me>(url, 'PATCH /me', { token: accessToken, body: { phone: null } });
  expect(body).toMatchObject({ ...wished, phone: null });

  const zhou = await here.secretary();
  const people = await zhou.get<object>('/people?limit=50');
  expect(people.status).toBe(200);
  expect(JSON.stringify(people.body)).not.toMatch(/5550|0138/);
});

test('an access token lasts ten minutes, a sign-in sixty days', async () => {
  const { accessToken, refreshToken } = await signIn(url, await login('demo-R12'));
  await here.pass(11 * 60_000);
  await eventually(
    () => me(accessToken),
    (answer) => answer.status === 401,
  );
  const renewed = await renew(refreshToken);
  expect(renewed.status).toBe(200);
  await here.pass(days(61));
  expect((await renew(renewed.body.refreshToken)).body.code).toBe('session.expired');
});
