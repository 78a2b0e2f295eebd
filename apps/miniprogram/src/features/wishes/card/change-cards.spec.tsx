import {
  changeOffer,
  changeWish,
  listMyOffers,
  listMyPairings,
  listMyWishes,
  readOfferCard,
  readWishCard,
  readWishWords,
} from '@doorstep/contracts';
import { act, screen, waitFor } from '@testing-library/react';
import { ToastPlace } from '../../../ui/toast';
import OfferPage from '../../../pages/offer/index';
import WishPage from '../../../pages/wish/index';
import WishesPage from '../../../pages/wishes/index';
import { PretendStation, person } from '../../../../test/pretend-station';
import { redCard, WISH_READING, yellowCard } from '../../../../test/pretend-wall';
import { newPhone, show, tap, type } from '../../../../test/show';

let station: PretendStation;

beforeEach(() => {
  newPhone();
  station = new PretendStation(person('李阿姨', 'resident'));
  station.answers(readWishCard, () => yellowCard());
  station.answers(changeWish, () => yellowCard({ state: 'review' }));
  station.answers(readWishWords, () => ({
    isUnderstood: true,
    reading: { ...WISH_READING, kind: 'walk' as const, slots: ['5A'] },
    heard: [],
  }));
});

test('a time changed by hand goes without a new word, and the way back sends what stood there before', async () => {
  show(<WishPage />, { id: yellowCard().wishId });
  await screen.findByDisplayValue('每周三下午想下盘象棋');
  await tap('改一改');
  await tap('周五上午', 'checkbox');
  await tap('周三下午', 'checkbox');
  await tap('好了');
  await tap('改好了');
  await waitFor(() => expect(station.heard(changeWish)).toHaveLength(1));
  expect(station.heard(changeWish)[0]!.input).toMatchObject({
    words: '每周三下午想下盘象棋',
    reading: { kind: 'chess', slots: ['5A'] },
    floor: 3,
    mayAskNeighbours: true,
  });
  expect(station.heard(changeWish)[0]!.input).not.toHaveProperty('need');

  await tap('撤销');
  await waitFor(() => expect(station.heard(changeWish)).toHaveLength(2));
  const [there, back] = station.heard(changeWish);
  expect(back!.input).toMatchObject({ need: yellowCard().need, reading: WISH_READING });
  expect(back!.key).not.toBe(there!.key);
  expect(await screen.findByText('改回原来的了。')).toBeTruthy();
});

test('the last half day taken away is no half day, not all of them', async () => {
  show(<WishPage />, { id: yellowCard().wishId });
  await screen.findByDisplayValue('每周三下午想下盘象棋');
  await tap('改一改');
  await tap('周三下午', 'checkbox');
  for (const half of screen.getAllByRole('checkbox', { name: /^周/ }))
    expect(half.getAttribute('aria-checked')).toBe('false');
  await tap('好了');
  expect(await screen.findByText(/请留一个半天/)).toBeTruthy();
  await tap('周四上午', 'checkbox');
  await tap('好了');
  expect(await screen.findByText('周四上午')).toBeTruthy();
});

test('other words are read before they can go, and what mattered before stays', async () => {
  const reading = { ...WISH_READING, must: { ...WISH_READING.must, gender: 'F' as const }, hasPets: true };
  station.answers(readWishCard, () => yellowCard({ reading }));
  show(<WishPage />, { id: yellowCard().wishId });
  await screen.findByDisplayValue('每周三下午想下盘象棋');
  await type('想要什么，照平常说话写就行', '周五上午想去走一走');
  await waitFor(() => expect(screen.queryByText('改好了')).toBeNull());
  await tap('听听我的意思');
  await tap('改好了');
  await waitFor(() => expect(station.heard(changeWish)).toHaveLength(1));
  expect(station.heard(changeWish)[0]!.input).toMatchObject({
    words: '周五上午想去走一走',
    reading: { kind: 'walk', slots: ['5A'], must: { gender: 'F' }, hasPets: true },
  });
});

test('somebody glued it meanwhile: said why, and nothing that was written is lost', async () => {
  station.refuses(changeWish, 'wish.glued');
  show(<WishPage />, { id: yellowCard().wishId });
  await tap('改好了');
  expect(await screen.findByText(/不好背着他改/)).toBeTruthy();
  expect(screen.getByDisplayValue('每周三下午想下盘象棋')).toBeTruthy();
});

test('a card that is glued offers no change, and says kindly why', async () => {
  station.answers(readWishCard, () => yellowCard({ state: 'paired' }));
  show(<WishPage />, { id: yellowCard().wishId });
  expect(await screen.findByText('这张卡现在改不了')).toBeTruthy();
  expect(screen.getByText(/当面跟他说/)).toBeTruthy();
  expect(screen.queryByText('改好了')).toBeNull();
});

test('among my cards: one that hangs may be changed, one that did not come up says why, one that is glued only says it', async () => {
  station.answers(listMyPairings, () => ({ items: [] }));
  station.answers(listMyWishes, () => ({
    items: [
      yellowCard(),
      yellowCard({ n: 2, state: 'unmet', reason: '写了电话' }),
      yellowCard({ n: 3, state: 'serving' }),
    ],
  }));
  show(<WishesPage />);
  expect(await screen.findAllByText('改一改')).toHaveLength(1);
  expect(screen.getByText('没上墙：写了电话')).toBeTruthy();
  expect(screen.getByText('改一改，再贴一回')).toBeTruthy();
  expect(screen.getAllByText(/当面跟他说/)).toHaveLength(1);
});

test('a member’s red card: never below what it holds, and pairs keep what was promised', async () => {
  newPhone();
  station = new PretendStation(person('赵淑芬', 'member'));
  station.answers(readOfferCard, () => redCard({ held: 2, capacity: 3 }));
  station.answers(changeOffer, () => redCard({ state: 'review', held: 2, capacity: 2 }));
  show(
    <>
      <OfferPage />
      <ToastPlace />
    </>,
    { id: redCard().offerId },
  );
  expect(await screen.findByText(/已经结对的，照原来说的/)).toBeTruthy();
  await act(() => Promise.resolve());
  await tap('一共能帮几位，减少');
  await tap('改好了');
  await waitFor(() => expect(station.heard(changeOffer)).toHaveLength(1));
  expect(station.heard(changeOffer)[0]!.input).toMatchObject({ capacity: 2 });
  expect(station.heard(listMyOffers)).toEqual([]);
});

test('changed while it rests, it goes on resting, and says so', async () => {
  newPhone();
  station = new PretendStation(person('赵淑芬', 'member'));
  station.answers(readOfferCard, () => redCard({ state: 'paused' }));
  station.answers(changeOffer, () => redCard({ state: 'review' }));
  show(<OfferPage />, { id: redCard().offerId });
  await tap('改好了');
  expect(await screen.findByText(/您还歇着/)).toBeTruthy();
});
