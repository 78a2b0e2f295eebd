import {
  checkIn,
  checkInFor,
  leavePost,
  readDutyNow,
  readDutySlot,
  takeOver,
  type SlotView,
} from '@doorstep/contracts';
import { after, hours } from '@doorstep/domain';
import { act, screen, waitFor } from '@testing-library/react';
import CheckInPage from '../../../pages/check-in/index';
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

let station: PretendStation;
let now: SlotView | null;
let next: SlotView | null;

const arrive = (me = person('王建国', 'member')): void => {
  station = new PretendStation(me);
  station.answers(readDutyNow, () => ({ now, next, secretaries: [], isHole: false, iAmOn: true }));
};
const present = (...names: string[]): SlotView =>
  slot({
    members: names.map((name, nth) => seated(name, nth === 0 ? 2 : 80 + nth, { state: 'present' })),
  });

beforeEach(() => {
  newPhone();
  now = slot();
  next = null;
  arrive();
});

test('a scan of the screen checks in at once', async () => {
  Taro.scanCode.mockResolvedValueOnce({ result: 'https://jia.example.cn/#/pages/check-in/index?k=012345' });
  station.answers(checkIn, () => (now = present('王建国', '赵淑芬')));
  show(<CheckInPage />);
  await tap('扫驿站屏上的码');
  expect(await screen.findByText(/^报到好了，/)).toBeTruthy();
  expect(station.heard(checkIn)[0]?.input).toEqual({ slotId: someId(70), code: '012345' });
  expect((await screen.findAllByText('您已经在岗')).length).toBeGreaterThan(0);
});

test('six digits typed do the same; fewer are not sent', async () => {
  station.answers(checkIn, () => (now = present('王建国')));
  show(<CheckInPage />);
  await type('报到码，六位数字', '1234');
  await tap('报到');
  expect(await screen.findByText('报到码是六位数字，请看驿站屏幕。')).toBeTruthy();
  expect(station.heard(checkIn)).toEqual([]);
  await type('报到码，六位数字', '123456');
  await tap('报到');
  await waitFor(() => expect(station.heard(checkIn)[0]?.input).toMatchObject({ code: '123456' }));
});

test('a wrong code is said kindly', async () => {
  station.refuses(checkIn, 'check-in.wrong-code');
  show(<CheckInPage />, { k: '999999' });
  await tap('报到');
  expect(await screen.findByText('报到码不对，请看驿站屏幕上现在的六位数字。')).toBeTruthy();
  expect(screen.getByRole('button', { name: '扫驿站屏上的码' })).toBeTruthy();
  await tap('报到');
  expect(await screen.findByText('报到码是六位数字，请看驿站屏幕。')).toBeTruthy();
  expect(station.heard(checkIn)).toHaveLength(1);
});

test('a camera that does not open is said kindly', async () => {
  Taro.scanCode.mockRejectedValueOnce({ errMsg: 'scanCode:fail system permission denied' });
  show(<CheckInPage />);
  await tap('扫驿站屏上的码');
  expect(await screen.findByText('相机没打开。请再点一次，或者输驿站屏幕上的六位数字。')).toBeTruthy();
});

test('a code that came with the page needs one tap', async () => {
  station.answers(checkIn, () => slot());
  show(<CheckInPage />, { k: '012345' });
  expect(await screen.findByText('码已经替您填好了，点一下就报到。')).toBeTruthy();
  await tap('报到');
  await waitFor(() => expect(station.heard(checkIn)[0]?.input).toMatchObject({ code: '012345' }));
});

test('with a bad signal the same tap is repeated under the same key', async () => {
  station.answers(checkIn, () => slot());
  show(<CheckInPage />, { k: '012345' });
  await screen.findByText('码已经替您填好了，点一下就报到。');
  station.isReachable = false;
  await tap('报到');
  expect(await screen.findByText('现在连不上驿站，请看看手机信号，再试一次。')).toBeTruthy();
  const lost = phone.letters.filter(({ url }) => url.endsWith('/duty/check-in')).at(-1);
  station.isReachable = true;
  await tap('报到');
  await waitFor(() => expect(station.heard(checkIn)).toHaveLength(1));
  expect(station.heard(checkIn)[0]?.key).toBe(lost?.header?.['Idempotency-Key']);
});

test('at night a tap says the telephone is on, without a code', async () => {
  now = slot({ mode: 'on_call', label: '夜间值守' });
  station.answers(checkIn, () => slot());
  show(<CheckInPage />);
  await tap('电话开着，我在');
  expect(station.heard(checkIn)[0]?.input).toEqual({ slotId: someId(70) });
});

test('too early: it says from when', async () => {
  const startsAt = after(new Date(), hours(3)).toISOString();
  now = null;
  next = slot({ startsAt, endsAt: after(new Date(), hours(8)).toISOString() });
  show(<CheckInPage />);
  expect(await screen.findByText(/^还没到时候，.*起可以报到。$/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '报到' })).toBeNull();
});

test('leaving below two is said before, with the reason sent', async () => {
  now = present('王建国', '赵淑芬');
  station.answers(leavePost, () => (now = slot({ members: [seated('王建国', 2, { state: 'left' })] })));
  show(<CheckInPage />);
  await tap('我先走了');
  expect(await screen.findByText('您走了就只剩1个人了。系统会马上叫备班。')).toBeTruthy();
  await tap('家里有急事', 'radio');
  await tap('我走了');
  expect(station.heard(leavePost)[0]?.input).toEqual({ slotId: someId(70), reason: '家里有急事' });
  expect(await screen.findByText('您已经离岗，辛苦了。')).toBeTruthy();
});

test('three at the post: one may go with an easy heart', async () => {
  now = present('王建国', '赵淑芬', '孙玉兰');
  show(<CheckInPage />);
  await tap('我先走了');
  expect(await screen.findByText('还有人在，您放心去。')).toBeTruthy();
});

test('a slot named by a message is the one checked in to', async () => {
  const other = slot({ slotId: someId(71), label: '晚班' });
  station.answers(readDutySlot, () => other);
  station.answers(checkIn, () => other);
  show(<CheckInPage />, { slot: someId(71), k: '012345' });
  await screen.findAllByText(/晚班/);
  await tap('报到');
  await waitFor(() => expect(station.heard(checkIn)[0]?.input).toMatchObject({ slotId: someId(71) }));
});

test('not on: I may step in for somebody, or into the empty place', async () => {
  now = slot({ coverage: 'short', members: [seated('赵淑芬', 81)] });
  station.answers(takeOver, () => (now = slot()));
  show(<CheckInPage />);
  expect(await screen.findByText('现在没有您的班')).toBeTruthy();
  await tap('赵淑芬', 'radio');
  await tap('补空位', 'radio');
  await tap('我现在接班');
  expect(station.heard(takeOver)[0]?.input).toEqual({ slotId: someId(70) });
  expect(await screen.findByText('您接上了，谢谢您。别忘了报到。')).toBeTruthy();
});

test('where nobody is missing by the list, only those who are not here can be stepped in for', async () => {
  now = slot({ members: [seated('赵淑芬', 81), seated('孙玉兰', 85, { state: 'present' })] });
  station.answers(takeOver, () => slot());
  show(<CheckInPage />);
  expect(await screen.findByRole('radio', { name: '赵淑芬' })).toBeTruthy();
  expect(screen.queryByRole('radio', { name: '补空位' })).toBeNull();
  expect(screen.queryByRole('radio', { name: '孙玉兰' })).toBeNull();
  await tap('我现在接班');
  expect(station.heard(takeOver)).toEqual([]);
  await tap('赵淑芬', 'radio');
  await tap('我现在接班');
  expect(station.heard(takeOver)[0]?.input).toEqual({ slotId: someId(70), fromPersonId: someId(81) });
});

test.each([
  ['is over', { startsAt: after(new Date(), -hours(9)).toISOString(), endsAt: HOUR_AGO }],
  ['was left', { members: [seated('王建国', 2, { state: 'left' })] }],
])('a named slot that %s does not hide the one I am in', async (_, news) => {
  station.answers(readDutySlot, () => slot({ slotId: someId(71), label: '早班', ...news }));
  now = present('王建国', '赵淑芬');
  show(<CheckInPage />, { slot: someId(71) });
  expect((await screen.findAllByText('您已经在岗')).length).toBeGreaterThan(0);
  expect(screen.queryByText(/早班/)).toBeNull();
});

test('whoever wears another hat is shown the way to change it', async () => {
  arrive(person('王建国', 'resident'));
  show(<CheckInPage />, { k: '012345' });
  await tap('换身份');
  expect(phone.pages.at(-1)).toBe('pages/me/index');
});

test('the secretary checks in somebody whose phone does not', async () => {
  now = slot({ members: [seated('赵淑芬', 81)] });
  arrive(person('周站长', 'secretary'));
  station.answers(checkInFor, () => slot({ members: [seated('赵淑芬', 81, { state: 'present' })] }));
  show(<CheckInPage />);
  await tap('代他报到：赵淑芬');
  expect(await screen.findByText('赵淑芬报到好了。')).toBeTruthy();
  expect(station.heard(checkInFor)[0]?.input).toEqual({ slotId: someId(70), personId: someId(81) });
});

const asked = expect.objectContaining({ tmplIds: [TEMPLATE] });

test('typing the code asks for one more message within the tap; digits too few ask for nothing', async () => {
  station.mayStillCall(3);
  station.answers(checkIn, () => (now = present('王建国')));
  show(<CheckInPage />);
  await type('报到码，六位数字', '1234');
  await allAnswered();
  await tap('报到');
  expect(Taro.requestSubscribeMessage).not.toHaveBeenCalled();
  await type('报到码，六位数字', '123456');
  await tap('报到');
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(asked);
});

test('the camera opens after WeChat’s question, never over it', async () => {
  station.mayStillCall(3);
  let answer = (_: unknown): void => undefined;
  Taro.requestSubscribeMessage.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)) as never);
  Taro.scanCode.mockResolvedValueOnce({ result: 'https://jia.example.cn/#/pages/check-in/index?k=012345' });
  station.answers(checkIn, () => (now = present('王建国')));
  show(<CheckInPage />);
  await screen.findByRole('button', { name: '扫驿站屏上的码' });
  await allAnswered();
  await tap('扫驿站屏上的码');
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(asked);
  expect(Taro.scanCode).not.toHaveBeenCalled();
  await act(async () => answer({ errMsg: 'ok', [TEMPLATE]: 'reject' }));
  expect(await screen.findByText(/^报到好了，/)).toBeTruthy();
});

test.each([
  ['checking in by telephone', '电话开着，我在', () => (now = slot({ mode: 'on_call' }))],
  ['stepping in', '我现在接班', () => (now = slot({ members: [seated('赵淑芬', 81)] }))],
])('%s asks for one more message within the tap', async (_, button, prepare) => {
  prepare();
  station.mayStillCall(3);
  station.answers(checkIn, () => slot());
  station.answers(takeOver, () => slot());
  show(<CheckInPage />);
  await screen.findByRole('button', { name: button });
  await allAnswered();
  await tap(button);
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(asked);
});
