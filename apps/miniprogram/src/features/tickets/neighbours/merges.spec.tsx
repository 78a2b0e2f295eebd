import {
  listDuplicates,
  mergeTicket,
  readTicket,
  unmergeTicket,
  type NearbyMatter,
} from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import TicketPage from '../../../pages/ticket/index';
import { HOUR_AGO, IN_AN_HOUR, person, PretendStation, someId, view } from '../../../../test/pretend-station';
import { newPhone, show, tap } from '../../../../test/show';
import Taro from '../../../../test/taro-stub';

const other: NearbyMatter = {
  ticketId: someId(101),
  category: 'drain_blocked',
  status: 'submitted',
  place: '5号楼2单元',
  reportedAt: HOUR_AGO,
  thumbUrl: null,
  custody: { holder: 'station', name: '驿站值班员', since: HOUR_AGO, until: IN_AN_HOUR, isOverdue: false },
  followers: 0,
  isFollowing: false,
  isMine: false,
};
const merged = view({
  status: 'merged',
  mergedInto: { ticketId: someId(101), number: '20261122-001' },
});

let station: PretendStation;
beforeEach(() => newPhone());
function open(ticket = view({ status: 'submitted' })): void {
  station = new PretendStation(person('王建国', 'member'));
  station.answers(readTicket, () => ticket);
  station.answers(listDuplicates, () => ({ items: [other] }));
  show(<TicketPage />, { id: someId(100) });
}

test('what is probably the same stands there; merging is asked for once more', async () => {
  open();
  station.answers(mergeTicket, () => merged);
  Taro.showModal.mockResolvedValueOnce({ confirm: true, cancel: false });
  await tap('是同一件，并过去');
  await waitFor(() => expect(station.heard(mergeTicket)[0]?.input).toMatchObject({ into: someId(101) }));
});

test('one that was merged says where it goes on, and can be parted again', async () => {
  open(merged);
  station.answers(unmergeTicket, () => view({ status: 'submitted' }));
  expect(await screen.findByText('和11月22日第1号是同一件，在那里一起办')).toBeTruthy();
  await tap('不是同一件，分开办');
  await waitFor(() => expect(station.heard(unmergeTicket)).toHaveLength(1));
});

test('what has been merged into it can be opened, and where else it was reported is read', async () => {
  const mergedFrom = [{ ticketId: someId(102), number: '20261122-002' }];
  open(view({ status: 'accepted', mergedFrom, alsoAt: ['5号楼2单元601'] }));
  expect(await screen.findByText('同一件事，这些地方也报了')).toBeTruthy();
  expect(screen.getByText('5号楼2单元601')).toBeTruthy();
  expect(await screen.findByText('并进来的')).toBeTruthy();
  expect(screen.getByRole('button', { name: '11月22日第2号' })).toBeTruthy();
});
