import {
  listTellings,
  readSubscriptions,
  reportConsents,
  type SendView,
  type Telling,
} from '@doorstep/contracts';
import { ATTEMPT_RESULTS } from '@doorstep/domain';
import { screen, waitFor } from '@testing-library/react';
import ToldPage from '../../../pages/told/index';
import { HOUR_AGO, person, PretendStation, someId, TEMPLATE } from '../../../../test/pretend-station';
import { allAnswered, newPhone, show, tap } from '../../../../test/show';
import Taro from '../../../../test/taro-stub';

const send = (way: SendView['way'], result: SendView['result'], detail = ''): SendView => ({
  ...{ way, result, detail },
  at: HOUR_AGO,
});
const telling = (nth: number, title: string, sends: SendView[]): Telling => ({
  noticeId: someId(nth),
  ...{ title, sends, body: '5号楼2单元结冰积雪' },
  page: `pages/ticket/index?id=${someId(9)}`,
  ...{ at: HOUR_AGO, shownAt: HOUR_AGO },
});

let station: PretendStation;
function open(...items: Telling[]): void {
  newPhone();
  station = new PretendStation(person('李阿姨', 'resident'));
  station.answers(listTellings, () => ({ personName: '李阿姨', items, nextCursor: null }));
  const progress = {
    key: 'ticket-progress' as const,
    templateId: TEMPLATE,
    title: '进度',
    credits: 0,
    isLongTerm: false,
  };
  station.answers(readSubscriptions, () => ({ items: [progress] }));
  station.answers(reportConsents, () => ({ items: [{ ...progress, credits: 1 }] }));
  show(<ToldPage />, { ticket: someId(9) });
}

test('a resident reads each step they were told of, by which way and with which answer, in kind words', async () => {
  open(
    telling(2, '办好了，请您看一看', [send('inbox', 'accepted'), send('wechat', 'accepted')]),
    telling(1, '您反映的问题有人接了', [send('inbox', 'accepted'), send('wechat', 'unknown', '连接中断')]),
  );
  expect(await screen.findByText('办好了，请您看一看')).toBeTruthy();
  expect(screen.getByText('发到您的微信了（今天 09:00）')).toBeTruthy();
  expect(screen.getByText('微信没有回音，不知道您收到没有（今天 09:00）')).toBeTruthy();
  expect(screen.getAllByText('放在“消息”里了，随时能看（今天 09:00）')).toHaveLength(2);
  expect(screen.getAllByText('您今天 09:00看到的')).toHaveLength(2);
  expect(station.heard(listTellings)[0]?.input).toMatchObject({ ticketId: someId(9) });
  await allAnswered();
  expect(screen.queryByRole('button', { name: '添一条微信提醒' })).toBeNull();
});

test('WeChat did not take it: why, and one tap that helps the next time', async () => {
  open(telling(1, '您反映的问题有人接了', [send('inbox', 'accepted'), send('wechat', 'no-credit')]));
  expect(
    await screen.findByText('微信没有收下：您还没有同意接收提醒，或者同意的次数用完了（今天 09:00）'),
  ).toBeTruthy();
  const yes = { errMsg: 'requestSubscribeMessage:ok', [TEMPLATE]: 'accept' };
  Taro.requestSubscribeMessage.mockResolvedValueOnce(yes);
  await tap('添一条微信提醒');
  const asked = expect.objectContaining({ tmplIds: [TEMPLATE] });
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(asked);
  await waitFor(() => expect(station.heard(reportConsents)).toHaveLength(1));
  expect(await screen.findByText('好，微信又能多提醒您一次。')).toBeTruthy();
});

test.each(ATTEMPT_RESULTS)('“%s” is said without a number or a word of the trade', async (result) => {
  open(telling(1, '您反映的问题有人接了', [send('wechat', result, '没有可用的订阅（43101）')]));
  await screen.findByText('您反映的问题有人接了');
  expect(screen.queryByText(/43101|订阅|模板/)).toBeNull();
  expect(screen.getByText(/（今天 09:00）$/).textContent).toMatch(/微信/);
});

test('nothing was told yet: said kindly', async () => {
  open();
  expect(await screen.findByText('这件事还没有告诉过您什么')).toBeTruthy();
});
