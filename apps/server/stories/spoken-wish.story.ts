import type { AnswerOf, readWishBoard, YellowCard } from '@doorstep/contracts';
import { readWish } from '@doorstep/domain';
import { recordNote } from './support/files';
import { Neighbourhood } from './support/neighbourhood';
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

const RESIDENT = { building: 5, unit: 2, floor: 3, gender: null, age: null };

function heardAs(words: string): object {
  const { kind, otherKinds: _others, heard: _heard, ...read } = readWish(words, RESIDENT);
  return { words, reading: { ...read, kind: kind ?? 'chat' } };
}

test('a wish that is only spoken waits until a member has listened and written it down', async () => {
  const li = await here.resident();
  const desk = await wall.member('R02');
  const note = await recordNote(li);
  const { wishId } = await wall.putUp(li, '', { mediaIds: [note.mediaId] });
  await here.quiet();
  // WeChat found nothing in its public words; they are a guess all the same.
  const waits = right(await li.get<YellowCard>(`/wishes/${wishId}`));
  expect(waits).toMatchObject({ state: 'review', words: '' });
  expect(waits.media).toEqual([expect.objectContaining({ kind: 'voice', seconds: 2 })]);

  const board = right(await desk.get<WishBoard>('/wish-board'));
  const mine = board.toJudge.find(({ wish }) => wish?.wishId === wishId);
  expect(mine?.why.isUnheard).toBe(true);
  expect((await fetch(here.url + mine!.wish!.media[0]!.url)).status).toBe(200);

  const heard = heardAs('每周三下午想找人下盘象棋');
  const up = right(await desk.post<YellowCard>(`/wishes/${wishId}/judgement`, { approve: true, heard }));
  expect(up).toMatchObject({ state: 'up', words: '每周三下午想找人下盘象棋', reading: { kind: 'chess' } });
  expect((await wall.wall()).yellow).toContainEqual(expect.objectContaining({ need: up.need }));
  // What stands written is the resident's own: nobody writes over it.
  right(await li.put(`/wishes/${wishId}`, wall.wishOf('每周三下午想下围棋', { mediaIds: [note.mediaId] })));
  await here.quiet();
  const again = await desk.post(`/wishes/${wishId}/judgement`, { approve: true, heard });
  expect(again.status).toBe(409);
});

test('the note is the wish’s own: the owner, the desk while it matches, and whoever comes hear it; nobody else', async () => {
  const li = await here.person('stranger-spoken');
  const [zhao, passer] = [await wall.member('R01'), await wall.member('R09')];
  const { mediaId } = await recordNote(li);
  const { wishId } = await wall.wishUp(li, '每周三下午想下盘象棋', { mediaIds: [mediaId] });
  const said = (await (await fetch(`${here.url}/api/wall`)).text()) + JSON.stringify(await wall.wall());
  expect(said).not.toContain(mediaId);
  expect(refusal(await (await here.resident('wang')).get(`/wishes/${wishId}`))).toBe('404 wish.unknown');
  const { offerId } = await wall.offerUp(zhao, '天天下午在家，象棋奉陪');
  const { pairingId } = await wall.glue(await wall.member('R02'), wishId, offerId, true);
  await wall.made(li, zhao, pairingId);
  expect((await wall.pairing(zhao, pairingId)).wish.media).toHaveLength(1);
  expect((await wall.pairing(passer, pairingId)).wish.media).toEqual([]);
});

test('somebody else’s note goes on nobody’s card', async () => {
  const [li, wang] = [await here.resident(), await here.resident('wang')];
  const { mediaId } = await recordNote(wang);
  const asked = await li.post('/wishes', wall.wishOf('想下盘象棋', { mediaIds: [mediaId] }));
  expect(refusal(asked)).toBe('404 media.unknown');
});
