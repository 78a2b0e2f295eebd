import {
  acceptTicket,
  readAlertWays,
  readBoard,
  readDutyNow,
  readSubscriptions,
  reportConsents,
  type AnswerOf,
  type SlotView,
} from '@doorstep/contracts';
import { act, screen, waitFor } from '@testing-library/react';
import BoardPage from '../../../pages/board/index';
import { queries } from '../../../device/queries';
import {
  PretendStation,
  card,
  person,
  seated,
  slot,
  someId,
  TEMPLATE,
  view,
} from '../../../../test/pretend-station';
import { newPhone, show, tap } from '../../../../test/show';
import Taro, { phone } from '../../../../test/taro-stub';

type Board = AnswerOf<typeof readBoard>;
const board = (news: Partial<Board> = {}): Board => ({
  items: [card()],
  nextCursor: null,
  counts: { new: 1, mine: 2, waiting: 0, overdue: 3 },
  ...news,
});

let station: PretendStation;
beforeEach(() => {
  newPhone();
  station = new PretendStation(person('王建国', 'member'));
  station.answers(readBoard, () => board());
  station.answers(readDutyNow, () => duty(slot()));
});

const duty = (now: SlotView): AnswerOf<typeof readDutyNow> => ({
  now,
  next: null,
  secretaries: [],
  isHole: false,
  iAmOn: true,
});

test('the desk says who sits here, what came in and how much lies where', async () => {
  show(<BoardPage />);
  expect(await screen.findByText('现在值班：王建国、赵淑芬')).toBeTruthy();
  expect(await screen.findByText('门口结冰了')).toBeTruthy();
  expect(screen.getByRole('tab', { name: /超时的/ }).textContent).toContain('3');
});

test('a new matter says what it sounds like, whose it would be, and why', async () => {
  const hint = { category: 'drain_blocked' as const, party: '红莲物业', why: '提到“堵了”→ 下水堵塞返水' };
  station.answers(readBoard, () => board({ items: [card({ category: 'cleaning', hint })] }));
  show(<BoardPage />);
  expect(await screen.findByText('像是下水堵塞返水')).toBeTruthy();
  expect(screen.getByText('建议派给红莲物业')).toBeTruthy();
  expect(screen.getByText('提到“堵了”→ 下水堵塞返水')).toBeTruthy();
});

test('a matter rightly sorted is not questioned', async () => {
  const hint = { category: 'ice_snow' as const, party: '红莲物业', why: '提到“结冰”→ 结冰积雪' };
  station.answers(readBoard, () => board({ items: [card({ category: 'ice_snow', hint })] }));
  show(<BoardPage />);
  expect(await screen.findByText('建议派给红莲物业')).toBeTruthy();
  expect(screen.queryByText(/^像是/)).toBeNull();
});

test('what reads as abuse is there, said to be looked at first, and not read in passing', async () => {
  const items = [card({ text: '你们都是一帮废物', isVeiled: true })];
  station.answers(readBoard, () => board({ items }));
  show(<BoardPage />);
  expect(await screen.findByText('先看一眼')).toBeTruthy();
  expect(screen.getByText('话说得重，点开看原话。')).toBeTruthy();
  expect(screen.queryByText('你们都是一帮废物')).toBeNull();
});

test('taking it in is one tap on the desk, and leads to the matter', async () => {
  station.answers(acceptTicket, () => view({ status: 'accepted', standing: { isOwner: true } }));
  show(<BoardPage />);
  await tap('我来接');
  expect(await screen.findByText('您接下了，负责到底。')).toBeTruthy();
  expect(phone.pages.at(-1)).toBe(`pages/ticket/index?id=${someId(100)}`);
});

test('something new rings and shakes; what lay there when it was opened does not', async () => {
  show(<BoardPage />);
  await screen.findByText('门口结冰了');
  expect(Taro.vibrateLong).not.toHaveBeenCalled();
  const second = card({ ticketId: someId(101), number: '20261122-004', text: '灯坏了' });
  station.answers(readBoard, () =>
    board({ items: [card(), second], counts: { new: 2, mine: 2, waiting: 0, overdue: 3 } }),
  );
  await act(() => queries.invalidateQueries());
  expect(await screen.findByText('灯坏了')).toBeTruthy();
  expect(Taro.vibrateLong).toHaveBeenCalledTimes(1);
  expect(screen.getByText('又来了1件新的')).toBeTruthy();
});

test('more is added below, and only when asked for', async () => {
  const older = card({ ticketId: someId(102), number: '20261121-001', text: '昨天的事' });
  station.answers(readBoard, ({ cursor }) =>
    cursor === 'next' ? board({ items: [older] }) : board({ nextCursor: 'next' }),
  );
  show(<BoardPage />);
  await screen.findByText('门口结冰了');
  expect(screen.queryByText('昨天的事')).toBeNull();
  await tap('再看20条');
  expect(await screen.findByText('昨天的事')).toBeTruthy();
  expect(screen.getByText('门口结冰了')).toBeTruthy();
});

test('another tab asks for its own list', async () => {
  show(<BoardPage />);
  await screen.findByText('门口结冰了');
  station.answers(readBoard, () => board({ items: [] }));
  await tap(/超时的/, 'tab');
  expect(await screen.findByText('没有超时的事，很好')).toBeTruthy();
  expect(station.heard(readBoard).at(-1)?.input).toMatchObject({ tab: 'overdue' });
});

test('used-up reminders are said, and one more is one tap', async () => {
  station.mayStillCall(0);
  show(<BoardPage />);
  expect(await screen.findByText('微信叫不到您了，请添几次')).toBeTruthy();
  await tap('添一次');
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledTimes(1);
});

test.each([
  [3, '还能提醒您3次'],
  [1, '只能再提醒您1次了，请添几次'],
  [null, '有事随时叫得到您'],
])('the gauge at the desk with %s left, and all about it one tap away', async (callsLeft, words) => {
  station.answers(readAlertWays, () => ({
    phone: null,
    wecomUserId: null,
    order: null,
    ways: [],
    callsLeft,
  }));
  show(<BoardPage />);
  await tap(`${words}，点这里看怎么叫得到您`);
  expect(phone.pages.at(-1)).toBe('pages/alerts/index');
});

test('taking a matter asks for one more message within the tap, and the next page waits for the answer', async () => {
  station.mayStillCall(2);
  station.answers(acceptTicket, () => view({ status: 'accepted', standing: { isOwner: true } }));
  let answer = (_: unknown): void => undefined;
  Taro.requestSubscribeMessage.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)) as never);
  show(<BoardPage />);
  await screen.findByText('还能提醒您2次');
  await tap('我来接');
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: [TEMPLATE] }));
  expect(await screen.findByText('您接下了，负责到底。')).toBeTruthy();
  expect(phone.pages).toHaveLength(1);
  await act(async () => answer({ errMsg: 'ok', [TEMPLATE]: 'accept' }));
  await waitFor(() => expect(phone.pages.at(-1)).toBe(`pages/ticket/index?id=${someId(100)}`));
  expect(station.heard(reportConsents)[0]?.input).toEqual({
    answers: [{ templateId: TEMPLATE, answer: 'accept' }],
  });
});

test('the two kinds of template are never asked for in one question: they take turns', async () => {
  const item = { key: 'duty-alert' as const, templateId: 'once', title: '值班提醒', credits: 0 };
  const items = [
    { ...item, isLongTerm: false },
    { ...item, key: 'ticket-progress' as const, templateId: 'for-long', isLongTerm: true },
  ];
  station.answers(readSubscriptions, () => ({ items }));
  station.refuses(acceptTicket, 'server.busy');
  show(<BoardPage />);
  await screen.findByText('微信叫不到您了，请添几次');
  await tap('我来接');
  await waitFor(() => expect(Taro.requestSubscribeMessage).toHaveBeenCalledTimes(1));
  await tap('我来接');
  await waitFor(() => expect(Taro.requestSubscribeMessage).toHaveBeenCalledTimes(2));
  const asked = jest.mocked(Taro.requestSubscribeMessage).mock.calls.map(([one]) => one?.tmplIds);
  expect(asked).toEqual([['for-long'], ['once']]);
});

test('where one yes is for long, the strip asks for it while it is missing', async () => {
  station.mayStillCall(0, 'duty-alert', true);
  show(<BoardPage />);
  expect(await screen.findByText('微信叫不到您，请点“同意”')).toBeTruthy();
  await tap('同意');
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: [TEMPLATE] }));
});

test('whoever has plenty left is not troubled for more', async () => {
  station.mayStillCall(10);
  station.answers(acceptTicket, () => view({ status: 'accepted', standing: { isOwner: true } }));
  show(<BoardPage />);
  await screen.findByText('还能提醒您10次');
  await tap('我来接');
  expect(await screen.findByText('您接下了，负责到底。')).toBeTruthy();
  expect(Taro.requestSubscribeMessage).not.toHaveBeenCalled();
});

test('an older count of another tab does not ring', async () => {
  show(<BoardPage />);
  await screen.findByText('门口结冰了');
  await tap(/超时的/, 'tab');
  station.answers(readBoard, () => board({ counts: { new: 2, mine: 2, waiting: 0, overdue: 3 } }));
  await tap(/新来的/, 'tab');
  await act(() => queries.invalidateQueries());
  await screen.findByText('又来了1件新的');
  await tap(/超时的/, 'tab');
  await act(() => queries.invalidateQueries());
  expect(Taro.vibrateLong).toHaveBeenCalledTimes(1);
});

test('whoever sits now and has not checked in reads it first, and is led there', async () => {
  show(<BoardPage />);
  expect(await screen.findByText('下午班是您的，您还没报到')).toBeTruthy();
  await tap('报到');
  expect(phone.pages.at(-1)).toBe(`pages/check-in/index?slot=${someId(70)}`);
});

test('whoever is at the post finds the handover', async () => {
  station.answers(readDutyNow, () => duty(slot({ members: [seated('王建国', 2, { state: 'present' })] })));
  show(<BoardPage />);
  expect(await screen.findByText('下午班您已经报到')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '报到' })).toBeNull();
  await tap('交接班');
  expect(phone.pages.at(-1)).toBe('pages/handover/index');
});

test('a slot short of people can be stepped into', async () => {
  station.answers(readDutyNow, () => duty(slot({ coverage: 'short', members: [seated('赵淑芬', 81)] })));
  show(<BoardPage />);
  await tap('这个班缺人，我现在接班');
  expect(phone.pages.at(-1)).toBe('pages/check-in/index');
});
