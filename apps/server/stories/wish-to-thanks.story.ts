import type { AnswerOf, readWishBoard } from '@doorstep/contracts';
import { Neighbourhood } from './support/neighbourhood';
import { refusal, right } from './support/steps';
import { WishSteps } from './support/wish-steps';

type WishBoard = AnswerOf<typeof readWishBoard>;

let here: Neighbourhood;
let wall: WishSteps;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  wall = new WishSteps(here);
}, 120_000);
afterAll(() => here?.close());

test('李阿姨 wants company, 赵 has time on Wednesdays: from her words to her thanks', async () => {
  const li = await here.resident();
  const zhao = await wall.member('R01');
  const qian = await wall.member('R02');
  const wish = await wall.putUp(li, '每周三下午想找人下盘象棋');
  expect(wish).toMatchObject({ state: 'review', building: 5, standing: { isOwner: true } });
  await wall.wishIn(li, wish.wishId, 'up');
  const offer = await wall.offerUp(zhao, '我每周三下午都有空，会下象棋，可以上门');

  const board = right(await qian.get<WishBoard>('/wish-board'));
  const waiting = board.waiting.find((one) => one.wish.wishId === wish.wishId);
  const suggested = waiting?.suggestions.find(({ offerId }) => offerId === offer.offerId);
  expect(suggested).toMatchObject({ fits: true });
  expect(suggested?.reasons.length).toBeGreaterThan(0);

  const glued = await wall.glue(qian, wish.wishId, offer.offerId);
  expect(glued).toMatchObject({ state: 'asked', residentAgreed: false, companionAgreed: false });
  const made = await wall.made(li, zhao, glued.pairingId);
  expect(made).toMatchObject({ state: 'agreed', mayLookAtPhone: true, wish: { state: 'paired' } });
  expect((await wall.wall()).pairs.map(({ pairingId }) => pairingId)).toContain(glued.pairingId);

  const visit = await wall.visited(li, zhao, glued.pairingId, { minutes: 50 });
  expect(visit).toMatchObject({ state: 'confirmed', saidMinutes: 50 });
  const after = await wall.act(li, glued.pairingId, 'thanks', {
    words: '棋逢对手，谢谢您常来',
    onWall: true,
  });
  expect(after).toMatchObject({ state: 'running', wish: { state: 'serving' } });
  expect((await wall.wall()).thanks.map(({ words }) => words)).not.toContain('棋逢对手，谢谢您常来');
  const { items } = right(await qian.get<{ items: { thanksId: string }[] }>('/thanks'));
  right(await qian.post(`/thanks/${items[0]!.thanksId}/judgement`, { approve: true }));
  expect((await wall.wall()).thanks[0]).toMatchObject({ words: '棋逢对手，谢谢您常来', building: 5 });
  const hours = right(await zhao.get<{ minutes: number }>('/hours/mine'));
  expect(hours.minutes).toBe(50);
});

test('a wish without an account is put up with consent, and the desk passes on the word', async () => {
  const qian = await wall.member('R02');
  const sun = await wall.member('R03');
  const onBehalf = { name: '周奶奶', phone: '010-6000 1111', as: 'desk', hasConsent: false };
  const asked = wall.wishOf('想有人来说说话，哪天都行', { onBehalf });
  expect(refusal(await qian.post('/wishes', asked))).toBe('422 wish.no-consent');
  const card = await wall.wishUp(qian, '想有人来说说话，哪天都行', {
    onBehalf: { ...onBehalf, hasConsent: true },
  });
  const offer = await wall.offerUp(sun, '退休在家，哪天都能陪老人聊天');
  const { pairingId } = await wall.glue(qian, card.wishId, offer.offerId);
  await wall.act(sun, pairingId, 'answer', { agree: true });
  const made = await wall.act(qian, pairingId, 'answer', { agree: true, forResident: true });
  expect(made.state).toBe('agreed');
  const look = await sun.post<{ name: string; phone: string }>(`/pairings/${pairingId}/phone-looks`);
  expect(look.body).toEqual({ name: '周奶奶', phone: '010-6000 1111' });
  expect(refusal(await qian.post(`/pairings/${pairingId}/phone-looks`))).toBe('403 pairing.not-yours');
  expect(
    refusal(await sun.post(`/pairings/${pairingId}/visits`, { startsAt: await wall.in(7_200_000) })),
  ).toBe('409 companion.needed');
});

test('words that machines doubt, or that are delicate, wait for a member', async () => {
  const li = await here.resident();
  const qian = await wall.member('R02');
  const sad = await wall.putUp(li, '活着没意思，想有人来说说话');
  await here.quiet();
  expect((await wall.wishIn(li, sad.wishId, 'review')).state).toBe('review');
  const board = right(await qian.get<WishBoard>('/wish-board'));
  const mine = board.toJudge.find(({ wish }) => wish?.wishId === sad.wishId);
  expect(mine?.why.delicate).toEqual(['crisis']);
  right(await qian.post(`/wishes/${sad.wishId}/judgement`, { approve: true }));
  expect((await wall.wishIn(li, sad.wishId, 'up')).need).toBe('想有人来说说话，每周都行');
  expect(refusal(await li.post('/wishes', wall.wishOf('想有人来', { need: '我得了糖尿病，想有人来' })))).toBe(
    '422 wish.private-words',
  );
});
