import {
  askSwap,
  changeDutyProfile,
  changeMyDutyWishes,
  confirmSeats,
  giveUpSeat,
  issueCalendarLink,
  listMySlots,
  listSwapPartners,
  readCalendarLink,
  readDutyMonth,
  readMyDutyProfile,
  readMyDutyWishes,
  readMyWeek,
  takeLeave,
  takeSlot,
  type SlotView,
} from '@doorstep/contracts';
import { after, days, hours, stationDay, stationInstant } from '@doorstep/domain';
import { act, screen, waitFor } from '@testing-library/react';
import DutiesPage from '../../../pages/duties/index';
import { daysOfMonth, monthAfter, monthOf } from '../../../ui/months';
import { queries } from '../../../device/queries';
import {
  HOUR_AGO,
  PretendStation,
  person,
  seated,
  slot,
  someId,
  TEMPLATE,
} from '../../../../test/pretend-station';
import { allAnswered, newPhone, show, tap, type } from '../../../../test/show';
import Taro, { phone } from '../../../../test/taro-stub';

const inDays = (n: number): string => stationDay(after(new Date(), days(n)));
const evening = (n: number, news: Partial<SlotView> = {}): SlotView =>
  slot({
    slotId: someId(70 + n),
    startsAt: stationInstant(inDays(n), 18).toISOString(),
    endsAt: after(stationInstant(inDays(n), 18), hours(6)).toISOString(),
    label: '晚班',
    part: 'evening',
    members: [seated('王建国', 2, { state: 'assigned' }), seated('赵淑芬', 81)],
    ...news,
  });

let station: PretendStation;
let mine: SlotView[];
beforeEach(() => {
  newPhone();
  mine = [evening(1), evening(3)];
  station = new PretendStation(person('王建国', 'member'));
  station.answers(listMySlots, () => ({ items: mine, burden: 420, averageBurden: 360 }));
  station.answers(readMyWeek, () => ({
    fromDay: inDays(0),
    untilDay: inDays(6),
    items: mine,
    hours: 12,
    unconfirmed: mine.length,
  }));
});

test('the week is said in a sentence, and what still wants a yes', async () => {
  show(<DutiesPage />);
  expect(
    await screen.findByText('这周您有2个班，共12小时，第一个是明晚 18:00 晚班，和赵淑芬一起。'),
  ).toBeTruthy();
  expect(screen.getByText('还有2个没确认，点一下就好。')).toBeTruthy();
  expect(await screen.findByText('这三个月您值了42小时，大家平均36小时。')).toBeTruthy();
});

test('one yes for one slot', async () => {
  station.answers(confirmSeats, () => ({ items: [] }));
  show(<DutiesPage />);
  await screen.findByText('明晚 晚班');
  await tap('确认我会来');
  expect(await screen.findByText('记下了，到时候见。')).toBeTruthy();
  expect(station.heard(confirmSeats)[0]?.input).toEqual({ slotIds: [someId(73)] });
});

test('one yes for all of them', async () => {
  station.answers(confirmSeats, () => {
    mine = mine.map((one) => ({ ...one, members: [seated('王建国', 2)] }));
    return { items: mine };
  });
  show(<DutiesPage />);
  await tap('2个班全部确认');
  expect(station.heard(confirmSeats)[0]?.input).toEqual({ slotIds: [someId(71), someId(73)] });
  await waitFor(() => expect(screen.queryByRole('button', { name: '确认我会来' })).toBeNull());
  expect(screen.getAllByText('已确认')).toHaveLength(2);
});

test.each(['确认我会来', '2个班全部确认'])(
  '“%s” asks for one more message within the tap',
  async (button) => {
    station.mayStillCall(3);
    station.answers(confirmSeats, () => ({ items: [] }));
    show(<DutiesPage />);
    await screen.findAllByRole('button', { name: button });
    await allAnswered();
    await tap(button);
    expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(
      expect.objectContaining({ tmplIds: [TEMPLATE] }),
    );
  },
);

test('a slot is given back with a reason, and taken again while the call is open', async () => {
  station.answers(giveUpSeat, () => evening(3, { callId: someId(90), members: [] }));
  station.answers(takeSlot, () => evening(3));
  show(<DutiesPage />);
  await screen.findByText('明晚 晚班');
  await tap('有事来不了');
  await tap(/^这个班我来不了/);
  await tap('身体不舒服', 'radio');
  await tap('交出这个班');
  expect(await screen.findByText('已交出，正在找人顶。')).toBeTruthy();
  expect(station.heard(giveUpSeat)[0]?.input).toEqual({ slotId: someId(73), reason: '身体不舒服' });
  await tap('撤销');
  expect(await screen.findByText('这个班又是您的了。')).toBeTruthy();
  expect(station.heard(takeSlot)[0]?.input).toEqual({ callId: someId(90), despite: true });
});

test('a standby who gives back is not offered a full seat as the way back', async () => {
  mine = [evening(2, { members: [seated('王建国', 2, { state: 'assigned', isStandby: true })] })];
  station.answers(giveUpSeat, () => evening(2, { callId: someId(90), members: [] }));
  show(<DutiesPage />);
  await tap('有事来不了');
  await tap(/^这个班我来不了/);
  await tap('交出这个班');
  expect(await screen.findByText('已交出，正在找人顶。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
});

test('a swap is asked of one person for one of their slots', async () => {
  const theirs = evening(5, { members: [seated('孙玉兰', 85)] });
  station.answers(listSwapPartners, () => ({ items: [{ personId: someId(85), name: '孙玉兰' }] }));
  station.answers(readDutyMonth, () => ({
    days: [{ day: inDays(5), kind: 'ordinary' as const, name: '', slots: [theirs, evening(1)] }],
  }));
  station.refuses(askSwap, 'seat.changed');
  show(<DutiesPage />);
  await screen.findByText('明晚 晚班');
  await tap('有事来不了');
  await tap(/^和人换班/);
  await tap('孙玉兰', 'radio');
  await tap(/18:00–24:00 晚班/, 'radio');
  await type('捎句话', '孙子开家长会');
  await tap('发出换班');
  expect(await screen.findByText('这个班刚刚有了变动，请刷新后再看。')).toBeTruthy();
  expect(station.heard(askSwap)[0]?.input).toEqual({
    kind: 'swap',
    slotId: someId(73),
    toPersonId: someId(85),
    wantedSlotId: someId(75),
    note: '孙子开家长会',
  });
});

test('standby are told what that means, and are not asked to confirm', async () => {
  mine = [evening(2, { members: [seated('王建国', 2, { state: 'assigned', isStandby: true })] })];
  show(<DutiesPage />);
  expect(await screen.findByText('您是备班：有人来不了时，先叫您。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '确认我会来' })).toBeNull();
});

test('when the slot is near, checking in is the one thing to do', async () => {
  mine = [slot()];
  show(<DutiesPage />);
  await tap('报到');
  expect(phone.pages.at(-1)).toBe(`pages/check-in/index?slot=${someId(70)}`);
  expect(screen.queryByRole('button', { name: '有事来不了' })).toBeNull();
});

test('a message opens the slot it speaks of first', async () => {
  show(<DutiesPage />, { slot: someId(73) });
  await screen.findByText('明晚 晚班');
  const ids = [...document.querySelectorAll('[id^="slot-"]')].map(({ id }) => id);
  expect(ids[0]).toBe(`slot-${someId(73)}`);
});

test('the month is told week by week', async () => {
  show(<DutiesPage />);
  await tap('按月看', 'tab');
  expect(await screen.findByText(/^这个月2个班，共12小时$/)).toBeTruthy();
  await tap('下个月');
  const next = monthAfter(monthOf(inDays(0)), 1);
  await waitFor(() =>
    expect(station.heard(listMySlots).at(-1)?.input).toEqual({
      fromDay: `${next}-01`,
      untilDay: daysOfMonth(next).at(-1),
    }),
  );
});

test('two taps on the calendar are a leave, and it says how many slots it gave up', async () => {
  const first = `${monthAfter(monthOf(inDays(0)), 1)}-03`;
  const last = `${monthAfter(monthOf(inDays(0)), 1)}-05`;
  station.answers(takeLeave, ({ fromDay, untilDay, reason }) => ({
    leave: {
      leaveId: someId(95),
      personId: someId(2),
      name: '王建国',
      fromDay: String(fromDay),
      untilDay: String(untilDay),
      reason: String(reason),
    },
    givenUp: 2,
  }));
  show(<DutiesPage />);
  await tap(/^请假，/);
  await tap('请假');
  expect(await screen.findByText('先点一下哪天。')).toBeTruthy();
  await tap('下个月');
  await tap(new RegExp(`月3日，`), 'checkbox');
  await tap(new RegExp(`月5日，`), 'checkbox');
  expect(await screen.findByText('这些天里您有2个班，请假后会交出来找人顶。')).toBeTruthy();
  await tap('出远门', 'radio');
  await tap('请假');
  expect(await screen.findByText('记下了。2个班已交出，正在找人顶。')).toBeTruthy();
  expect(station.heard(takeLeave)[0]?.input).toEqual({ fromDay: first, untilDay: last, reason: '出远门' });
});

const profile = {
  personId: someId(2),
  name: '王建国',
  memberKind: 'community' as const,
  birthYear: 1953,
  noNights: false,
  maxPerWeek: 3,
  availability: null,
  atEaseWithPhone: true,
  knownToAll: true,
  companionIds: [],
  burden: 420,
};

test('free times are tapped cell by cell', async () => {
  station.answers(readMyDutyProfile, () => profile);
  station.answers(changeDutyProfile, () => profile);
  show(<DutiesPage />);
  await tap(/^我的空闲，/);
  await tap('随时都行', 'switch');
  await tap('周一上午', 'checkbox');
  await tap('夜里的班别排我', 'switch');
  await tap('一周最多，减少');
  await tap('存好');
  expect(await screen.findByText('存好了，下次排班照这个来。')).toBeTruthy();
  const said = station.heard(changeDutyProfile)[0]?.input as { availability: string[] };
  expect(said).toMatchObject({ noNights: true, maxPerWeek: 2 });
  expect(said.availability).toHaveLength(27);
  expect(said.availability).not.toContain('1morning');
});

test('wishes are said for several days at once', async () => {
  const next = monthAfter(monthOf(inDays(0)), 1);
  station.answers(readMyDutyWishes, () => ({ items: [] }));
  station.answers(changeMyDutyWishes, () => ({ items: [] }));
  show(<DutiesPage />);
  await tap(/^排班心愿，/);
  await tap(/月3日，/, 'checkbox');
  await tap(/月4日，/, 'checkbox');
  await tap('这些天别排我');
  await tap('存好');
  await screen.findByText(/^存好了。/);
  expect(station.heard(changeMyDutyWishes)[0]?.input).toMatchObject({
    fromDay: `${next}-01`,
    items: [
      { day: `${next}-03`, part: null, wants: false },
      { day: `${next}-04`, part: null, wants: false },
    ],
  });
});

test('days chosen without a word are asked about before anything is kept', async () => {
  station.answers(readMyDutyWishes, () => ({ items: [] }));
  station.answers(changeMyDutyWishes, () => ({ items: [] }));
  show(<DutiesPage />);
  await tap(/^排班心愿，/);
  await tap(/月3日，/, 'checkbox');
  await tap('存好');
  expect(await screen.findByText('先说想来还是别排。')).toBeTruthy();
  expect(station.heard(changeMyDutyWishes)).toEqual([]);
});

test('turning the month keeps what was said in it', async () => {
  const next = monthAfter(monthOf(inDays(0)), 1);
  station.answers(readMyDutyWishes, () => ({ items: [] }));
  station.answers(changeMyDutyWishes, () => ({ items: [] }));
  show(<DutiesPage />);
  await tap(/^排班心愿，/);
  await tap(/月3日，/, 'checkbox');
  await tap('这些天我想来');
  await tap('下个月');
  await waitFor(() =>
    expect(station.heard(readMyDutyWishes).at(-1)?.input['fromDay']).toBe(`${monthAfter(next, 1)}-01`),
  );
  expect(station.heard(changeMyDutyWishes)[0]?.input['items']).toEqual([
    { day: `${next}-03`, part: null, wants: true },
  ]);
});

test('the calendar link is shown once, to be copied', async () => {
  const url = 'https://jia.example.cn/api/duty/feeds/geheim';
  station.answers(readCalendarLink, () => ({ url: null, issuedAt: null }));
  station.answers(issueCalendarLink, () => ({ url, issuedAt: new Date().toISOString() }));
  show(<DutiesPage />);
  await tap(/^放进手机日历，/);
  await tap('开通日历链接');
  expect(await screen.findByText(url)).toBeTruthy();
  await tap('抄下链接');
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: url });
  station.answers(readCalendarLink, () => ({ url: null, issuedAt: HOUR_AGO }));
  await act(async () => {
    await queries.refetchQueries();
    // What was answered is drawn in the next turn.
    await new Promise((done) => setTimeout(done));
  });
  expect(screen.getByText(url)).toBeTruthy();
});

test('nobody to sit: it says so kindly', async () => {
  mine = [];
  show(<DutiesPage />);
  expect(await screen.findByText('接下来两周没有您的班')).toBeTruthy();
  expect(await screen.findByText('这周没有您的班，好好歇着。')).toBeTruthy();
});

test('without network it says so, and offers another try', async () => {
  station.isReachable = false;
  show(<DutiesPage />);
  expect(await screen.findByText(/现在连不上驿站/)).toBeTruthy();
  station.isReachable = true;
  await tap('再试一次');
  expect(await screen.findByText('明晚 晚班')).toBeTruthy();
});
