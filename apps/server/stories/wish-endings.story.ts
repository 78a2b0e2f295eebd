import { days, hours, minutes } from '@doorstep/domain';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right } from './support/steps';
import { WishSteps } from './support/wish-steps';

let here: Neighbourhood;
let wall: WishSteps;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  wall = new WishSteps(here);
}, 120_000);
afterAll(() => here?.close());

const CARD = { wish: '每天下午想下盘象棋', offer: '天天都有空，象棋奉陪' };

async function told(person: Person): Promise<string[]> {
  await here.quiet();
  return (await person.notices()).map(({ title }) => title);
}

test('李阿姨 declines: nobody asks why, her card hangs on the wall again, the place of the offer is free', async () => {
  const li = await here.resident();
  const zhao = await wall.member('R01');
  const qian = await wall.member('R02');
  const { wishId, upSince } = await wall.wishUp(li, CARD.wish);
  const { offerId } = await wall.offerUp(zhao, CARD.offer);
  const { pairingId } = await wall.glue(qian, wishId, offerId, true);
  expect(await told(li)).toContain('找到一位愿意来的');
  expect(await told(zhao)).toContain('有一个心愿适合您');
  const refused = await wall.act(li, pairingId, 'answer', { agree: false });
  expect(refused).toMatchObject({ state: 'refused', wish: { state: 'up', upSince } });
  expect(await told(qian)).toContain('这一对没有成');
  const offer = right(await zhao.get<{ held: number }>(`/offers/${offerId}`));
  expect(offer.held).toBe(0);
  expect(refusal(await zhao.post(`/pairings/${pairingId}/answer`, { agree: true }))).toBe(
    '409 pairing.wrong-state',
  );
  right(await li.post(`/wishes/${wishId}/withdrawal`));
});

test('nobody answers: the silent one is asked again, then the desk, and after a week both cards are free', async () => {
  const [li, zhao] = [await here.person('stranger-silent'), await wall.member('R08')];
  const { wishId } = await wall.wishUp(li, CARD.wish);
  const { offerId } = await wall.offerUp(zhao, CARD.offer);
  const { pairingId } = await wall.glue(await wall.member('R02'), wishId, offerId, true);
  await wall.act(zhao, pairingId, 'answer', { agree: true });
  const asked = async () =>
    (await wall.facts('pairing.unanswered'))
      .filter((fact) => fact.subjectId === pairingId)
      .map(({ payload }) => [payload['whom'], payload['silent']]);
  await here.pass(days(1) + minutes(1));
  await eventually(asked, (times) => times.length === 1);
  expect(await told(await here.person('stranger-silent'))).toContain('还在等您一句话');
  expect(await told(await wall.member('R08'))).not.toContain('还在等您一句话');
  await here.pass(days(2));
  expect(await eventually(asked, (times) => times.length === 2)).toEqual([
    ['silent', ['resident']],
    ['desk', ['resident']],
  ]);
  expect(await told(await wall.member('R02'))).toContain('有一对问了3天没回话');
  await here.pass(days(4));
  const free = await wall.wishIn(await here.person('stranger-silent'), wishId, 'up');
  expect(free.pairingId).toBeNull();
  const offer = right(await (await wall.member('R08')).get<{ held: number }>(`/offers/${offerId}`));
  expect(offer.held).toBe(0);
});

test('nobody comes: whoever promised is called, then the second, then those on duty; it is on record as missed', async () => {
  const li = await here.resident('wang');
  const zhao = await wall.member('R03');
  const sun = await wall.member('R04');
  const { pairingId } = await wall.pair(li, zhao, CARD);
  await wall.act(await here.secretary(), pairingId, 'companions', {
    place: 'second',
    personId: sun.personId,
  });
  const { visitId } = await wall.plan(zhao, pairingId, hours(1));
  const overdue = async () => (await wall.facts('visit.overdue')).map(({ payload }) => payload['whom']);
  await here.pass(hours(1) + minutes(16));
  await eventually(overdue, (whom) => whom.length === 1);
  expect(await told(await wall.member('R03'))).toContain('您到了吗？');
  await here.pass(minutes(15));
  await eventually(overdue, (whom) => whom.length === 2);
  expect(await told(await wall.member('R04'))).toContain('约好的人还没消息');
  await here.pass(minutes(15));
  expect(await eventually(overdue, (whom) => whom.length === 3)).toEqual(['companion', 'second', 'duty']);
  const [pair] = await here.onDuty();
  expect(await told(pair!)).toContain('约好的人还没消息');
  await here.pass(hours(1) + minutes(20));
  const missed = () => wall.facts('visit.missed');
  await eventually(missed, (facts) => facts.length === 1);
  expect(await told(await here.resident('wang'))).toContain('这一回没来成');
  const late = await wall.member('R03');
  expect(refusal(await late.post(`/visits/${visitId}/arrival`))).toBe('409 visit.wrong-state');
});

test('the companion leaves without a reason: the wish looks on; the resident leaves: it is laid down', async () => {
  const [li, zhao] = [await here.person('stranger-end'), await wall.member('R05')];
  const first = await wall.pair(li, zhao, CARD);
  await wall.visited(li, zhao, first.pairingId);
  const left = await wall.act(zhao, first.pairingId, 'ending', {});
  expect(left).toMatchObject({ state: 'ended', mayLookAtPhone: false, wish: { state: 'up' } });
  expect(refusal(await zhao.post(`/pairings/${first.pairingId}/phone-looks`))).toBe('403 pairing.not-yours');
  expect(await told(li)).toContain('这一对好好告别了');
  const again = await wall.glue(await here.secretary(), first.wishId, first.offerId, true);
  await wall.made(li, zhao, again.pairingId);
  expect(await wall.act(li, again.pairingId, 'ending', {})).toMatchObject({
    state: 'ended',
    wish: { state: 'withdrawn' },
  });
});

test('an incident stops the pair at once, tells the secretary, and those two are never proposed again', async () => {
  const [li, zhao] = [await here.person('stranger-stop'), await wall.member('R06')];
  const { pairingId, wishId, offerId } = await wall.pair(li, zhao, CARD);
  const { visitId } = await wall.plan(zhao, pairingId, hours(2));
  await wall.act(li, pairingId, 'incident', { words: '他喝了酒来的' });
  expect(await told(await here.secretary())).toContain('有一对出了状况');
  expect(refusal(await zhao.post(`/visits/${visitId}/arrival`))).toBe('409 visit.wrong-state');
  expect(refusal(await li.post(`/pairings/${pairingId}/phone-looks`))).toBe('403 pairing.not-yours');
  const secretary = await here.secretary();
  await wall.act(secretary, pairingId, 'resumption', { goesOn: false, words: '问过了，换人' });
  const answer = await secretary.post('/pairings', { wishId, offerId });
  expect(refusal(answer)).toBe('409 pairing.cannot-meet');
});

test('hours are booked twice over or not at all: the ledger always balances', async () => {
  const [li, zhao] = [await here.person('stranger-hours'), await wall.member('R07')];
  const { pairingId } = await wall.pair(li, zhao, CARD);
  await wall.visited(li, zhao, pairingId, { minutes: 50 });
  const { visitId } = await wall.plan(zhao, pairingId);
  await wall.visit(zhao, visitId, 'arrival');
  await wall.visit(zhao, visitId, 'finish');
  await wall.visit(zhao, visitId, 'word', { came: true, minutes: 90 });
  expect(right(await zhao.get<{ minutes: number }>('/hours/mine')).minutes).toBe(50);
  const disputed = await wall.visit(li, visitId, 'word', { came: false });
  expect(disputed.state).toBe('disputed');
  await wall.visit(await here.secretary(), visitId, 'settlement', { came: true, minutes: 30 });
  expect(right(await zhao.get<{ minutes: number }>('/hours/mine')).minutes).toBe(80);
  const [ledger] = await here.hands.run<{ sum: number; lines: number }>(
    'select sum(minutes)::int as sum, count(*)::int as lines from hours_lines',
  );
  expect(ledger).toMatchObject({ sum: 0 });
  expect(ledger!.lines).toBeGreaterThanOrEqual(4);
  const pdf = await file(zhao, '/hours/certificate.pdf');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await file(zhao, `/pairings/${pairingId}/agreement.pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
  const sheet = (await file(await here.secretary(), '/hours/export.csv')).toString('utf8');
  expect(sheet).toContain('志愿者姓名');
  expect(sheet).toContain('"陪下棋"');
});

test('an unmet wish grows older before everybody’s eyes: members, secretary, neighbours; then a kind question', async () => {
  const li = await here.person('stranger-age');
  const { wishId } = await wall.wishUp(li, '想学用手机视频，哪天都行', { mayAskNeighbours: true });
  const aged = async () =>
    (await wall.facts('wish.aged'))
      .filter((fact) => fact.subjectId === wishId)
      .map((fact) => fact.payload['whom']);
  for (const [wait, seen] of [
    [days(3), 1],
    [days(4), 2],
    [days(7), 3],
  ] as const) {
    await here.pass(wait + minutes(1));
    await eventually(aged, (whom) => whom.length === seen);
  }
  expect(await aged()).toEqual(['members', 'secretary', 'neighbours']);
  expect(await told(await here.person('stranger-age'))).toContain('您的心愿，我们一直在找');
  const neighbours = () => wall.facts('wish.neighbour-asks');
  await eventually(neighbours, (facts) => facts.length > 0);
  expect(await told(await here.person('demo-secretary-S2', 'secretary'))).toContain('旁边驿站想请您帮着找人');
  const [asked] = await neighbours();
  expect(Object.keys(asked!.payload).sort()).toEqual(['card', 'stationName']);
  const card = (await wall.wall()).yellow.find(({ cardId }) => cardId === wishId);
  expect(card?.age).toBe(3);
  await here.pass(days(40));
  await eventually(
    async () => (await wall.facts('wish.lapsing')).filter((fact) => fact.subjectId === wishId),
    (facts) => facts.length === 1,
  );
  const later = await here.person('stranger-age');
  right(await later.post(`/wishes/${wishId}/renewal`));
  await here.pass(days(20));
  await here.quiet();
  const still = await here.person('stranger-age');
  expect(right(await still.get<{ state: string }>(`/wishes/${wishId}`)).state).toBe('up');
});

async function file(person: Person, path: string): Promise<Buffer> {
  const answer = await fetch(`${person.url}/api${path}`, {
    headers: { authorization: `Bearer ${person.accessToken}` },
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}
