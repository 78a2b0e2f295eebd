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

const told = async (person: Person): Promise<string[]> => {
  await here.quiet();
  return (await person.notices()).map(({ title }) => title);
};

/** The facts of one pair, by type. */
const factsOf = async (type: string, pairingId: string) =>
  (await wall.facts(type)).filter(
    ({ payload }) => (payload['pair'] as { pairingId: string }).pairingId === pairingId,
  );

test('the evening before a visit both are reminded; a visit called off reminds nobody', async () => {
  const [li, zhao] = [await here.resident(), await wall.member('R05')];
  const { pairingId } = await wall.pair(li, zhao, { wish: '每天下午想下盘象棋', offer: '天天象棋奉陪' });
  await wall.plan(zhao, pairingId, days(2));
  const off = await wall.plan(zhao, pairingId, days(2) + hours(2));
  await wall.visit(li, off.visitId, 'calling-off');
  await here.pass(days(2) - minutes(30));
  await eventually(
    () => factsOf('visit.reminded', pairingId),
    (facts) => facts.length > 0,
  );
  expect(await factsOf('visit.reminded', pairingId)).toHaveLength(1);
  expect(await told(await here.resident())).toContain('明天有约');
  expect(await told(await wall.member('R05'))).toContain('明天有约');
});

test('only who asked for it is missed, and every arrival counts', async () => {
  const [li, zhao] = [await here.person('stranger-miss'), await wall.member('R06')];
  const { pairingId } = await wall.pair(li, zhao, { wish: '每天想下盘象棋', offer: '天天象棋奉陪' });
  expect(refusal(await zhao.put(`/pairings/${pairingId}/missing`, { days: 3 }))).toBe(
    '403 pairing.not-yours',
  );
  right(await li.put(`/pairings/${pairingId}/missing`, { days: 3 }));
  await here.pass(days(2));
  const again = await wall.member('R06');
  const { visitId } = await wall.plan(again, pairingId, minutes(30));
  await wall.visit(again, visitId, 'arrival');
  await wall.visit(again, visitId, 'finish');
  await here.pass(days(2));
  await here.quiet();
  expect(await factsOf('pairing.missed', pairingId)).toEqual([]);
  await here.pass(days(1) + minutes(1));
  await eventually(
    () => factsOf('pairing.missed', pairingId),
    (facts) => facts.length === 1,
  );
  const [onDuty] = await here.onDuty();
  expect(await told(onDuty!)).toContain('3天没人去看过');
});

test('after three months both are asked; company that goes on is company that lasts', async () => {
  const [li, zhao] = [await here.person('stranger-review'), await wall.member('R07')];
  const { pairingId } = await wall.pair(li, zhao, { wish: '每天想下盘象棋', offer: '天天象棋奉陪' });
  await wall.visited(li, zhao, pairingId);
  await here.pass(days(91) + minutes(1));
  await eventually(
    () => factsOf('pairing.review-due', pairingId),
    (facts) => facts.length === 1,
  );
  const later = await here.person('stranger-review');
  expect(await told(later)).toContain('三个月了，还好吗？');
  const reviewed = await wall.act(later, pairingId, 'review', { goesOn: true, words: '棋越下越有味' });
  expect(reviewed).toMatchObject({ state: 'running', asksReview: false, wish: { state: 'lasting' } });
});
