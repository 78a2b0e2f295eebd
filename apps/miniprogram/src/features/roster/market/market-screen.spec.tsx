import {
  answerSwap,
  listReturns,
  readMarket,
  takeSlot,
  undoSeat,
  undoSwap,
  withdrawSwap,
  type CallView,
  type OfferView,
} from '@doorstep/contracts';
import { after, days, hours, stationDay, stationInstant, type Role } from '@doorstep/domain';
import { screen, waitFor } from '@testing-library/react';
import MarketPage from '../../../pages/market/index';
import { PretendStation, person, seated, slot, someId, TEMPLATE } from '../../../../test/pretend-station';
import { allAnswered, newPhone, show, tap } from '../../../../test/show';
import Taro from '../../../../test/taro-stub';

const line = (n: number, label = '晚班') => {
  const startsAt = stationInstant(stationDay(after(new Date(), days(n))), 18);
  return {
    slotId: someId(70 + n),
    startsAt: startsAt.toISOString(),
    endsAt: after(startsAt, hours(6)).toISOString(),
    label,
    mode: 'on_site' as const,
  };
};

const call = (n: number, news: Partial<CallView> = {}): CallView => ({
  callId: someId(200 + n),
  stage: '24h',
  slot: slot({ ...line(n), coverage: 'short', members: [seated('赵淑芬', 81)] }),
  missing: 1,
  iWasAsked: false,
  hindrance: '',
  warnings: [],
  ...news,
});

const offer = (n: number, news: Partial<OfferView> = {}): OfferView => ({
  offerId: someId(300 + n),
  kind: 'cover',
  state: 'open',
  slot: line(n),
  fromId: someId(85),
  fromName: '孙玉兰',
  toId: someId(2),
  toName: '王建国',
  wanted: null,
  note: '',
  openedAt: new Date().toISOString(),
  takerName: null,
  returned: null,
  isMine: false,
  mayAccept: true,
  mayUndo: false,
  hindrance: '',
  ...news,
});

let station: PretendStation;
let market: { calls: CallView[]; offers: OfferView[]; mine: OfferView[] };
beforeEach(() => {
  newPhone();
  market = { calls: [], offers: [], mine: [] };
  station = new PretendStation(person('王建国', 'member'));
  station.answers(readMarket, () => market);
});

test('one tap takes a slot, and one more gives it back', async () => {
  market.calls = [call(1, { iWasAsked: true })];
  station.answers(takeSlot, () => {
    market = { ...market, calls: [] };
    return slot(line(1));
  });
  station.answers(undoSeat, () => slot(line(1)));
  show(<MarketPage />);
  expect(await screen.findByText('还缺1人')).toBeTruthy();
  expect(screen.getByText('已经有赵淑芬')).toBeTruthy();
  expect(screen.getByText('先问了您，因为您最近值得少')).toBeTruthy();
  await tap('我来顶');
  expect(await screen.findByText('谢谢您，这个班就靠您了。')).toBeTruthy();
  expect(station.heard(takeSlot)[0]?.input).toEqual({ callId: someId(201) });
  await tap('撤销');
  expect(await screen.findByText('好的，已经撤回，另外找人。')).toBeTruthy();
  expect(station.heard(undoSeat)[0]?.input).toEqual({ slotId: someId(71) });
});

test('a call of which the message spoke and that I take myself is not called out of date', async () => {
  market.calls = [call(1)];
  station.answers(takeSlot, () => {
    market = { ...market, calls: [] };
    return slot(line(1));
  });
  show(<MarketPage />, { call: someId(201) });
  await tap('我来顶');
  await waitFor(() => expect(screen.queryByText('还缺1人')).toBeNull());
  expect(screen.queryByText(/过时/)).toBeNull();
});

test('a call for a slot I am in says so instead of asking me', async () => {
  market.calls = [call(1, { slot: slot({ ...line(1), coverage: 'short', members: [seated('王建国', 2)] }) })];
  show(<MarketPage />);
  expect(await screen.findByText('您已经在这个班里了')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '我来顶' })).toBeNull();
});

test('what I said yes to is told from my side', async () => {
  market.mine = [
    offer(3, { kind: 'swap', state: 'accepted', takerName: '王建国', returned: line(9) }),
    offer(4, { kind: 'cover', isMine: true, toName: null, toId: null }),
  ];
  show(<MarketPage />);
  expect(await screen.findByText('您跟孙玉兰换的班')).toBeTruthy();
  expect(screen.getByText('您答应了')).toBeTruthy();
  expect(screen.getByText(/^换出您的：/)).toBeTruthy();
  expect(screen.getByText('您问了大家，谁能替')).toBeTruthy();
});

test('what it would break is read before, and may be overruled', async () => {
  market.calls = [call(1, { warnings: ['离您上一个班只有6小时'] })];
  station.answers(takeSlot, () => slot(line(1)));
  show(<MarketPage />);
  await tap('我来顶');
  expect(await screen.findByText('离您上一个班只有6小时')).toBeTruthy();
  expect(station.heard(takeSlot)).toEqual([]);
  await tap('我知道，还是我来');
  expect(station.heard(takeSlot)[0]?.input).toEqual({ callId: someId(201), despite: true });
});

test('somebody was faster: kind words, and the list is asked for anew', async () => {
  market.calls = [call(1)];
  station.refuses(takeSlot, 'cover.already-taken');
  show(<MarketPage />);
  await screen.findByText('还缺1人');
  market = { ...market, calls: [] };
  await tap('我来顶');
  expect(await screen.findByText('已经有人顶上了，谢谢您。')).toBeTruthy();
  await waitFor(() => expect(screen.queryByText('还缺1人')).toBeNull());
});

test('what hinders is said, and no button stands there', async () => {
  market.calls = [call(1, { hindrance: '这个时间您已经有班了。' })];
  show(<MarketPage />);
  expect(await screen.findByText('这个时间您已经有班了。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '我来顶' })).toBeNull();
});

test('a message opens the call it speaks of first; when that is settled it says so', async () => {
  market.calls = [call(1), call(2)];
  const { unmount } = show(<MarketPage />, { call: someId(202) });
  await screen.findAllByText('还缺1人');
  expect([...document.querySelectorAll('[id^="call-"]')].map(({ id }) => id)[0]).toBe(`call-${someId(202)}`);
  unmount();
  newPhone();
  station = new PretendStation(person('王建国', 'member'));
  station.answers(readMarket, () => market);
  show(<MarketPage />, { call: someId(209) });
  expect(await screen.findByText('这条消息过时了，还缺人的班都在下面。')).toBeTruthy();
});

test('covering for somebody who asked me: yes, and the way back', async () => {
  market.offers = [offer(2, { note: '孙子开家长会' })];
  station.answers(answerSwap, () => ({
    offer: offer(2, { state: 'accepted', mayUndo: true }),
    isDone: true,
    warnings: [],
  }));
  station.answers(undoSwap, () => offer(2, { state: 'undone' }));
  show(<MarketPage />);
  expect(await screen.findByText('孙玉兰想请您替这个班')).toBeTruthy();
  expect(screen.getByText('“孙子开家长会”')).toBeTruthy();
  await tap('答应');
  expect(await screen.findByText('谢谢您，说定了。')).toBeTruthy();
  await tap('撤销');
  expect(await screen.findByText('换回来了，还是原来的班。')).toBeTruthy();
});

test('a yes that breaks a rule is asked for twice', async () => {
  market.offers = [offer(2)];
  station.answers(answerSwap, ({ despite }) => ({
    offer: offer(2),
    isDone: despite === true,
    warnings: despite === true ? [] : ['这一周您已经有3个班'],
  }));
  show(<MarketPage />);
  await tap('答应');
  expect(await screen.findByText('这一周您已经有3个班')).toBeTruthy();
  await tap('我知道，还是我来');
  expect(await screen.findByText('谢谢您，说定了。')).toBeTruthy();
  expect(station.heard(answerSwap).map(({ input }) => input['despite'])).toEqual([false, true]);
});

test('an open swap lets me choose what I give in return', async () => {
  market.offers = [offer(2, { kind: 'swap', toId: null, toName: null })];
  station.answers(listReturns, () => ({
    items: [
      { slot: line(5), hindrance: '', warnings: ['这样您连着两晚'] },
      { slot: line(6, '下午班'), hindrance: '他那天已经有班', warnings: [] },
    ],
  }));
  station.answers(answerSwap, () => ({ offer: offer(2), isDone: true, warnings: [] }));
  show(<MarketPage />);
  await screen.findByText('孙玉兰想拿这个班跟人换');
  expect(screen.queryByRole('button', { name: '婉拒' })).toBeNull();
  await tap('答应');
  expect(await screen.findByText(/他那天已经有班$/)).toBeTruthy();
  await tap(/这样您连着两晚$/, 'radio');
  await tap('就这么换');
  expect(station.heard(answerSwap)[0]?.input).toMatchObject({ accept: true, returnSlotId: someId(75) });
});

test('a kind no needs no reason, and may carry one', async () => {
  market.offers = [offer(2)];
  station.answers(answerSwap, () => ({ offer: offer(2, { state: 'declined' }), isDone: true, warnings: [] }));
  show(<MarketPage />);
  await tap('婉拒');
  await tap('刚值过班', 'radio');
  await tap('这次不行');
  expect(await screen.findByText('好的，替您回话了。')).toBeTruthy();
  expect(station.heard(answerSwap)[0]?.input).toMatchObject({ accept: false, reason: '刚值过班' });
});

test('what I asked for can be taken back, and what was settled undone', async () => {
  market.mine = [
    offer(2, { isMine: true, toId: null, toName: null }),
    offer(3, { isMine: true, state: 'accepted', takerName: '赵淑芬', mayUndo: true, returned: line(9) }),
  ];
  station.answers(withdrawSwap, () => offer(2, { state: 'withdrawn' }));
  station.answers(undoSwap, () => offer(3, { state: 'undone' }));
  show(<MarketPage />);
  expect(await screen.findByText('等回话')).toBeTruthy();
  expect(screen.getByText('赵淑芬答应了')).toBeTruthy();
  await tap('不找了');
  expect(await screen.findByText('收回来了，这个班还是您的。')).toBeTruthy();
  await tap('换回来');
  expect(station.heard(undoSwap)[0]?.input).toEqual({ offerId: someId(303) });
});

test('nothing on: it says where to ask for help oneself', async () => {
  show(<MarketPage />);
  expect(await screen.findByText('眼下没有人找人顶班，也没有人想换班')).toBeTruthy();
});

test('the secretary answers for somebody who has only a telephone', async () => {
  newPhone();
  station = new PretendStation(person('周站长', 'secretary'));
  station.answers(readMarket, () => market);
  station.answers(answerSwap, () => ({
    offer: offer(2, { state: 'accepted' }),
    isDone: true,
    warnings: [],
  }));
  const zhao = { toId: someId(81), toName: '赵淑芬', mayAccept: false };
  market.offers = [offer(2, zhao), offer(3, { ...zhao, kind: 'swap' })];
  show(<MarketPage />);
  expect(await screen.findByText('孙玉兰想请赵淑芬替这个班')).toBeTruthy();
  expect(screen.getByText('拿哪个班来换，要赵淑芬自己挑，给他打个电话吧。')).toBeTruthy();
  await tap('替赵淑芬答应');
  await waitFor(() => expect(station.heard(answerSwap)).toHaveLength(1));
  expect(station.heard(answerSwap)[0]?.input).toMatchObject({ accept: true, forPersonId: someId(81) });
});

const asked = expect.objectContaining({ tmplIds: [TEMPLATE] });

test('taking a slot asks for one more message, once it is really taken', async () => {
  market.calls = [call(1, { warnings: ['离您上一个班只有6小时'] })];
  station.mayStillCall(3);
  station.answers(takeSlot, () => slot(line(1)));
  show(<MarketPage />);
  await screen.findByRole('button', { name: '我来顶' });
  await allAnswered();
  await tap('我来顶');
  expect(Taro.requestSubscribeMessage).not.toHaveBeenCalled();
  await tap('我知道，还是我来');
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(asked);
});

test.each<[string, Role, string, Partial<OfferView>, number]>([
  ['a yes to a neighbour asks for one more message', 'member', '答应', {}, 1],
  [
    'a yes said for somebody else asks for none',
    'secretary',
    '替赵淑芬答应',
    { toId: someId(81), toName: '赵淑芬' },
    0,
  ],
])('%s', async (_, role, button, news, times) => {
  newPhone();
  station = new PretendStation(person('王建国', role));
  station.mayStillCall(3);
  market.offers = [offer(2, news)];
  station.answers(readMarket, () => market);
  station.answers(answerSwap, () => ({ isDone: true, warnings: [], offer: offer(2) }));
  show(<MarketPage />);
  await screen.findByRole('button', { name: button });
  await allAnswered();
  await tap(button);
  await waitFor(() => expect(station.heard(answerSwap)).toHaveLength(1));
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledTimes(times);
});
