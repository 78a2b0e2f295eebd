import type { AnswerOf, readWishBoard, RedCard, YellowCard } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right } from './support/steps';
import { WishSteps } from './support/wish-steps';

type WishBoard = AnswerOf<typeof readWishBoard>;

let here: Neighbourhood;
let wall: WishSteps;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  wall = new WishSteps(here);
}, 240_000);
afterAll(() => here?.close());

const changeWish = (by: Person, wishId: string, words: string, over: object = {}) =>
  by.put<YellowCard>(`/wishes/${wishId}`, wall.wishOf(words, over));
const changeOffer = (by: Person, offerId: string, words: string, over: object = {}) =>
  by.put<RedCard>(`/offers/${offerId}`, wall.offerOf(words, over));

/** Who is proposed for a wish on the desk's board. */
async function proposedFor(wishId: string): Promise<string[]> {
  const board = right(await (await wall.member('R02')).get<WishBoard>('/wish-board'));
  const waiting = board.waiting.find(({ wish }) => wish.wishId === wishId);
  return (waiting?.suggestions ?? []).map(({ offerId }) => offerId);
}
const needsOnWall = async (): Promise<string[]> => (await wall.wall()).yellow.map(({ need }) => need);

test('李阿姨 would rather walk than play: looked at anew, off the wall meanwhile, and others are proposed', async () => {
  const li = await here.resident();
  const chess = await wall.offerUp(await wall.member('R01'), '每周三下午都有空，会下象棋，可以上门');
  const walk = await wall.offerUp(await wall.member('R03'), '每周三下午可以陪老人在楼下散散步，走一走');
  const { wishId, upSince, need } = await wall.wishUp(li, '每周三下午想找人下盘象棋');
  expect(await proposedFor(wishId)).toContain(chess.offerId);
  expect(await proposedFor(wishId)).not.toContain(walk.offerId);

  expect(right(await changeWish(li, wishId, '每周三下午想有人陪着在楼下走一走'))).toMatchObject({
    state: 'review',
  });
  const hanging = await wall.wishIn(li, wishId, 'up');
  expect(hanging).toMatchObject({ upSince, words: '每周三下午想有人陪着在楼下走一走' });
  expect(await needsOnWall()).toContain(hanging.need);
  expect(await needsOnWall()).not.toContain(need);
  expect(await proposedFor(wishId)).toContain(walk.offerId);
  expect(await proposedFor(wishId)).not.toContain(chess.offerId);

  // The way back is another change: the same words, and the same neighbour is proposed again.
  right(await changeWish(li, wishId, '每周三下午想找人下盘象棋', { need }));
  expect((await wall.wishIn(li, wishId, 'up')).need).toBe(need);
  expect(await proposedFor(wishId)).toContain(chess.offerId);
  expect(await proposedFor(wishId)).not.toContain(walk.offerId);
});

test('what is private does not come in by a change, and nobody changes what is not theirs', async () => {
  const li = await here.person('stranger-private');
  const { wishId, need } = await wall.wishUp(li, '每周三下午想下盘象棋');
  const told = await changeWish(li, wishId, '想下盘象棋', { need: '想下棋，打我电话13800138000' });
  expect(refusal(told)).toBe('422 wish.private-words');
  expect(refusal(await changeWish(await here.resident('wang'), wishId, '想下围棋'))).toBe('404 wish.unknown');
  expect(refusal(await changeWish(await wall.member('R02'), wishId, '想下围棋'))).toBe('403 wish.not-yours');
  const { offerId } = await wall.offerUp(await wall.member('R04'), '会下象棋');
  expect(refusal(await changeOffer(await wall.member('R05'), offerId, '会下围棋'))).toBe(
    '403 offer.not-yours',
  );
  const nowhere = await changeOffer(await wall.member('R04'), offerId, '会下象棋', { building: 998 });
  expect(refusal(nowhere)).toBe('422 place.unknown');
  expect(right(await li.get<YellowCard>(`/wishes/${wishId}`))).toMatchObject({ state: 'up', need });
});

test('changed while WeChat still looks at the earlier words: the new ones are looked at too, and no card waits for ever', async () => {
  const [li, zhao] = [await here.person('stranger-slow'), await wall.member('R10')];
  const beingAsked = () =>
    eventually(
      () => here.hands.run(`select 1 from due_work where name = 'check-words' and speaking`),
      (asking) => asking.length > 0,
    );
  await here.wechat.fault({ pattern: '/wxa/msg_sec_check', mode: 'slow', delayMs: 1_000 });
  const { wishId } = await wall.putUp(li, '每周三下午想下盘象棋');
  await beingAsked();
  right(await changeWish(li, wishId, '每周五上午想有人来念念报纸'));
  expect(await wall.wishIn(li, wishId, 'up')).toMatchObject({ words: '每周五上午想有人来念念报纸' });

  const { offerId } = await wall.offer(zhao, '会下象棋，可以上门');
  await beingAsked();
  right(await changeOffer(zhao, offerId, '每周二上午可以来念报纸'));
  await eventually(
    async () => right(await zhao.get<RedCard>(`/offers/${offerId}`)),
    ({ state, words }) => state === 'up' && words === '每周二上午可以来念报纸',
  );
  await here.wechat.heal();
});

test('a glued pair is not changed behind the other’s back: the yellow card says why, the red one binds who comes later', async () => {
  const [li, zhao] = [await here.person('stranger-glued'), await wall.member('R06')];
  const { wishId, need } = await wall.wishUp(li, '每周三下午想下盘象棋');
  const { offerId, promise } = await wall.offerUp(zhao, '天天下午在家，象棋奉陪', { capacity: 3 });
  const { pairingId } = await wall.glue(await wall.member('R02'), wishId, offerId, true);
  const asked = await changeWish(li, wishId, '每天早上想下围棋');
  expect(refusal(asked)).toBe('409 wish.glued');
  expect(JSON.stringify(asked.body)).toContain('当面跟他说');
  await wall.made(li, zhao, pairingId);
  expect(refusal(await changeWish(li, wishId, '每天早上想下围棋'))).toBe('409 wish.glued');

  right(await changeOffer(zhao, offerId, '周末上午可以陪老人散步', { capacity: 2 }));
  const later = await eventually(
    async () => right(await zhao.get<RedCard>(`/offers/${offerId}`)),
    ({ state }) => state === 'up',
  );
  expect(later).toMatchObject({ capacity: 2, held: 1 });
  expect(later.promise).not.toBe(promise);
  expect(await wall.pairing(li, pairingId)).toMatchObject({ promise, wish: { need } });
  const shown = (await wall.wall()).pairs.find((pair) => pair.pairingId === pairingId);
  expect(shown?.red.need).toBe(promise);
});

test('a red card that rests and is changed goes on resting: nobody is glued to it until its owner is back', async () => {
  const zhao = await wall.member('R09');
  const { offerId } = await wall.offerUp(zhao, '每周二上午陪老人去菜市场买菜');
  const rest = (isPaused: boolean) => zhao.post<RedCard>(`/offers/${offerId}/pause`, { isPaused });
  const stands = async (): Promise<RedCard> => right(await zhao.get<RedCard>(`/offers/${offerId}`));
  right(await rest(true));
  // Changed twice in a row, the second time perhaps while the first is still being read.
  right(await changeOffer(zhao, offerId, '每周二上午陪老人去买菜'));
  right(await changeOffer(zhao, offerId, '每周二、周四上午陪老人去菜市场买菜'));
  const { promise } = await eventually(stands, ({ state }) => state !== 'review');
  expect(await stands()).toMatchObject({ state: 'paused', words: '每周二、周四上午陪老人去菜市场买菜' });
  expect((await wall.wall()).red.map(({ need }) => need)).not.toContain(promise);

  right(await changeOffer(zhao, offerId, '活着没意思的人我也愿意陪，每周二上午去买菜'));
  await here.quiet();
  expect((await stands()).state).toBe('review');
  right(await (await wall.member('R02')).post(`/offers/${offerId}/judgement`, { approve: true }));
  expect((await stands()).state).toBe('paused');
  expect(right(await rest(false)).state).toBe('up');
});

test('no red card promises less than it holds already', async () => {
  const zhao = await wall.member('R07');
  const { offerId } = await wall.offerUp(zhao, '天天下午在家，象棋奉陪', { capacity: 3 });
  for (const who of ['stranger-one', 'stranger-two']) {
    const { wishId } = await wall.wishUp(await here.person(who), '每周三下午想下盘象棋');
    await wall.glue(await wall.member('R02'), wishId, offerId, true);
  }
  expect(refusal(await changeOffer(zhao, offerId, '象棋奉陪', { capacity: 1 }))).toBe('409 offer.full');
});

test('a card that did not come up says why, and is said another way', async () => {
  const li = await here.person('stranger-declined');
  const desk = await wall.member('R02');
  const { wishId } = await wall.putUp(li, '活着没意思，想有人来说说话');
  await here.quiet();
  right(await desk.post(`/wishes/${wishId}/judgement`, { approve: false, reason: '先跟您聊聊再上墙' }));
  const declined = right(await li.get<YellowCard>(`/wishes/${wishId}`));
  expect(declined).toMatchObject({ state: 'unmet', reason: '先跟您聊聊再上墙' });
  right(await changeWish(li, wishId, '想有人每周来说说话'));
  expect(await wall.wishIn(li, wishId, 'up')).toMatchObject({ reason: '' });
});

test('whose wish has no account: the desk changes it on their word', async () => {
  const desk = await wall.member('R02');
  const onBehalf = { name: '周奶奶', phone: '010-6000 1111', as: 'desk', hasConsent: true };
  const { wishId } = await wall.wishUp(desk, '想有人来说说话，哪天都行', { onBehalf });
  const other = await wall.member('R08');
  right(await changeWish(other, wishId, '想有人来念念报纸，哪天都行'));
  expect((await wall.wishIn(desk, wishId, 'up')).person?.name).toBe('周奶奶');
});
