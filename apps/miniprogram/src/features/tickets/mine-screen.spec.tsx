import { listMyTickets } from '@doorstep/contracts';
import { screen } from '@testing-library/react';
import MinePage from '../../pages/mine/index';
import { HOUR_AGO, PretendStation, card, person } from '../../../test/pretend-station';
import { newPhone, show, tap } from '../../../test/show';
import { phone } from '../../../test/taro-stub';

let station: PretendStation;
beforeEach(() => {
  newPhone();
  station = new PretendStation(person('李阿姨', 'resident'));
});

test('each matter says in whose hands it is, and that the time is over when it is', async () => {
  const custody = {
    holder: 'party' as const,
    name: '红莲物业',
    since: HOUR_AGO,
    until: HOUR_AGO,
    isOverdue: true,
  };
  station.answers(listMyTickets, () => ({
    items: [card({ status: 'in_progress', custody })],
    nextCursor: null,
  }));
  show(<MinePage />);
  expect(await screen.findByText('在红莲物业手里')).toBeTruthy();
  expect(screen.getByText('已超时1小时')).toBeTruthy();
});

test('nothing yet: said kindly, with the way to the first', async () => {
  station.answers(listMyTickets, () => ({ items: [], nextCursor: null }));
  show(<MinePage />);
  expect(await screen.findByText('您还没有反映过问题')).toBeTruthy();
  await tap('反映问题');
  expect(phone.pages.at(-1)).toBe('pages/report/index');
});

test('a station that cannot be reached leaves two ways on', async () => {
  station.refuses(listMyTickets, 'server.busy');
  show(<MinePage />);
  expect(await screen.findByText(/现在人太多/)).toBeTruthy();
  expect(await screen.findByRole('button', { name: '打电话给驿站' })).toBeTruthy();
  station.answers(listMyTickets, () => ({ items: [card()], nextCursor: null }));
  await tap('再试一次');
  expect(await screen.findByText('门口结冰了')).toBeTruthy();
});
