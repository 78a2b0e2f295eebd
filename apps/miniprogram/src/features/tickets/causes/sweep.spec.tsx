import {
  listSweeps,
  lookAtFlat,
  openLooks,
  readBoard,
  readSweep,
  readTicket,
  recordCause,
  takeBackLooks,
  type SweepView,
} from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import BoardPage from '../../../pages/board/index';
import SweepPage from '../../../pages/sweep/index';
import TicketPage from '../../../pages/ticket/index';
import { person, PretendStation, someId, view } from '../../../../test/pretend-station';
import { newPhone, show, tap, type } from '../../../../test/show';

const sibling = (room: string, state: SweepView['siblings'][number]['state'] = 'quiet') => ({
  building: 5,
  unit: 2,
  room,
  place: `5号楼2单元${room}`,
  state,
  words: '',
  ticketId: state === 'complained' || state === 'found' ? someId(101) : null,
});
const sweep = (news: Partial<SweepView> = {}): SweepView => ({
  ticketId: someId(100),
  number: '20261122-003',
  cause: { kind: 'riser', name: '01', words: '直管，没有存水弯' },
  progress: { of: 0, looked: 0, found: 0 },
  siblings: [sibling('501'), sibling('401', 'before'), sibling('301', 'complained')],
  ...news,
});

let station: PretendStation;
beforeEach(() => {
  newPhone();
  station = new PretendStation(person('王建国', 'member'));
});
function open(answer: SweepView): void {
  station.answers(readSweep, () => answer);
  show(<SweepPage />, { id: someId(100) });
}

test('all flats that may have it are chosen; one tap lists them, and it can be taken back', async () => {
  open(sweep());
  expect(await screen.findByText('立管的毛病：01立管')).toBeTruthy();
  expect(screen.getByText('已反映，在办')).toBeTruthy();
  station.answers(openLooks, () => sweep({ progress: { of: 2, looked: 0, found: 0 } }));
  station.answers(takeBackLooks, () => sweep());
  await tap('把这2户列进排查');
  await waitFor(() => expect(station.heard(openLooks)).toHaveLength(1));
  expect(station.heard(openLooks)[0]?.input).toMatchObject({
    flats: [
      { building: 5, unit: 2, room: '501' },
      { building: 5, unit: 2, room: '401' },
    ],
  });
  await tap('撤销');
  await waitFor(() => expect(station.heard(takeBackLooks)).toHaveLength(1));
});

test('whoever knows better leaves a flat out', async () => {
  open(sweep());
  station.answers(openLooks, () => sweep());
  await screen.findByText('哪几户要去看');
  await tap('5号楼2单元401，以前反映过', 'checkbox');
  await tap('把这1户列进排查');
  await waitFor(() => expect(station.heard(openLooks)[0]?.input).toMatchObject({ flats: [{ room: '501' }] }));
});

test('nothing there is one tap; the same trouble says what was seen and becomes a matter', async () => {
  const siblings = [sibling('501', 'open'), sibling('401', 'open')];
  open(sweep({ siblings, progress: { of: 3, looked: 1, found: 0 } }));
  expect(await screen.findByText('3户里看了1户，没这毛病')).toBeTruthy();
  station.answers(lookAtFlat, () => sweep({ siblings, progress: { of: 3, looked: 2, found: 0 } }));
  await tap('5号楼2单元501，没这毛病');
  await waitFor(() =>
    expect(station.heard(lookAtFlat)[0]?.input).toMatchObject({ room: '501', isFound: false }),
  );
  await tap('5号楼2单元401，也有');
  await type('看到了什么', '也在滴');
  await tap('记下来，接着办');
  await waitFor(() =>
    expect(station.heard(lookAtFlat)[1]?.input).toMatchObject({
      room: '401',
      isFound: true,
      words: '也在滴',
    }),
  );
});

test('the root is written down from a short list; the riser of the flat is known', async () => {
  const solved = view({ status: 'resolved', place: '5号楼2单元601' });
  station.answers(readTicket, () => solved);
  station.answers(recordCause, () => ({
    ...solved,
    cause: { kind: 'riser' as const, name: '01', words: '' },
  }));
  show(<TicketPage />, { id: someId(100) });
  await tap('记下根子');
  await tap('记下来');
  expect(await screen.findByText('请选一个。')).toBeTruthy();
  await tap('立管的毛病', 'radio');
  expect(screen.getByText(/^这户在01立管。/)).toBeTruthy();
  await tap('记下来');
  await waitFor(() =>
    expect(station.heard(recordCause)[0]?.input).toMatchObject({ kind: 'riser', name: '01' }),
  );
  expect(await screen.findByRole('button', { name: '别家会不会也有？去查一查' })).toBeTruthy();
});

test('a crew must be named', async () => {
  station.answers(readTicket, () => view({ status: 'resolved' }));
  show(<TicketPage />, { id: someId(100) });
  await tap('记下根子');
  await tap('施工班组做的活', 'radio');
  await tap('记下来');
  expect(await screen.findByText('请写是哪个班组、哪位师傅。')).toBeTruthy();
});

test('the desk sees what is not through yet', async () => {
  const counts = { new: 0, mine: 0, waiting: 0, overdue: 0 };
  station.answers(readBoard, () => ({ items: [], nextCursor: null, counts }));
  const { cause, number } = sweep();
  station.answers(listSweeps, () => ({
    items: [
      {
        ticketId: someId(100),
        number,
        place: '5号楼2单元601',
        cause,
        progress: { of: 12, looked: 3, found: 2 },
      },
    ],
  }));
  show(<BoardPage />);
  expect(await screen.findByText('排查：还有9户没去看')).toBeTruthy();
  expect(screen.getByText('5号楼2单元601出过事，根子是立管的毛病：01立管')).toBeTruthy();
});
