import {
  listClusters,
  openCase,
  readBoard,
  readCluster,
  readTicket,
  reconsider,
  setApart,
  undoCase,
  type ClusterView,
} from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import BoardPage from '../../../pages/board/index';
import ClusterPage from '../../../pages/cluster/index';
import TicketPage from '../../../pages/ticket/index';
import { card, HOUR_AGO, person, PretendStation, someId, view } from '../../../../test/pretend-station';
import { newPhone, show, tap } from '../../../../test/show';
import Taro from '../../../../test/taro-stub';
import { withinDays } from './words';

const report = (n: number, room: string, side: ClusterView['reports'][number]['side']) => ({
  ...card({
    ticketId: someId(n),
    number: `20261122-00${n - 99}`,
    category: 'drain_blocked',
    place: `5号楼2单元${room}`,
    text: `${room}返水`,
    status: side === 'kin' ? 'dispatched' : 'submitted',
  }),
  side,
});
const cluster = (news: Partial<ClusterView> = {}): ClusterView => ({
  firstId: someId(100),
  category: 'drain_blocked',
  place: '5号楼2单元01立管',
  count: 3,
  since: HOUR_AGO,
  isApart: false,
  reports: [report(100, '601', 'carries'), report(101, '301', 'joins'), report(102, '401', 'kin')],
  ...news,
});
const ALL = [someId(100), someId(101), someId(102)];

let station: PretendStation;
beforeEach(() => {
  newPhone();
  station = new PretendStation(person('王建国', 'member'));
});
function open(answer: () => ClusterView = cluster): void {
  station.answers(readCluster, answer);
  show(<ClusterPage />, { id: someId(100) });
}

test.each([
  ['2026-11-28T01:00:00Z', '今天'],
  ['2026-11-27T15:59:00Z', '两天里'],
  ['2026-11-25T16:00:00Z', '3天里'],
  ['2026-11-21T16:30:00Z', '7天里'],
])('reports since %s came %s', (since, words) => {
  expect(withinDays(new Date(since), new Date('2026-11-28T02:00:00Z'))).toBe(words);
});

test('the desk sees in one line that several may be one matter, and a tap leads there', async () => {
  const counts = { new: 3, mine: 0, waiting: 0, overdue: 0 };
  station.answers(readBoard, () => ({ items: [], nextCursor: null, counts }));
  const { firstId, category, place, count } = cluster();
  const since = new Date(Date.now() - 2 * 86_400_000).toISOString();
  station.answers(listClusters, () => ({ items: [{ firstId, category, place, count, since }] }));
  show(<BoardPage />);
  expect(await screen.findByText('5号楼2单元01立管，3天里3件下水堵塞返水')).toBeTruthy();
  await tap(/可能是一回事/);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pages/cluster/index?id=${firstId}` });
});

test('each report says where, what, in whose hands, and what becomes of it', async () => {
  open();
  expect(await screen.findByText('3件下水堵塞返水，是一回事吗？')).toBeTruthy();
  for (const words of ['5号楼2单元601', '301返水', '由这件带着办', '并进去一起办', '各办各的'])
    expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getByText(/有1件已经派出去或者快办完了/)).toBeTruthy();
});

test('one tap makes one matter of them and shows it; it can be taken back', async () => {
  open();
  const carrier = view({ mergedFrom: [{ ticketId: someId(101), number: '20261122-002' }] });
  station.answers(openCase, () => carrier);
  station.answers(undoCase, () => carrier);
  await tap('合成一件事');
  await waitFor(() => expect(station.heard(openCase)[0]?.input).toEqual({ ticketIds: ALL }));
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/pages/ticket/index?id=${someId(100)}` });
  expect(await screen.findByText('2件合成一件了。')).toBeTruthy();
  await tap('撤销');
  await waitFor(() => expect(station.heard(undoCase)[0]?.input).toEqual({ ticketId: someId(100) }));
});

test('not one matter is one tap, stays readable, and can be taken back later too', async () => {
  let isApart = false;
  open(() => cluster({ isApart }));
  station.answers(setApart, () => {
    isApart = true;
    return {};
  });
  station.answers(reconsider, () => {
    isApart = false;
    return {};
  });
  await tap('不是一回事');
  await waitFor(() => expect(station.heard(setApart)[0]?.input).toEqual({ ticketIds: ALL }));
  expect(await screen.findByText('看过了，不是一回事')).toBeTruthy();
  expect(screen.queryByText('并进去一起办')).toBeNull();
  await tap('还是一回事，重新看');
  await waitFor(() => expect(station.heard(reconsider)[0]?.input).toEqual({ ticketIds: ALL }));
  expect(await screen.findByText('3件下水堵塞返水，是一回事吗？')).toBeTruthy();
});

test('somebody else was quicker: said kindly, with the way back', async () => {
  open();
  station.refuses(openCase, 'cluster.gone');
  await tap('合成一件事');
  expect(await screen.findByText('这几件刚刚有同事看过了，或者情况变了，请刷新后再看。')).toBeTruthy();
});

test('opened when it is over already: nothing frightening', async () => {
  station.refuses(readCluster, 'cluster.gone');
  show(<ClusterPage />, { id: someId(100) });
  expect(await screen.findByText('这几件已经有人看过了')).toBeTruthy();
  await tap('回值班台');
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/board/index' });
});

test('what was put together can be taken apart on the ticket later, asked once more', async () => {
  const mergedFrom = [{ ticketId: someId(101), number: '20261122-002' }];
  station.answers(readTicket, () => view({ status: 'accepted', mergedFrom, isCase: true }));
  station.answers(undoCase, () => {
    station.answers(readTicket, () => view({ status: 'accepted' }));
    return view({ status: 'accepted' });
  });
  show(<TicketPage />, { id: someId(100) });
  Taro.showModal.mockResolvedValueOnce({ confirm: true, cancel: false });
  await tap('合错了，这回合进来的都分开');
  await waitFor(() => expect(station.heard(undoCase)[0]?.input).toEqual({ ticketId: someId(100) }));
  expect(await screen.findByText('分开了，各办各的。')).toBeTruthy();
  await waitFor(() => expect(screen.queryByText('并进来的')).toBeNull());
});

test('merged by hand, there is no such button', async () => {
  const mergedFrom = [{ ticketId: someId(101), number: '20261122-002' }];
  station.answers(readTicket, () => view({ status: 'accepted', mergedFrom }));
  show(<TicketPage />, { id: someId(100) });
  expect(await screen.findByText('并进来的')).toBeTruthy();
  expect(screen.queryByText('合错了，这回合进来的都分开')).toBeNull();
});

test('on the ticket those that look alike can be opened', async () => {
  const alike = [{ ticketId: someId(102), number: '20261122-003' }];
  station.answers(readTicket, () => view({ status: 'dispatched', alike }));
  show(<TicketPage />, { id: someId(100) });
  expect(await screen.findByText('很像的另外几件')).toBeTruthy();
  expect(screen.getByRole('button', { name: '11月22日第3号' })).toBeTruthy();
});
