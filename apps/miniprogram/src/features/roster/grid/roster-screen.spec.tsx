import {
  checkInFor,
  listCandidates,
  printDutyMonth,
  readDutyMonth,
  seatSomebody,
  undoSeat,
  unseat,
  type DutyDay,
  type SlotView,
} from '@doorstep/contracts';
import { after, dayAfter, daysBetween, hours, stationDay, stationInstant, wallClock } from '@doorstep/domain';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import RosterPage from '../../../pages/roster/index';
import { PretendStation, person, someId } from '../../../../test/pretend-station';
import { newPhone, show, tap } from '../../../../test/show';
import { MonthGrid } from './month-grid';
import { phone } from '../../../../test/taro-stub';

const today = stationDay(new Date());
const day = dayAfter(today);
const wang = someId(60);
const sitter = (personId: string, name: string, news: Partial<SlotView['members'][number]> = {}) => ({
  personId,
  name,
  memberKind: 'community' as const,
  isMe: false,
  isStandby: false,
  state: 'assigned' as const,
  ...news,
});
const slot = (news: Partial<SlotView> = {}): SlotView => ({
  slotId: someId(500),
  startsAt: stationInstant(day, 8).toISOString(),
  endsAt: stationInstant(day, 13).toISOString(),
  label: '上午班',
  mode: 'on_site',
  part: 'morning',
  headcount: 2,
  coverage: 'short',
  callId: null,
  members: [
    sitter(wang, '王建国', { state: 'confirmed' }),
    sitter(someId(64), '赵铁柱', { isStandby: true }),
  ],
  ...news,
});

/** A month in which only tomorrow has slots. */
const monthWith =
  (slots: SlotView[], news: Partial<DutyDay> = {}) =>
  ({ fromDay, untilDay }: Record<string, unknown>) => ({
    days: daysBetween(fromDay as string, untilDay as string).map((one) => ({
      day: one,
      kind: 'ordinary' as const,
      name: '',
      slots: one === day ? slots : [],
      ...(one === day ? news : {}),
    })),
  });

let station: PretendStation;
const openAs = (
  role: 'member' | 'secretary' | 'resident',
  slots: SlotView[],
  news?: Partial<DutyDay>,
): void => {
  station = new PretendStation(person('周站长', role));
  station.answers(readDutyMonth, monthWith(slots, news));
  station.answers(listCandidates, () => ({
    items: [
      { personId: someId(61), name: '沈玉林', burden: 40, reasons: [] },
      { personId: someId(62), name: '孙丽', burden: 90, reasons: ['在职党员工作日不排班'] },
    ],
  }));
  show(<RosterPage />, { day });
};
beforeEach(() => newPhone());
afterEach(() => Reflect.deleteProperty(window, 'matchMedia'));

test('a day with an empty seat says so in words, in the strip, over it and in the slot', async () => {
  openAs('member', [slot()]);
  expect(await screen.findByText('有1天还缺人')).toBeTruthy();
  expect(screen.getByRole('tab', { name: /缺1人/, selected: true })).toBeTruthy();
  expect(screen.getByText('这里空着，还没有人')).toBeTruthy();
  expect(screen.getByText('王建国')).toBeTruthy();
  expect(screen.getByText('已确认')).toBeTruthy();
});

test('a holiday wears its name, a make-up day that it is worked', async () => {
  openAs('member', [slot()], { kind: 'holiday', name: '元旦' });
  expect(await screen.findByRole('tab', { name: /元旦/ })).toBeTruthy();
});

test('a make-up day says that it is worked', async () => {
  openAs('member', [slot()], { kind: 'make-up', name: '元旦调休' });
  expect(await screen.findByRole('tab', { name: /调休上班/ })).toBeTruthy();
});

test('members read, and have nothing to arrange', async () => {
  openAs('member', [slot()]);
  await screen.findByText('上午班');
  expect(screen.queryByRole('button', { name: /点开安排/ })).toBeNull();
});

test('a resident reads whose it is, and nothing is asked', async () => {
  openAs('resident', [slot()]);
  expect(await screen.findByText('班表给值班的人看')).toBeTruthy();
  expect(station.heard(readDutyMonth)).toEqual([]);
});

test('the secretary puts the lightest burdened in, and can take it back at once', async () => {
  openAs('secretary', [slot()]);
  station.answers(seatSomebody, () => ({ slot: slot(), isDone: true, breaches: [] }));
  station.answers(undoSeat, () => slot());
  await tap(/点开安排/);
  await tap('安排沈玉林进来');
  expect(await screen.findByText('沈玉林安排好了，已告诉本人。')).toBeTruthy();
  expect(station.heard(seatSomebody)[0]?.input).toMatchObject({ personId: someId(61), isStandby: false });
  expect(station.heard(readDutyMonth).length).toBeGreaterThan(1);
  await tap('撤销');
  expect(await screen.findByText('撤回了。')).toBeTruthy();
  expect(station.heard(undoSeat)[0]?.input).toEqual({ slotId: someId(500), personId: someId(61) });
});

test('a rule that stands against it is said, and only the secretary’s word sets it aside', async () => {
  openAs('secretary', [slot()]);
  const breach = {
    code: 'working-day',
    slotId: someId(500),
    personId: someId(62),
    words: '孙丽：在职党员工作日不排班',
  };
  station.answers(seatSomebody, ({ despite }) => ({
    slot: slot(),
    isDone: despite === true,
    breaches: despite === true ? [] : [breach],
  }));
  await tap(/点开安排/);
  expect(screen.queryByRole('button', { name: '还是想请孙丽' })).toBeNull();
  await tap('看另外1位为什么不合适');
  expect(screen.getByText('在职党员工作日不排班')).toBeTruthy();
  await tap('还是想请孙丽');
  expect(await screen.findByText('孙丽：在职党员工作日不排班')).toBeTruthy();
  await tap('仍要这样排');
  expect(await screen.findByText('孙丽安排好了，已告诉本人。')).toBeTruthy();
  expect(station.heard(seatSomebody).map(({ input }) => input['despite'])).toEqual([undefined, true]);
});

test('whoever cannot come is taken out, or replaced in one step', async () => {
  openAs('secretary', [slot()]);
  station.answers(unseat, () => slot({ members: [] }));
  station.answers(seatSomebody, () => ({ slot: slot(), isDone: true, breaches: [] }));
  await tap(/点开安排/);
  await tap('找人换下王建国');
  await tap('安排沈玉林进来');
  await waitFor(() => expect(station.heard(seatSomebody)[0]?.input).toMatchObject({ insteadOf: wang }));
  await tap('把王建国请出来');
  expect(await screen.findByText('王建国已请出这个班。')).toBeTruthy();
});

test('whoever stands by is replaced, and put back, as standby', async () => {
  openAs('secretary', [slot()]);
  station.answers(unseat, () => slot());
  station.answers(seatSomebody, () => ({ slot: slot(), isDone: true, breaches: [] }));
  await tap(/点开安排/);
  await tap('找人换下赵铁柱');
  await tap('安排沈玉林进来');
  await waitFor(() =>
    expect(station.heard(seatSomebody)[0]?.input).toMatchObject({
      insteadOf: someId(64),
      isStandby: true,
    }),
  );
  await tap('把赵铁柱请出来');
  await screen.findByText('赵铁柱已请出这个班。');
  await tap('撤销');
  await waitFor(() =>
    expect(station.heard(seatSomebody)[1]?.input).toMatchObject({
      personId: someId(64),
      isStandby: true,
      despite: true,
    }),
  );
});

test('whoever has left fills no seat', async () => {
  openAs('member', [
    slot({ members: [sitter(wang, '王建国', { state: 'left' }), sitter(someId(63), '沈玉林')] }),
  ]);
  expect(await screen.findByText('这里空着，还没有人')).toBeTruthy();
  expect(screen.getByText('有1天还缺人')).toBeTruthy();
});

test('a no stands at the foot of the sheet, and the roster is read anew', async () => {
  openAs('secretary', [slot()]);
  station.refuses(seatSomebody, 'seat.changed');
  await tap(/点开安排/);
  const before = station.heard(readDutyMonth).length;
  await tap('安排沈玉林进来');
  const words = await screen.findByText('这个班刚刚有了变动，请刷新后再看。');
  const person = screen.getByRole('button', { name: '安排沈玉林进来' });
  expect(person.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  await waitFor(() => expect(station.heard(readDutyMonth).length).toBeGreaterThan(before));
});

test('once the slot runs nobody is put in with a way back', async () => {
  const now = new Date();
  openAs('secretary', [
    slot({ startsAt: after(now, -hours(1)).toISOString(), endsAt: after(now, hours(1)).toISOString() }),
  ]);
  station.answers(seatSomebody, () => ({ slot: slot(), isDone: true, breaches: [] }));
  await tap(/点开安排/);
  await tap('安排沈玉林进来');
  expect(await screen.findByText('沈玉林安排好了，已告诉本人。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
});

test('checking in for somebody is offered when the slot is near, not days before', async () => {
  openAs('secretary', [slot()]);
  await tap(/点开安排/);
  expect(screen.queryByRole('button', { name: '代王建国报到' })).toBeNull();
});

test('checking in for somebody whose slot runs', async () => {
  const now = new Date();
  openAs('secretary', [
    slot({ startsAt: after(now, -hours(1)).toISOString(), endsAt: after(now, hours(1)).toISOString() }),
  ]);
  station.answers(checkInFor, () => slot());
  await tap(/点开安排/);
  await tap('代王建国报到');
  expect(await screen.findByText('王建国已报到。')).toBeTruthy();
});

test('in a wide browser the month is a table with a row for each day', async () => {
  Object.assign(window, {
    matchMedia: () => ({
      matches: true,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
  openAs('secretary', [slot(), slot({ slotId: someId(501), label: '晚班', coverage: 'hole', members: [] })]);
  const table = await screen.findByRole('table', { name: '这个月的班表' });
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent),
  ).toEqual(['日子', '上午班', '晚班']);
  await tap(/晚班，空缺，点开安排/);
  expect(await screen.findByText('这个班还没有人。')).toBeTruthy();
});

test('in a wide browser a day that lacks somebody opens at its hole; members only read it', async () => {
  Object.assign(window, {
    matchMedia: () => ({
      matches: true,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
  openAs('secretary', [slot({ slotId: someId(502), members: [], coverage: 'hole' })]);
  const { month, day: date } = wallClock(stationInstant(day));
  await tap(`${month}月${date}日`);
  expect(await screen.findByText('这个班还没有人。')).toBeTruthy();
  cleanup();
  newPhone();
  openAs('member', [slot()]);
  await screen.findByText('有1天还缺人');
  expect(screen.queryByRole('button', { name: `${month}月${date}日` })).toBeNull();
});

test('in the table days gone by are folded away until asked for, and empty seats are loud', async () => {
  const days = daysBetween('2026-12-01', '2026-12-31').map((one) => ({
    day: one,
    kind: 'ordinary' as const,
    name: '',
    slots: [slot({ slotId: someId(Number(one.slice(8))) })],
  }));
  show(<MonthGrid days={days} today="2026-12-20" onOpen={undefined} />);
  const rows = (): number => screen.getAllByRole('row').length - 1;
  expect(rows()).toBe(12);
  expect(screen.getAllByText('空着')).toHaveLength(12);
  expect(screen.queryByRole('button', { name: /点开安排/ })).toBeNull();
  await tap('看前面过去的19天');
  expect(rows()).toBe(31);
});

test('an empty month leads the secretary to drafting', async () => {
  openAs('secretary', []);
  await tap('去排班');
  expect(phone.pages.at(-1)).toBe('pages/drafting/index');
});

test('the wall’s page is asked for with the month in sight', async () => {
  openAs('member', [slot()]);
  station.answers(printDutyMonth, () => new ArrayBuffer(3));
  await tap('打印贴墙');
  await waitFor(() =>
    expect(station.heard(printDutyMonth)[0]?.input['fromDay']).toBe(`${day.slice(0, 8)}01`),
  );
});

test('without network the month seen last stays', async () => {
  openAs('member', [slot()]);
  await screen.findByText('王建国');
  station.isReachable = false;
  await tap('下个月');
  expect(await screen.findByText(/连不上驿站/)).toBeTruthy();
  await tap('上个月');
  expect(await screen.findByText('有1天还缺人')).toBeTruthy();
});
