import {
  changeAlertWays,
  readAlertWays,
  readSubscriptions,
  readTestAlert,
  receiveTestAlert,
  reportConsents,
  sendTestAlert,
  type AlertWays,
} from '@doorstep/contracts';
import { screen } from '@testing-library/react';
import AlertsPage from '../../../pages/alerts/index';
import { HOUR_AGO, PretendStation, person, someId } from '../../../../test/pretend-station';
import { newPhone, show, tap, type } from '../../../../test/show';
import Taro from '../../../../test/taro-stub';

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
  const subscription = { key: 'duty-alert' as const, templateId: 't1', title: '值班提醒', credits: 3 };
  station.answers(readSubscriptions, () => ({ items: [subscription] }));
  station.answers(reportConsents, () => {
    ways = { ...ways, callsLeft: 4 };
    return { items: [{ ...subscription, credits: 4 }] };
  });
  jest.mocked(Taro.requestSubscribeMessage).mockResolvedValueOnce({ errMsg: 'ok', t1: 'accept' } as never);
  show(<AlertsPage />);
  expect(await screen.findByText('微信还能叫您3次', { selector: '#calls-left' })).toBeTruthy();
  await tap('添一次');
  expect(await screen.findByText('微信还能叫您4次', { selector: '#calls-left' })).toBeTruthy();
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

test('a way is put first by a button that says which', async () => {
  ways = { ...WAYS, ways: WAYS.ways.map((way) => ({ ...way, isOffered: true, isReady: true })) };
  show(<AlertsPage />);
  await tap('把短信提到最前');
  expect(station.heard(changeAlertWays)[0]?.input).toMatchObject({
    order: ['sms', 'work', 'wechat', 'wecom', 'voice'],
  });
});

test('“try whether you reach me” shows every step as it happens', async () => {
  const sends = [{ way: 'wechat' as const, at: HOUR_AGO, result: 'accepted' as const, detail: '' }];
  station.answers(sendTestAlert, () => ({ testId: someId(5) }));
  station.answers(readTestAlert, () => ({ at: HOUR_AGO, sends, isOver: true, receivedAt: null }));
  show(<AlertsPage />);
  await tap('消息和电话', 'radio');
  await tap('试着叫我一次');
  expect(await screen.findByText('微信提醒：送到了')).toBeTruthy();
  expect(screen.getByText('都试过了，手机响了吗？点开那条消息就算通了。')).toBeTruthy();
  expect(station.heard(sendTestAlert)[0]?.input).toEqual({ loudness: 'call' });
});

test('the tapped message proves the way, and how long it took', async () => {
  const receivedAt = new Date(Date.parse(HOUR_AGO) + 7_000).toISOString();
  let received: string | null = null;
  station.answers(readTestAlert, () => ({ at: HOUR_AGO, sends: [], isOver: true, receivedAt: received }));
  station.answers(receiveTestAlert, () => {
    received = receivedAt;
    return { receivedAt };
  });
  show(<AlertsPage />, { test: someId(5) });
  expect(await screen.findByText('通了！从叫您到您点开，用了7秒。')).toBeTruthy();
  expect(station.heard(receiveTestAlert)).toHaveLength(1);
});
