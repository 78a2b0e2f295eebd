import {
  changeAlertWays,
  readAlertWays,
  readTestAlert,
  receiveTestAlert,
  reportConsents,
  sendTestAlert,
  type AlertWays,
  type OutputOf,
} from '@doorstep/contracts';
import { act, screen, waitFor } from '@testing-library/react';
import AlertsPage from '../../../pages/alerts/index';
import { HOUR_AGO, PretendStation, person, someId, TEMPLATE } from '../../../../test/pretend-station';
import { newPhone, show, tap, type } from '../../../../test/show';
import Taro, { phone } from '../../../../test/taro-stub';

const WAYS: AlertWays = {
  phone: null,
  wecomUserId: null,
  order: null,
  ways: [
    { channel: 'work', isOffered: false, isReady: false, left: null, words: '本站还没有开通' },
    { channel: 'wechat', isOffered: true, isReady: true, left: 3, words: '微信还能叫您3次' },
    { channel: 'wecom', isOffered: false, isReady: false, left: null, words: '本站还没有开通' },
    { channel: 'sms', isOffered: true, isReady: false, left: 2, words: '填上手机号，要紧的事就能发短信' },
    { channel: 'voice', isOffered: true, isReady: false, left: 5, words: '填上手机号，紧急的事就能打电话' },
  ],
  callsLeft: 3,
};

type Test = OutputOf<typeof readTestAlert>;
const WECHAT: Test['sends'][number] = { way: 'wechat', at: HOUR_AGO, result: 'accepted', detail: '' };
const INBOX: Test['sends'][number] = { ...WECHAT, way: 'inbox' };
const tested = (over: Partial<Test>): Test => ({
  ...{ at: HOUR_AGO, sends: [], isOver: true, receivedAt: null, answeredAt: null },
  ...over,
});

let station: PretendStation;
let ways: AlertWays;
beforeEach(() => {
  newPhone();
  ways = WAYS;
  station = new PretendStation(person('赵淑芬', 'member'));
  station.answers(readAlertWays, () => ways);
  station.answers(changeAlertWays, (asked) => ({ ...ways, ...(asked as Partial<AlertWays>) }));
});

test('how often the station still reaches me stands there in large figures, and one tap adds to it', async () => {
  station.mayStillCall(3);
  const given = { errMsg: 'ok', [TEMPLATE]: 'accept' };
  jest.mocked(Taro.requestSubscribeMessage).mockImplementationOnce(async () => {
    ways = { ...ways, callsLeft: 4 };
    return given;
  });
  show(<AlertsPage />);
  expect(await screen.findByText('还能提醒您3次')).toBeTruthy();
  await tap('添一次');
  expect(await screen.findByText('还能提醒您4次')).toBeTruthy();
});

test('where one yes is for long, the page asks for it while it is missing, and no more once it is given', async () => {
  station.mayStillCall(0, 'duty-alert', true);
  ways = { ...WAYS, callsLeft: 0 };
  const given = { errMsg: 'ok', [TEMPLATE]: 'accept' };
  jest.mocked(Taro.requestSubscribeMessage).mockImplementationOnce(async () => {
    ways = { ...ways, callsLeft: null };
    return given;
  });
  show(<AlertsPage />);
  expect(await screen.findByText('点一次“同意”，以后有事微信就能叫您。')).toBeTruthy();
  await tap('同意');
  expect(await screen.findByText('有事随时叫得到您')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '同意' })).toBeNull();
  expect(station.heard(reportConsents)).toHaveLength(1);
});

test('with none left it says so plainly', async () => {
  ways = { ...WAYS, callsLeft: 0 };
  show(<AlertsPage />);
  expect(await screen.findByText('微信叫不到您了')).toBeTruthy();
});

test('each way says in a word whether it works, and what to do where it does not', async () => {
  show(<AlertsPage />);
  expect(await screen.findByText('填上手机号，要紧的事就能发短信')).toBeTruthy();
  expect(screen.getAllByText('通')).toHaveLength(1);
  expect(screen.getAllByText('还不通')).toHaveLength(2);
  expect(screen.getAllByText('未开通')).toHaveLength(2);
});

test('a number that is none is not sent; a good one is, without its spaces', async () => {
  show(<AlertsPage />);
  await type('手机号或座机', '12345');
  expect(await screen.findByText('号码看着不对：手机号是11位，座机要带区号。')).toBeTruthy();
  await tap('记下来');
  expect(station.heard(changeAlertWays)).toEqual([]);
  await type('手机号或座机', '138 0000 0000');
  await tap('记下来');
  expect(await screen.findByText('记下了。')).toBeTruthy();
  expect(station.heard(changeAlertWays)[0]?.input).toEqual({
    phone: '13800000000',
    wecomUserId: null,
    order: null,
  });
});

test('a way goes forward or back by a button that says which; what the station has not stands last', async () => {
  ways = {
    ...WAYS,
    ways: WAYS.ways.map((way) => (way.channel === 'wecom' ? { ...way, isOffered: true } : way)),
  };
  show(<AlertsPage />);
  await tap('把企业微信往前挪');
  expect(station.heard(changeAlertWays)[0]?.input).toEqual({
    phone: null,
    wecomUserId: null,
    order: ['wecom', 'wechat', 'work'],
  });
  await waitFor(() => expect(screen.queryByRole('button', { name: '把企业微信往前挪' })).toBeNull());
  expect(screen.queryByRole('button', { name: '把微信提醒往后挪' })).toBeNull();
  expect(screen.queryByRole('button', { name: /用工/ })).toBeNull();
  await tap('把企业微信往后挪');
  expect(station.heard(changeAlertWays)[1]?.input).toMatchObject({ order: ['wechat', 'wecom', 'work'] });
});

test('a text and a call have no place to change: their cards say when they are used', async () => {
  show(<AlertsPage />);
  expect(await screen.findByText('填上手机号，要紧的事就能发短信')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /往[前后]挪/ })).toBeNull();
  expect(screen.queryByText(/排在前面的先用/)).toBeNull();
});

test('WeCom is only asked for where the station has it', async () => {
  show(<AlertsPage />);
  expect(await screen.findByLabelText('手机号或座机')).toBeTruthy();
  expect(screen.queryByLabelText('企业微信账号')).toBeNull();
});

test('without network it says so, and one tap asks again', async () => {
  station.isReachable = false;
  show(<AlertsPage />);
  await screen.findByText(/现在连不上驿站/);
  station.isReachable = true;
  await tap('再试一次');
  expect(await screen.findByText('还能提醒您3次')).toBeTruthy();
});

test('every call of late is one tap away', async () => {
  show(<AlertsPage />);
  await tap('最近怎么叫的我');
  expect(phone.pages.at(-1)).toBe('pages/tellings/index');
});

test('“try whether you reach me” shows every step as it happens', async () => {
  const sends = [WECHAT];
  station.answers(sendTestAlert, () => ({ testId: someId(5) }));
  station.answers(readTestAlert, () => tested({ sends }));
  show(<AlertsPage />);
  await tap('消息和电话', 'radio');
  await tap('试着叫我一次');
  expect(await screen.findByText('微信提醒：送到了')).toBeTruthy();
  expect(screen.getByText('消息发出去了，手机响了吗？退出小程序，点开那条消息，才算通了。')).toBeTruthy();
  expect(station.heard(sendTestAlert)[0]?.input).toEqual({ loudness: 'call' });
});

test('a test under way is looked at again and again, and no more once it is over', async () => {
  jest.useFakeTimers({ advanceTimers: true });
  const sends = [WECHAT];
  let isOver = false;
  station.answers(sendTestAlert, () => ({ testId: someId(5) }));
  station.answers(readTestAlert, () => tested({ sends: isOver ? sends : [], isOver }));
  const { unmount } = show(<AlertsPage />);
  await tap('试着叫我一次');
  expect(await screen.findByText('正在叫您…')).toBeTruthy();
  isOver = true;
  await act(() => jest.advanceTimersByTimeAsync(2_000));
  expect(await screen.findByText('微信提醒：送到了')).toBeTruthy();
  const asked = station.heard(readTestAlert).length;
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(station.heard(readTestAlert)).toHaveLength(asked);
  unmount();
  await jest.runOnlyPendingTimersAsync();
  jest.useRealTimers();
});

test('a receipt that did not get through is tried again with one tap', async () => {
  station.answers(readTestAlert, () => tested({}));
  station.refuses(receiveTestAlert, 'server.busy');
  show(<AlertsPage />, { test: someId(5), n: someId(6) });
  const tries = (): number => station.heard(receiveTestAlert).length;
  await waitFor(() => expect(tries()).toBe(1));
  await tap('再试一次');
  await waitFor(() => expect(tries()).toBe(2));
});

test('the tapped message proves the way, and how long it took', async () => {
  const receivedAt = new Date(Date.parse(HOUR_AGO) + 7_000).toISOString();
  let received: string | null = null;
  station.answers(readTestAlert, () => tested({ sends: [WECHAT], receivedAt: received }));
  station.answers(receiveTestAlert, () => {
    received = receivedAt;
    return { receivedAt };
  });
  show(<AlertsPage />, { test: someId(5), n: someId(6) });
  expect(await screen.findByText('通了！从叫您到您点开，用了7秒。')).toBeTruthy();
  expect(station.heard(receiveTestAlert).map(({ input }) => input)).toEqual([
    { testId: someId(5), noticeId: someId(6) },
  ]);
});

const INSIDE = '这条您是在小程序里看到的，不算叫到了您。';

test('opened from the inbox while nothing rang outside: it says so, and what each way is waiting for', async () => {
  ways = {
    ...WAYS,
    ways: WAYS.ways.map((way) =>
      way.channel === 'wechat'
        ? { ...way, isReady: false, left: 0, words: '微信叫不到您了，请点“添一次”' }
        : way,
    ),
    callsLeft: 0,
  };
  station.answers(readTestAlert, () => tested({ sends: [INBOX, { ...WECHAT, result: 'no-credit' }] }));
  show(<AlertsPage />, { test: someId(5) });
  expect(await screen.findByText(INSIDE)).toBeTruthy();
  expect(screen.getByText('外面什么也没响，只有在小程序里才看得到。')).toBeTruthy();
  expect(screen.getByText('· 微信叫不到您了，请点“添一次”')).toBeTruthy();
  expect(screen.getByText('· 填上手机号，紧急的事就能打电话')).toBeTruthy();
  expect(screen.queryByText(/^· 本站|通了！/)).toBeNull();
  expect(station.heard(receiveTestAlert)).toEqual([]);
});

test('opened from the inbox while something did ring outside: it says what would prove that', async () => {
  const sends = [WECHAT, { ...WECHAT, way: 'voice' as const }, { ...WECHAT, way: 'sms' as const }];
  station.answers(readTestAlert, () => tested({ sends }));
  show(<AlertsPage />, { test: someId(5) });
  expect(await screen.findByText(INSIDE)).toBeTruthy();
  expect(screen.getByText(/退出小程序，点开那条消息，才算通了/)).toBeTruthy();
  expect(screen.getByText('电话打出去了，响了吗？接起来按1，才算通了。')).toBeTruthy();
  expect(screen.getByText('短信发出去了，请看看手机收到没有。')).toBeTruthy();
});

test('a page with a number that no message went out under is told as what it is: seen inside', async () => {
  station.answers(receiveTestAlert, () => ({ receivedAt: null }));
  station.answers(readTestAlert, () => tested({ sends: [INBOX] }));
  show(<AlertsPage />, { test: someId(5), n: someId(6) });
  expect(await screen.findByText(INSIDE)).toBeTruthy();
});

test('with every way in place and still silent it asks to try later', async () => {
  ways = { ...WAYS, ways: WAYS.ways.map((way) => ({ ...way, isReady: true })) };
  station.answers(readTestAlert, () => tested({ sends: [INBOX, { ...WECHAT, result: 'refused' }] }));
  show(<AlertsPage />, { test: someId(5) });
  expect(await screen.findByText('办法都在，这一回却没响。请过一会儿再试，总不响就告诉站长。')).toBeTruthy();
});

test('an answered call is proof of its own, and it is said as such', async () => {
  const answeredAt = new Date(Date.parse(HOUR_AGO) + 9_000).toISOString();
  station.answers(readTestAlert, () => tested({ sends: [{ ...WECHAT, way: 'voice' }], answeredAt }));
  show(<AlertsPage />, { test: someId(5) });
  expect(await screen.findByText('电话通了！您接了，也按了1。')).toBeTruthy();
  expect(screen.queryByText(INSIDE)).toBeNull();
});
