import { readBoard, readTicket, type TicketView } from '@doorstep/contracts';
import type { Role } from '@doorstep/domain';
import { screen } from '@testing-library/react';
import BoardPage from '../../../pages/board/index';
import TicketPage from '../../../pages/ticket/index';
import { card, person, PretendStation, someId, view } from '../../../../test/pretend-station';
import { newPhone, show, tap } from '../../../../test/show';
import Taro from '../../../../test/taro-stub';

const before: NonNullable<TicketView['recurrenceOf']> = {
  ticketId: someId(101),
  number: '20261108-003',
  reportedAt: '2026-11-08T02:00:00.000Z',
  closedAt: '2026-11-10T02:00:00.000Z',
  outcome: '疏通了主管',
  partyName: '红莲物业',
};

let station: PretendStation;
beforeEach(() => newPhone());
function open(role: Role, ticket: TicketView): void {
  station = new PretendStation(person('王建国', role));
  station.answers(readTicket, () => ticket);
  show(<TicketPage />, { id: someId(100) });
}

test('what came back says so, how it was mended then, and leads there', async () => {
  open('member', view({ recurrences: 2, recurrenceOf: before }));
  expect(await screen.findByText('同样的问题，第2次回来')).toBeTruthy();
  expect(screen.getByText('第2次复发')).toBeTruthy();
  expect(screen.getByText('11月8日第3号，11月10日周二办完')).toBeTruthy();
  expect(screen.getByText('红莲物业：疏通了主管')).toBeTruthy();
  await tap('看看上一次');
  expect(Taro.navigateTo).toHaveBeenCalledWith(
    expect.objectContaining({ url: expect.stringContaining(someId(101)) }),
  );
});

test('a neighbour learns that it is known, and nothing of whose it was', async () => {
  open('resident', view({ recurrences: 1, recurrenceOf: null, standing: { isReporter: true } }));
  expect(await screen.findByText('上回办完不到90天又出了，驿站都记着。这回连原因一起查。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '看看上一次' })).toBeNull();
});

test('the party is asked for the root of it', async () => {
  open('party', view({ status: 'dispatched', recurrences: 1, recurrenceOf: before }));
  expect(await screen.findByText('上次办完不到90天。这回请查查根子，别只管眼前。')).toBeTruthy();
});

test('the earlier one says that it came back', async () => {
  open('member', view({ status: 'resolved', recurredAs: [{ ...before, closedAt: null }] }));
  expect(await screen.findByText('后来又出过')).toBeTruthy();
  expect(screen.getByText('11月8日第3号，11月8日周日又反映')).toBeTruthy();
});

test('on the board its card says so, and the first time without a number', async () => {
  station = new PretendStation(person('王建国', 'member'));
  const counts = { new: 1, mine: 0, waiting: 0, overdue: 0 };
  station.answers(readBoard, () => ({ items: [card({ recurrences: 1 })], nextCursor: null, counts }));
  show(<BoardPage />);
  expect(await screen.findByText('复发')).toBeTruthy();
});
