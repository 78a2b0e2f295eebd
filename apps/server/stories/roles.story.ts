import type { Me, Session } from '@doorstep/contracts';
import { days } from '@doorstep/domain';
import { ask, signIn } from './support/bare-phone';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { openStation } from './support/station-file';

interface Invitation {
  code: string;
  expiresAt: string;
}
interface Listed {
  items: {
    personId: string;
    displayName: string;
    hasWechat: boolean;
    roles: { grantId: string; role: string }[];
  }[];
  nextCursor: string | null;
}

let here: Neighbourhood;
let zhou: Person;
let url: string;
let other: string;
beforeAll(async () => {
  here = await Neighbourhood.open({ web: 2, workers: 0 });
  zhou = await here.secretary();
  url = here.url;
  other = here.web[1]!.url;
}, 240_000);
afterAll(() => here?.close());

const newcomer = async (openid: string): Promise<Session> => signIn(url, await here.wechat.loginCode(openid));
const invite = async (wish: object, by = zhou) => by.post<Invitation>('/invitations', wish);
const accept = (session: Session, code: string) =>
  ask<{ grantId: string; role: string; stationName: string }>(url, 'POST /invitations/acceptance', {
    token: session.accessToken,
    body: { code },
  });

test('an invited newcomer becomes a member, keeps being a resident, and switches between the two', async () => {
  const session = await newcomer('guest-1');
  const { body: invitation } = await invite({ displayName: '孙丽', role: 'member' });
  expect(invitation.code).toMatch(/^[2-9a-hjkmnp-tv-z]{8}$/);
  expect((await accept(session, invitation.code.toUpperCase())).body).toMatchObject({ role: 'member' });

  const { body: me } = await ask<Me>(url, 'GET /me', { token: session.accessToken });
  expect(me.displayName).toBe('孙丽');
  expect(me.grants.map((grant) => grant.role).sort()).toEqual(['member', 'resident']);
  const member = me.grants.find((grant) => grant.role === 'member')!;

  expect((await ask(url, 'GET /duty/mine', { token: session.accessToken })).body.code).toBe(
    'role.not-allowed',
  );
  const worn = await ask<Session>(other, 'PUT /sessions/current/role', {
    token: session.accessToken,
    body: { grantId: member.grantId },
  });
  expect(worn.body.me.active).toMatchObject({ role: 'member', memberKind: 'community' });
  expect((await ask(url, 'GET /duty/mine', { token: worn.body.accessToken })).status).toBe(200);
  expect((await newcomer('guest-1')).me.active.role).toBe('member');
});

test('nobody wears a hat that is not theirs', async () => {
  const session = await newcomer('guest-2');
  const answer = await ask(url, 'PUT /sessions/current/role', {
    token: session.accessToken,
    body: { grantId: zhou.me.active.grantId },
  });
  expect(answer.body).toMatchObject({ status: 404, code: 'role.unknown' });
});

test('an invitation works once, whoever comes first, and not after seven days', async () => {
  const { body: invitation } = await invite({ displayName: '吴', role: 'member' });
  const guests = await Promise.all(['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7', 'g8'].map(newcomer));
  const answers = await Promise.all(guests.map((guest) => accept(guest, invitation.code)));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  expect(new Set(answers.map((answer) => answer.body.code))).toEqual(
    new Set([undefined, 'invitation.invalid']),
  );

  const { body: late } = await invite({ displayName: '郑', role: 'member' });
  await here.pass(days(7));
  expect((await accept(await newcomer('g1'), late.code)).body.code).toBe('invitation.invalid');
  zhou = await here.secretary();
});

test('guessing codes is stopped, and the right code does not help for the rest of the hour', async () => {
  const session = await newcomer('guesser');
  const wrong = [];
  for (let guess = 0; guess < 10; guess += 1)
    wrong.push((await accept(session, `abcd${2222 + guess}`)).body.code);
  expect(new Set(wrong)).toEqual(new Set(['invitation.invalid']));
  const { body: invitation } = await invite({ displayName: '冯', role: 'member' });
  expect((await accept(session, invitation.code)).body).toMatchObject({ status: 429, code: 'rate.limited' });
  await here.pass(60 * 60_000);
  expect((await accept(await newcomer('guesser'), invitation.code)).status).toBe(200);
  zhou = await here.secretary();
});

test('staff are invited for a party of the station, and for no other', async () => {
  const { body: parties } = await zhou.get<{ items: { partyId: string; name: string; kind: string }[] }>(
    '/parties',
  );
  const property = parties.items.find((party) => party.kind === 'property')!;
  const elsewhere = await here.person('demo-secretary-S2', 'secretary');
  expect(
    (await invite({ displayName: '陈', role: 'party', partyId: property.partyId }, elsewhere)).status,
  ).toBe(422);
  expect((await invite({ displayName: '陈', role: 'party' })).status).toBe(422);

  const { body: invitation } = await invite({ displayName: '陈', role: 'party', partyId: property.partyId });
  const session = await newcomer('guest-3');
  await accept(session, invitation.code);
  const chen = await newcomer('guest-3');
  expect(chen.me.grants.find((grant) => grant.role === 'party')).toMatchObject({
    partyId: property.partyId,
    partyName: property.name,
  });
});

test('a member registered long ago binds their WeChat and is that member, history and all', async () => {
  const person = (key: string, name: string) => ({ key, name });
  await openStation(here.web[0]!.environment, {
    subdistrict: { name: '柳荫街道' },
    stations: [
      {
        key: 'LY-1',
        name: '柳荫驿站',
        community: '柳荫一社区',
        openedOn: '2026-11-01',
        buildings: [{ building: 1, units: 1, floors: 6 }],
        secretaries: [{ ...person('zhou', '周站长'), openid: 'ly-zhou' }],
        members: [{ ...person('zhao', '赵建国'), kind: 'community' }],
      },
    ],
  });
  const secretary = await here.person('ly-zhou', 'secretary');
  const listed = async () => (await secretary.get<Listed>('/people?role=member')).body.items[0]!;
  const zhao = await listed();
  expect(zhao).toMatchObject({ displayName: '赵建国', hasWechat: false });

  const session = await newcomer('zhao-phone');
  const wish = { displayName: '赵建国', role: 'member', personId: zhao.personId };
  const { body: invitation } = await invite(wish, secretary);
  expect((await accept(session, invitation.code)).status).toBe(200);
  await eventually(
    () => ask(url, 'GET /me', { token: session.accessToken }),
    (answer) => answer.status === 401,
  );
  expect((await newcomer('zhao-phone')).me).toMatchObject({
    personId: zhao.personId,
    active: { role: 'member' },
  });
  expect(await listed()).toMatchObject({ hasWechat: true, roles: zhao.roles });
  expect((await invite(wish, secretary)).body).toMatchObject({ code: 'person.unknown' });
});

test('a hat taken away stops working within thirty seconds in every process; what was done stays', async () => {
  const member = await here.person('demo-R13', 'member');
  const { grantId } = member.me.active;
  expect((await member.get('/duty/mine', { at: other })).status).toBe(200);
  const stranger = await here.person('demo-secretary-S2', 'secretary');
  const revoke = (by: Person) => ask(url, `DELETE /role-grants/${grantId}`, { token: by.accessToken });
  expect((await revoke(stranger)).body.code).toBe('role.unknown');
  expect((await revoke(zhou)).status).toBe(200);
  expect((await member.get('/duty/mine')).status).toBe(401);
  await eventually(
    () => member.get('/duty/mine', { at: other }),
    (answer) => answer.status === 401,
    {
      ms: 30_000,
      every: 200,
    },
  );
  expect((await revoke(zhou)).body.code).toBe('role.unknown');
  const again = await newcomer('demo-R13');
  expect(again.me).toMatchObject({ personId: member.personId, active: { role: 'resident' } });
});

test('the secretary cannot take away the hat they wear, and residents and members take away none', async () => {
  const own = await ask(url, `DELETE /role-grants/${zhou.me.active.grantId}`, { token: zhou.accessToken });
  expect(own.body.code).toBe('role.not-allowed');
  for (const openid of ['demo-li', 'demo-R14']) {
    const person = await here.person(openid);
    expect((await person.get('/people')).status).toBe(403);
    expect((await person.post('/invitations', { displayName: '我', role: 'secretary' })).status).toBe(403);
  }
});

test('the list of people comes in pages that add up', async () => {
  const all = new Set<string>();
  let cursor: string | null = null;
  do {
    const { body }: { body: Listed } = await zhou.get<Listed>(
      `/people?limit=20${cursor ? `&cursor=${cursor}` : ''}`,
    );
    body.items.forEach((person) => all.add(person.personId));
    cursor = body.nextCursor;
  } while (cursor);
  const [row] = await here.hands.run<{ n: number }>(
    `select count(distinct person_id)::int as n from role_grants
      where station_id = $1 and role <> 'resident' and valid_until is null`,
    [zhou.me.active.stationId],
  );
  expect(all.size).toBe(row!.n);
});
