import {
  changeCalendarDay,
  changeDutyPolicy,
  changeDutyProfile,
  importCalendar,
  issueScreen,
  listDutyProfiles,
  listScreens,
  readDutyCalendar,
  readDutyPolicy,
  revokeScreen,
  type DutyPolicyView,
  type DutyProfile,
} from '@doorstep/contracts';
import { DEFAULT_POLICY } from '@doorstep/domain';
import { screen, waitFor } from '@testing-library/react';
import RulesPage from '../../../pages/duty-rules/index';
import { HOUR_AGO, PretendStation, person, someId } from '../../../../test/pretend-station';
import { chooseDay, newPhone, show, tap, type } from '../../../../test/show';
import Taro from '../../../../test/taro-stub';

const policy = { ...DEFAULT_POLICY } as unknown as DutyPolicyView;
const profile = (n: number, name: string, news: Partial<DutyProfile> = {}): DutyProfile => ({
  personId: someId(n),
  name,
  memberKind: 'community',
  birthYear: 1953,
  noNights: false,
  maxPerWeek: 3,
  availability: null,
  atEaseWithPhone: false,
  knownToAll: true,
  companionIds: [],
  burden: 40,
  ...news,
});
const tablet = { screenId: someId(900), label: '前台平板', issuedAt: HOUR_AGO };
const url = `https://station.example/#/pages/post/index?t=${'x'.repeat(43)}`;
const wallUrl = 'https://station.example/wall?s=1&t=x';

let station: PretendStation;
beforeEach(() => {
  newPhone();
  station = new PretendStation(person('周站长', 'secretary'));
  station.answers(readDutyPolicy, () => policy);
  station.answers(changeDutyPolicy, (asked) => asked as unknown as DutyPolicyView);
  station.answers(readDutyCalendar, ({ year }) => ({
    year: Number(year),
    isProvisional: Number(year) > 2026,
    days: [
      { day: `${String(year)}-01-01`, kind: 'holiday' as const, name: '元旦', isOwn: false },
      { day: `${String(year)}-01-02`, kind: 'holiday' as const, name: '元旦', isOwn: true },
      { day: `${String(year)}-02-14`, kind: 'make-up' as const, name: '春节调休上班', isOwn: false },
    ],
  }));
  station.answers(listDutyProfiles, () => ({
    items: [profile(60, '沈玉林'), profile(61, '王建国', { maxPerWeek: 0, companionIds: [someId(60)] })],
  }));
  station.answers(changeDutyProfile, () => profile(60, '沈玉林'));
  station.answers(listScreens, () => ({ items: [tablet] }));
});

test('the day’s slots stand there, and a change is kept only when the day has no hole', async () => {
  show(<RulesPage />);
  await tap(/^改上午班/);
  await type('到几点', '12:00');
  await tap('好了');
  expect(await screen.findByText('平日：12:00–13:00没有人值班')).toBeTruthy();
  await tap('存好');
  expect(station.heard(changeDutyPolicy)).toEqual([]);
  await tap(/^改下午班/);
  await type('从几点', '12:00');
  await tap('好了');
  await waitFor(() => expect(screen.queryByText(/没有人值班/)).toBeNull());
  await tap('存好');
  expect(await screen.findByText(/下次排班开始用/)).toBeTruthy();
  expect(station.heard(changeDutyPolicy)[0]?.input['cuts']).toMatchObject([
    {},
    { start: '08:00', end: '12:00' },
    { start: '12:00', end: '18:00', part: 'afternoon' },
    {},
  ]);
});

test('a slot may have a number of its own, and another is taken out', async () => {
  show(<RulesPage />);
  await tap(/^改夜间值守/);
  await tap('这个班的人数另定', 'switch');
  await tap('几个人，减少');
  await tap('好了');
  await tap('存好');
  await waitFor(() =>
    expect(station.heard(changeDutyPolicy)[0]?.input['cuts']).toMatchObject([{ headcount: 1 }, {}, {}, {}]),
  );
  await tap(/^改晚班/);
  await tap('删掉这个班');
  expect(await screen.findByText(/^平日：18:00–\d\d:00没有人值班$/)).toBeTruthy();
});

test('winter and holidays may be cut otherwise, and limits are counted by buttons', async () => {
  show(<RulesPage />);
  await tap('加一个季节');
  await tap('从几月几日，11月15日');
  await tap('下个月');
  await tap('12月1日', 'checkbox');
  await tap('加节假日的分法');
  await tap('两班之间至少休息，增加');
  await tap('岁数大了不排夜班', 'switch');
  await tap('在职党员只排休息日', 'switch');
  await tap('存好');
  await waitFor(() =>
    expect(station.heard(changeDutyPolicy)[0]?.input).toMatchObject({
      minRestHours: 11,
      noNightFromAge: null,
      inServiceOn: 'any-day',
      variants: [
        { kind: 'season', from: '12-01', until: '03-15' },
        { kind: 'holiday', name: '节假日' },
      ],
    }),
  );
});

test('what was changed and not kept can be given up', async () => {
  show(<RulesPage />);
  await tap('每班备几个人，增加');
  expect(await screen.findByText('改过了，还没存')).toBeTruthy();
  await tap('不改了');
  await waitFor(() => expect(screen.queryByText('改过了，还没存')).toBeNull());
});

test('the calendar tells holidays and make-up days, and that a year is not yet decreed', async () => {
  show(<RulesPage />);
  await tap('日历', 'tab');
  expect(await screen.findByText('元旦')).toBeTruthy();
  expect(screen.getByText('调休上班')).toBeTruthy();
  const year = new Date().getFullYear();
  for (let turned = year; turned < 2027; turned += 1) await tap('下一年');
  expect(await screen.findByText(/年国家放假安排还没公布，先按法定节日/)).toBeTruthy();
});

test('a day is changed, and given back', async () => {
  station.answers(changeCalendarDay, ({ day }) => ({
    day: day as string,
    kind: 'make-up' as const,
    name: '',
    isOwn: true,
  }));
  show(<RulesPage />);
  await tap('日历', 'tab');
  await tap('改一天');
  await tap('存好');
  expect(await screen.findByText('请先点一下，选是哪一天。')).toBeTruthy();
  await chooseDay('改哪一天', '2027-02-06');
  await tap('调休上班', 'radio');
  await tap('存好');
  expect(await screen.findByText('2月6日改好了。')).toBeTruthy();
  expect(station.heard(changeCalendarDay)[0]?.input).toEqual({
    day: '2027-02-06',
    kind: 'make-up' as const,
    name: '',
  });
  await tap('改1月2日');
  await tap('还原成国家安排');
  await waitFor(() => expect(station.heard(changeCalendarDay)[1]?.input).toMatchObject({ kind: null }));
});

test('a calendar is pasted in; one that cannot be read says so', async () => {
  station.refuses(importCalendar, 'calendar.unreadable');
  show(<RulesPage />);
  await tap('日历', 'tab');
  await tap('导入日历');
  await type('日历文字', 'BEGIN:VCALENDAR');
  await tap('导入');
  expect(await screen.findByText(/这个日历文件读不懂/)).toBeTruthy();
  station.answers(importCalendar, () => ({ days: [] }));
  await type('日历文字', 'BEGIN:VCALENDAR END:VCALENDAR');
  await tap('导入');
  expect(await screen.findByText('导入了0天。')).toBeTruthy();
});

test('a calendar is read from a file in the browser', async () => {
  station.answers(importCalendar, () => ({ days: [] }));
  const chosen = jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (
    this: HTMLInputElement,
  ) {
    const file = { text: async () => 'BEGIN:VCALENDAR\nEND:VCALENDAR' };
    Object.defineProperty(this, 'files', { value: [file] });
    this.dispatchEvent(new Event('change'));
  });
  show(<RulesPage />);
  await tap('日历', 'tab');
  await tap('导入日历');
  await tap('选一个 .ics 文件');
  expect(await screen.findByText('文件读好了，共2行，点“导入”。')).toBeTruthy();
  await tap('导入');
  await waitFor(() =>
    expect(station.heard(importCalendar)[0]?.input).toEqual({ ics: 'BEGIN:VCALENDAR\nEND:VCALENDAR' }),
  );
  chosen.mockRestore();
});

test('the secretary puts a member’s duty right', async () => {
  show(<RulesPage />);
  await tap('队员', 'tab');
  expect(await screen.findByText('愿意和沈玉林一起')).toBeTruthy();
  expect(screen.getByText('值班党员 · 什么时候都行 · 暂时不排')).toBeTruthy();
  await tap(/^改沈玉林的安排/);
  await type('哪年出生', '19');
  expect(await screen.findByText(/出生年份请写四位数字/)).toBeTruthy();
  await type('哪年出生', '1948');
  await tap('不排夜班', 'switch');
  await tap('会用手机', 'switch');
  await tap('什么时候都能来', 'switch');
  await tap('周一上午', 'checkbox');
  await tap('挑人');
  await tap('王建国', 'checkbox');
  await tap('存好');
  expect(await screen.findByText('沈玉林的安排存好了。')).toBeTruthy();
  const { input } = station.heard(changeDutyProfile)[0]!;
  expect(input).toMatchObject({
    forPersonId: someId(60),
    birthYear: 1948,
    noNights: true,
    atEaseWithPhone: true,
    companionIds: [someId(61)],
  });
  expect(input['availability']).toHaveLength(27);
  expect(input['availability']).not.toContain('1morning');
});

test('a screen is opened: link and code are shown this once and can be copied', async () => {
  station.answers(issueScreen, () => ({ screen: tablet, token: 'x'.repeat(43), url, wallUrl }));
  show(<RulesPage />);
  await tap('驿站屏', 'tab');
  await tap('开通一块驿站屏');
  await tap('开通');
  expect(await screen.findByText('请写上放在哪里。')).toBeTruthy();
  await type('放在哪里', '前台平板');
  await tap('开通');
  expect(await screen.findByText(url)).toBeTruthy();
  expect(screen.getByText(wallUrl)).toBeTruthy();
  expect(screen.getByRole('img', { name: '驿站屏的链接' })).toBeTruthy();
  await tap('复制链接');
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: url });
});

test('a screen is taken back after asking', async () => {
  station.answers(revokeScreen, () => ({ items: [] }));
  show(<RulesPage />);
  await tap('驿站屏', 'tab');
  await tap('停用前台平板');
  expect(await screen.findByText('还没有开通驿站屏')).toBeTruthy();
});

test('members read whose it is, and nothing is asked', async () => {
  station = new PretendStation(person('王建国', 'member'));
  show(<RulesPage />);
  expect(await screen.findByText('值班规矩只有站长能改')).toBeTruthy();
  expect(station.heard(readDutyPolicy)).toEqual([]);
});
