import { listCallBacks, type MatterToAskAbout } from '@doorstep/contracts';
import { screen } from '@testing-library/react';
import CallBacksPage from '../../../pages/call-backs/index';
import { card, HOUR_AGO, IN_AN_HOUR, person, PretendStation, someId } from '../../../../test/pretend-station';
import { newPhone, show, tap } from '../../../../test/show';
import { phone } from '../../../../test/taro-stub';

beforeEach(() => newPhone());

const matter = (news: Partial<MatterToAskAbout> = {}): MatterToAskAbout => ({
  ...card({
    status: 'resolved',
    custody: { ...card().custody, holder: 'nobody', name: '已办结', until: null },
  }),
  closedAt: HOUR_AGO,
  askBy: IN_AN_HOUR,
  isLate: false,
  tries: 0,
  triedAt: null,
  ...news,
});

function open(...items: MatterToAskAbout[]): void {
  const station = new PretendStation(person('钱淑芬', 'member'));
  station.answers(listCallBacks, () => ({ items, nextCursor: null, count: items.length }));
  show(<CallBacksPage />);
}

test('what is to be asked about, by when, and what was tried; one tap leads to it', async () => {
  open(
    matter({ isLate: true, tries: 2, triedAt: HOUR_AGO, resolution: 'unconfirmed' }),
    matter({ ticketId: someId(101), number: '20261122-004' }),
  );
  expect(await screen.findByText('还有2件等着问')).toBeTruthy();
  expect(screen.getByText('该问了')).toBeTruthy();
  expect(screen.getByText('居民没有回音')).toBeTruthy();
  expect(screen.getByText(/^打过2次没联系上，上次/)).toBeTruthy();
  expect(screen.getByText(/前问$/)).toBeTruthy();
  await tap('去问问');
  expect(phone.pages.at(-1)).toBe(`pages/ticket/index?id=${someId(101)}`);
});

test('nothing left to ask says so kindly', async () => {
  open();
  expect(await screen.findByText('都问过了，很好')).toBeTruthy();
  expect(screen.queryByText(/等着问$/)).toBeNull();
});
