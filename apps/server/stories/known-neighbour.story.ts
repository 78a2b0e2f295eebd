import type { AnswerOf, readWishBoard, SuggestionView } from '@doorstep/contracts';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { right, Steps } from './support/steps';
import { WishSteps } from './support/wish-steps';

type WishBoard = AnswerOf<typeof readWishBoard>;

let here: Neighbourhood;
let wall: WishSteps;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  wall = new WishSteps(here);
}, 240_000);
afterAll(() => here?.close());

const CARD = { wish: '每天下午想下盘象棋', offer: '天天都有空，象棋奉陪' };

async function reasonsFor(wishId: string, offerId: string): Promise<string[]> {
  const { items } = right(
    await (await wall.member('R02')).get<{ items: SuggestionView[] }>(`/wishes/${wishId}/suggestions`),
  );
  return items.find((one) => one.offerId === offerId)?.reasons ?? [];
}

async function wishOf(who: Person): Promise<string> {
  return (await wall.wishUp(who, CARD.wish)).wishId;
}

test('who saw a matter through for somebody is known to them, and goes before a stranger', async () => {
  const steps = new Steps(here);
  const li = await here.resident();
  const helper = (await here.onDuty())[0]!;
  const { ticketId } = await steps.report(li);
  await steps.accept(helper, ticketId);
  await steps.solve(helper, ticketId);
  await steps.confirm(li, ticketId);
  await here.quiet();
  const stranger = await wall.offerUp(await wall.member('R11'), CARD.offer);
  const known = await wall.offerUp(helper, CARD.offer);
  const wishId = await wishOf(li);
  expect(await reasonsFor(wishId, known.offerId)).toContain('以前替他办过事，认得');
  expect((await reasonsFor(wishId, stranger.offerId)).join()).not.toContain('认得');
  const board = right(await (await wall.member('R02')).get<WishBoard>('/wish-board'));
  const { suggestions } = board.waiting.find(({ wish }) => wish.wishId === wishId)!;
  expect(suggestions[0]?.offerId).toBe(known.offerId);
});

test('who came along is known; a pair that went well is one; who was sent away is none', async () => {
  const [li, zhao, sun] = [
    await here.person('stranger-known'),
    await wall.member('R03'),
    await wall.member('R04'),
  ];
  const first = await wall.pair(li, zhao, CARD);
  await wall.act(await here.secretary(), first.pairingId, 'companions', {
    place: 'second',
    personId: sun.personId,
  });
  await wall.visited(li, zhao, first.pairingId, { over: { inTwos: true } });
  await wall.act(zhao, first.pairingId, 'ending', {});
  await here.quiet();
  const along = await wall.offerUp(sun, CARD.offer);
  expect(await reasonsFor(first.wishId, along.offerId)).toContain('以前跟着去看过他，认得');
  const before = await reasonsFor(first.wishId, first.offerId);
  expect(before).toContain('以前结过对，处得好');
  expect(before.join()).not.toContain('认得');

  const again = await wall.glue(await wall.member('R02'), first.wishId, first.offerId, true);
  await wall.made(li, zhao, again.pairingId);
  await wall.visited(li, zhao, again.pairingId);
  await wall.act(li, again.pairingId, 'ending', {});
  const other = await wall.pair(await here.person('stranger-tired'), await wall.member('R05'), CARD);
  await wall.visited(await here.person('stranger-tired'), await wall.member('R05'), other.pairingId);
  await wall.act(await here.person('stranger-tired'), other.pairingId, 'ending', {});
  const fresh = await wishOf(await here.person('stranger-tired'));
  expect((await reasonsFor(fresh, other.offerId)).join()).not.toContain('结过对');
});

test('why two suit each other is read by the two and whoever may know them, by nobody beside', async () => {
  const [li, zhao, passer] = [
    await here.person('stranger-reasons'),
    await wall.member('R06'),
    await wall.member('R09'),
  ];
  const { pairingId } = await wall.pair(li, zhao, CARD);
  expect((await wall.pairing(li, pairingId)).reasons.length).toBeGreaterThan(0);
  expect((await wall.pairing(zhao, pairingId)).reasons.length).toBeGreaterThan(0);
  expect((await wall.pairing(passer, pairingId)).reasons).toEqual([]);
});
