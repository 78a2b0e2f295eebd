import { listMyOffers, listMyPairings, listMyWishes, putUpOffer, readOfferWords } from '@doorstep/contracts';
import { act, screen, waitFor } from '@testing-library/react';
import OfferPage from '../../../pages/offer/index';
import WishesPage from '../../../pages/wishes/index';
import { PretendStation, person } from '../../../../test/pretend-station';
import { redCard } from '../../../../test/pretend-wall';
import { allAnswered, newPhone, show, tap, type } from '../../../../test/show';

let station: PretendStation;

/** Who opens the page, with an empty shelf of yellow cards and pairs. */
function opens(role: 'resident' | 'member'): void {
  newPhone();
  station = new PretendStation(person('赵淑芬', role));
  station.answers(listMyPairings, () => ({ items: [] }));
  station.answers(listMyWishes, () => ({ items: [] }));
}

afterEach(() => jest.useRealTimers());

test('a red card goes up while its owner looks at it', async () => {
  jest.useFakeTimers({ advanceTimers: true });
  opens('member');
  let state: 'review' | 'up' = 'review';
  station.answers(listMyOffers, () => ({ items: [redCard({ state })] }));
  const { unmount } = show(<WishesPage />);
  expect(await screen.findByText('驿站正在看')).toBeTruthy();
  state = 'up';
  await act(() => jest.advanceTimersByTimeAsync(10_000));
  expect(await screen.findByText('在墙上')).toBeTruthy();
  unmount();
});

test('a card just put up stands among mine, though they were looked at a moment ago', async () => {
  opens('member');
  station.answers(listMyOffers, () => ({ items: [] }));
  const before = show(<WishesPage />);
  expect(await screen.findByText('还没有心愿')).toBeTruthy();
  before.unmount();

  const reading = redCard().reading;
  station.answers(readOfferWords, () => ({ isUnderstood: true, reading, heard: [] }));
  station.answers(putUpOffer, () => redCard({ state: 'review' }));
  const putting = show(<OfferPage />);
  await type('能帮什么，照平常说话写就行', '天天下午在家，象棋奉陪');
  await tap('听听我的意思');
  await tap('贴上去');
  await waitFor(() => expect(station.heard(putUpOffer)).toHaveLength(1));
  putting.unmount();

  station.answers(listMyOffers, () => ({ items: [redCard({ state: 'review' })] }));
  show(<WishesPage />);
  expect(await screen.findByText('驿站正在看')).toBeTruthy();
});

test('red cards that could not be fetched are said so and asked for again, not shown as none', async () => {
  opens('member');
  station.refuses(listMyOffers, 'server.busy');
  show(<WishesPage />);
  await tap('再试一次');
  await waitFor(() => expect(station.heard(listMyOffers).length).toBeGreaterThan(1));
  expect(screen.queryByText('还没有心愿')).toBeNull();
});

test('nobody asks for a resident’s red cards', async () => {
  opens('resident');
  show(<WishesPage />);
  expect(await screen.findByText('还没有心愿')).toBeTruthy();
  await allAnswered();
  expect(station.heard(listMyOffers)).toEqual([]);
});
