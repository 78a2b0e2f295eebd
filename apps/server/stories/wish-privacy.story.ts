import { randomUUID } from 'node:crypto';
import { hours } from '@doorstep/domain';
import { takePhoto } from './support/files';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { right } from './support/steps';
import { WishSteps } from './support/wish-steps';

interface Board {
  pairs: { pairingId: string; residentName: string }[];
}

/**
 * Words planted where they are private: whoever may not know them must not find them in any answer. None of them is
 * something a drawn id, an instant or a page's bytes may hold by chance.
 */
const PLANTED = {
  name: '覃桂兰花',
  room: '丙3027',
  phone: '010-8765 4321',
  said: '62345678',
  illness: '帕金森综合征',
  voice: '夜里总起夜摔跤',
};
const SECRETS = Object.values(PLANTED);

let here: Neighbourhood;
let wall: WishSteps;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  wall = new WishSteps(here);
}, 120_000);
afterAll(() => here?.close());

/** Everything a phone may ask about the wall, with these things. */
const questions = (ids: { wishId: string; pairingId: string; visitId: string; offerId: string }) => [
  '/wall',
  '/wish-board',
  '/wishes/mine',
  '/offers/mine',
  '/pairings/mine',
  '/thanks',
  '/hours/mine',
  '/hours/export.csv',
  '/hours/certificate.pdf',
  '/inbox?limit=50',
  `/wishes/${ids.wishId}`,
  `/wishes/${ids.wishId}/suggestions`,
  `/offers/${ids.offerId}`,
  `/pairings/${ids.pairingId}`,
  `/pairings/${ids.pairingId}/candidates`,
  `/visits/${ids.visitId}/badge`,
  `/pairings/${ids.pairingId}/agreement.pdf`,
  `/visits/${ids.visitId}`,
];

async function givePhone({ url, accessToken }: Person, phone: string): Promise<void> {
  const headers = {
    authorization: `Bearer ${accessToken}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  const answer = await fetch(`${url}/api/me`, { method: 'PATCH', headers, body: JSON.stringify({ phone }) });
  if (!answer.ok) throw new Error(`phone: ${answer.status}`);
}

async function answersTo(person: Person, paths: readonly string[]): Promise<string> {
  const answers = await Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(`${person.url}/api${path}`, {
        headers: { authorization: `Bearer ${person.accessToken}` },
      });
      return `${path} ${answer.status} ${await answer.text()}`;
    }),
  );
  return answers.join('\n');
}

const found = (said: string): string[] => SECRETS.filter((secret) => said.includes(secret));

test('nothing private reaches a phone without right, at any step of a wish’s life', async () => {
  const desk = await wall.member('R02');
  const zhao = await wall.member('R01');
  const stranger = await here.resident('wang');
  const passer = await wall.member('R08');
  const property = await here.person('demo-P-PROP-2', 'party');
  const { offerId } = await wall.offerUp(zhao, '每天都能陪老人聊天');
  const words = `我叫${PLANTED.name}，得了${PLANTED.illness}，${PLANTED.voice}，住${PLANTED.room}，电话${PLANTED.said}，想有人来说说话`;
  const { wishId } = await wall.wishUp(desk, words, {
    room: PLANTED.room,
    onBehalf: { name: PLANTED.name, phone: PLANTED.phone, as: 'desk', hasConsent: true },
  });

  const early = questions({ wishId, offerId, pairingId: wishId, visitId: wishId });
  for (const person of [stranger, property]) expect(found(await answersTo(person, early))).toEqual([]);
  const open = await (await fetch(`${here.url}/api/wall`)).text();
  expect(open).toContain('想有人来说说话');
  expect(found(open)).toEqual([]);
  // The desk reads name, flat and words to match them. The number is not theirs to see.
  const atDesk = found(await answersTo(desk, early));
  expect(atDesk).toContain(PLANTED.name);
  expect(atDesk).not.toContain(PLANTED.phone);

  const { pairingId } = await wall.glue(desk, wishId, offerId, true);
  await wall.act(zhao, pairingId, 'answer', { agree: true });
  await wall.act(desk, pairingId, 'answer', { agree: true, forResident: true });
  await wall.act(zhao, pairingId, 'agreement');
  await wall.act(desk, pairingId, 'agreement');
  const secretary = await here.secretary();
  await wall.act(secretary, pairingId, 'companions', { place: 'second', personId: passer.personId });
  const { visitId } = await wall.plan(zhao, pairingId, hours(2));
  await here.quiet();

  const all = questions({ wishId, offerId, pairingId, visitId });
  for (const person of [stranger, property]) expect(found(await answersTo(person, all))).toEqual([]);
  const beside = found(await answersTo(passer, [`/wishes/${wishId}`, '/wish-board'].slice(1)));
  expect(beside).not.toContain(PLANTED.illness);
  const company = await answersTo(zhao, [`/pairings/${pairingId}`]);
  expect(found(company)).toEqual(expect.arrayContaining([PLANTED.name, PLANTED.room, PLANTED.illness]));
  const look = right(await zhao.post<{ phone: string }>(`/pairings/${pairingId}/phone-looks`));
  expect(look.phone).toBe(PLANTED.phone);

  await wall.act(zhao, pairingId, 'ending', {});
  right(await desk.post(`/wishes/${wishId}/withdrawal`));
  const after = await answersTo(zhao, [`/wishes/${wishId}`, `/pairings/${pairingId}`, '/pairings/mine']);
  expect(found(after)).toEqual([]);
  const kept = await here.hands.run<{ said: string; sealed: number }>(
    `select coalesce(string_agg(answer::text, ' '), '') as said, count(sealed_answer)::int as sealed
       from idempotency_keys`,
  );
  expect(found(kept[0]!.said)).toEqual([]);
  expect(kept[0]!.sealed).toBeGreaterThan(8);
  expect(found(await (await fetch(`${here.url}/api/wall`)).text())).toEqual([]);
});

test('a number is shown only to the two while they are a pair; every look is on record and told to its owner', async () => {
  const li = await here.resident();
  const zhao = await wall.member('R01');
  await givePhone(zhao, '13800138001');
  const { pairingId } = await wall.pair(li, zhao);
  const passer = await wall.member('R09');
  expect((await passer.post(`/pairings/${pairingId}/phone-looks`)).status).toBe(403);
  expect((await (await here.resident('wang')).post(`/pairings/${pairingId}/phone-looks`)).status).toBe(404);
  const board = right(await passer.get<Board>('/wish-board'));
  const line = board.pairs.find((one) => one.pairingId === pairingId);
  expect(line).toMatchObject({ residentName: '居民' });
  const seen = await wall.pairing(passer, pairingId);
  expect(seen.wish).toMatchObject({ person: null, words: null });
  const look = await li.post<{ phone: string }>(`/pairings/${pairingId}/phone-looks`);
  expect(look).toMatchObject({ status: 200, body: { phone: '13800138001' } });
  const mine = await wall.pairing(zhao, pairingId);
  expect(mine.looks).toHaveLength(1);
  expect((await wall.pairing(li, pairingId)).looks).toEqual([]);
  await here.quiet();
  const { items } = right(await zhao.get<{ items: { title: string }[] }>('/inbox'));
  expect(items.map(({ title }) => title)).toContain('有人看了您的电话');
  const kept = await here.hands.run(
    `select 1 from idempotency_keys where answer ->> 'phone' = '13800138001' and not answer ? 'personId'`,
  );
  expect(kept).toEqual([]);
});

test('a receipt is seen by the two and the secretary only', async () => {
  const li = await here.person('stranger-slip');
  const zhao = await wall.member('R10');
  const { pairingId } = await wall.pair(li, zhao, {
    wish: '腿脚不利索，想请人每周帮忙带点菜',
    offer: '我每天都要去菜市场买菜，可以帮忙带一份菜',
  });
  const { visitId } = await wall.plan(zhao, pairingId);
  await wall.visit(zhao, visitId, 'arrival');
  const photo = await takePhoto(zhao);
  const slip = { givenFen: 5000, spentFen: 3250, changeFen: 1750, mediaIds: [photo] };
  const wrong = await zhao.post(`/visits/${visitId}/receipt`, { ...slip, changeFen: 1000 });
  expect(wrong.status).toBe(422);
  await wall.visit(zhao, visitId, 'receipt', slip);
  const seen = right(await li.get<{ slip: { spentFen: number } | null }>(`/visits/${visitId}`));
  expect(seen.slip).toMatchObject({ spentFen: 3250 });
  const passer = await wall.member('R09');
  const other = right(await passer.get<{ slip: unknown }>(`/visits/${visitId}`));
  expect(other.slip).toBeNull();
});
