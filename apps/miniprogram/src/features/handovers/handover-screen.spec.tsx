import {
  answerHandoverItems,
  draftHandover,
  giveHandover,
  noteHandover,
  readDutyNow,
  readHandover,
  readHandovers,
  settleHandoverItem,
  type HandoverItem,
  type HandoverSheet,
  type Me,
} from '@doorstep/contracts';
import { cleanup, screen, waitFor } from '@testing-library/react';
import HandoverPage from '../../pages/handover/index';
import { HOUR_AGO, IN_AN_HOUR, PretendStation, person, slot, someId } from '../../../test/pretend-station';
import { newPhone, show, tap } from '../../../test/show';
import { phone } from '../../../test/taro-stub';

const item = (n: number, news: Partial<HandoverItem> = {}): HandoverItem => ({
  itemId: someId(400 + n),
  kind: 'note',
  ticketId: null,
  words: `第${n}句话`,
  dueAt: null,
  state: 'pending',
  reason: '',
  outcome: '',
  answeredByName: null,
  ...news,
});

const line = { startsAt: HOUR_AGO, endsAt: IN_AN_HOUR, mode: 'on_site' as const };
const sheet = (news: Partial<HandoverSheet> = {}): HandoverSheet => ({
  handoverId: someId(500),
  slot: { ...line, slotId: someId(70), label: '下午班' },
  next: { ...line, slotId: someId(71), label: '晚班' },
  outgoing: ['王建国', '赵淑芬'],
  incoming: ['孙玉兰', '李国庆'],
  state: 'given',
  draftedAt: HOUR_AGO,
  givenAt: HOUR_AGO,
  givenByName: '王建国',
  completedAt: null,
  items: [
    item(1, { kind: 'ticket', ticketId: someId(100), words: '门口结冰了', dueAt: IN_AN_HOUR }),
    item(2),
    item(3),
  ],
  mySide: 'incoming',
  ...news,
});

let station: PretendStation;
let sheets: HandoverSheet[];
beforeEach(() => {
  newPhone();
  sheets = [sheet()];
  arrive(person('王建国', 'member'));
});

const arrive = (me: Me): void => {
  station = new PretendStation(me);
  station.answers(readHandovers, () => ({ items: sheets }));
  station.answers(readDutyNow, () => ({
    now: null,
    next: null,
    secretaries: [],
    isHole: true,
    iAmOn: false,
  }));
};

/** The server's side of an answer. */
const answering = (): void =>
  station.answers(answerHandoverItems, ({ answers }) => {
    const said = answers as { itemId: string; accept: boolean; reason: string }[];
    const items = sheets[0]!.items.map((one): HandoverItem => {
      const answer = said.find(({ itemId }) => itemId === one.itemId);
      if (!answer) return one;
      return { ...one, state: answer.accept ? 'accepted' : 'refused', reason: answer.reason };
    });
    const isDone = items.every(({ state }) => state === 'accepted');
    const completedAt = new Date().toISOString();
    const after = sheet({ items, ...(isDone ? { state: 'completed', completedAt } : {}) });
    sheets = [after];
    return after;
  });

test('the incoming pair takes one by one, and reads how many are left', async () => {
  answering();
  show(<HandoverPage />);
  expect(await screen.findByText('还有3项没接')).toBeTruthy();
  expect(screen.getByText('交班：下午班（王建国、赵淑芬）')).toBeTruthy();
  await tap('接下');
  expect(await screen.findByText('还有2项没接')).toBeTruthy();
  expect(station.heard(answerHandoverItems)[0]?.input['answers']).toEqual([
    { itemId: someId(403), accept: true, reason: '' },
  ]);
});

test('all with one tap, and then it looks finished', async () => {
  answering();
  show(<HandoverPage />);
  await tap('3项全部接下');
  expect(await screen.findByText('都接下了，辛苦您了。')).toBeTruthy();
  expect(await screen.findByText('交接完成')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '接下' })).toBeNull();
});

test('what was finished long ago is folded away, and can be opened', async () => {
  sheets = [sheet({ state: 'completed', completedAt: HOUR_AGO })];
  show(<HandoverPage />);
  await tap(/^打开这张交接单/);
  expect(phone.pages.at(-1)).toBe(`pages/handover/index?id=${someId(500)}`);
});

test('a finished sheet looks finished', async () => {
  station.answers(readHandover, () =>
    sheet({
      state: 'completed',
      completedAt: HOUR_AGO,
      items: [item(1, { state: 'accepted', answeredByName: '孙玉兰' })],
    }),
  );
  show(<HandoverPage />, { id: someId(500) });
  expect(await screen.findByText('交接完成')).toBeTruthy();
  expect(screen.queryByText(/没接/)).toBeNull();
  expect(screen.queryByRole('button', { name: '接下' })).toBeNull();
});

test('what was only settled, or had nothing in it, is not said to have been taken', async () => {
  sheets = [
    sheet({
      state: 'completed',
      completedAt: new Date().toISOString(),
      items: [item(1, { state: 'settled' })],
    }),
  ];
  show(<HandoverPage />);
  expect(await screen.findByText(/没接的由站长定了。$/)).toBeTruthy();
  expect(screen.queryByText(/一件没漏/)).toBeNull();
});

test('when only the secretary is awaited, the giving pair and the secretary read so', async () => {
  const items = [item(1, { state: 'refused', reason: '说得不清楚' })];
  sheets = [sheet({ mySide: 'outgoing', items })];
  show(<HandoverPage />);
  expect(await screen.findByText('都答过了，没接的等站长来定。')).toBeTruthy();
  cleanup();
  newPhone();
  arrive(person('周站长', 'secretary'));
  sheets = [sheet({ mySide: 'secretary', items })];
  show(<HandoverPage />);
  expect(await screen.findByText('都答过了，没接的等您来定。')).toBeTruthy();
});

test('a problem of one sheet does not stay on the next', async () => {
  const draft = sheet({ state: 'draft', mySide: 'outgoing' });
  sheets = [draft];
  station.answers(giveHandover, () => {
    sheets = [{ ...draft, handoverId: someId(501) }];
    throw { code: 'handover.wrong-state' };
  });
  show(<HandoverPage />);
  await tap('交给下一班');
  await waitFor(() => expect(station.heard(readHandovers).length).toBeGreaterThan(1));
  await waitFor(() => expect(screen.queryByText('这张交接单刚刚有了变化，请刷新后再看。')).toBeNull());
});

test('refusing needs a reason, and says who hears of it', async () => {
  answering();
  show(<HandoverPage />);
  await tap('不接');
  await tap('不接，告诉站长');
  expect(await screen.findByText('请点一个，或者说一句为什么。')).toBeTruthy();
  expect(station.heard(answerHandoverItems)).toEqual([]);
  await tap('东西没交到手', 'radio');
  await tap('不接，告诉站长');
  expect(await screen.findByText('记下了，站长会来定。')).toBeTruthy();
  expect(station.heard(answerHandoverItems)[0]?.input['answers']).toEqual([
    { itemId: someId(403), accept: false, reason: '东西没交到手' },
  ]);
});

test('what was refused may still be taken', async () => {
  answering();
  sheets = [sheet({ items: [item(1, { state: 'refused', reason: '说得不清楚' })] })];
  show(<HandoverPage />);
  await tap('还是接下');
  expect(await screen.findByText('交接完成')).toBeTruthy();
});

test('an item that is a matter opens it', async () => {
  show(<HandoverPage />);
  await tap('看这件事');
  expect(phone.pages.at(-1)).toBe(`pages/ticket/index?id=${someId(100)}`);
});

test('the outgoing pair adds a word and hands over', async () => {
  const draft = (news: Partial<HandoverSheet> = {}): HandoverSheet =>
    sheet({ state: 'draft', givenAt: null, givenByName: null, mySide: 'outgoing', ...news });
  sheets = [draft()];
  station.answers(
    noteHandover,
    () => (sheets[0] = draft({ items: [...sheet().items, item(4, { words: '钥匙在抽屉里' })] })),
  );
  station.answers(giveHandover, () => (sheets[0] = sheet({ mySide: 'outgoing' })));
  show(<HandoverPage />);
  await tap('添一句话');
  await tap('钥匙在抽屉里', 'radio');
  await tap('添上');
  expect(await screen.findByText('钥匙在抽屉里')).toBeTruthy();
  expect(station.heard(noteHandover)[0]?.input).toEqual({ handoverId: someId(500), words: '钥匙在抽屉里' });
  await tap('交给下一班');
  expect(await screen.findByText('交出去了，等下一班接。没接下之前，还请您留着心。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '接下' })).toBeNull();
});

test('the secretary settles what nobody took', async () => {
  arrive(person('周站长', 'secretary'));
  sheets = [
    sheet({
      mySide: 'secretary',
      items: [item(1, { state: 'refused', reason: '说得不清楚', answeredByName: '孙玉兰' })],
    }),
  ];
  station.answers(
    settleHandoverItem,
    ({ outcome }) =>
      (sheets[0] = sheet({
        mySide: 'secretary',
        state: 'completed',
        completedAt: HOUR_AGO,
        items: [item(1, { state: 'settled', outcome: String(outcome) })],
      })),
  );
  show(<HandoverPage />);
  expect(await screen.findByText('孙玉兰：说得不清楚')).toBeTruthy();
  await tap('由我来定');
  await tap('我来跟进', 'radio');
  await tap('就这么定');
  expect(await screen.findByText('定下了，两班的人都会知道。')).toBeTruthy();
  expect(station.heard(settleHandoverItem)[0]?.input).toMatchObject({
    itemId: someId(401),
    outcome: '我来跟进',
  });
});

test('nothing to hand over: whoever sits now may write the sheet early', async () => {
  sheets = [];
  station.answers(readDutyNow, () => ({
    now: slot(),
    next: null,
    secretaries: [],
    isHole: false,
    iAmOn: true,
  }));
  station.answers(draftHandover, () => (sheets[0] = sheet({ state: 'draft', mySide: 'outgoing' })));
  show(<HandoverPage />);
  expect(await screen.findByText('眼下没有要交接的')).toBeTruthy();
  await tap('现在就写交接单');
  expect(await screen.findByRole('button', { name: '交给下一班' })).toBeTruthy();
  expect(station.heard(draftHandover)[0]?.input).toEqual({ slotId: someId(70) });
});

test('somebody else was faster: kind words, and the sheet is asked for anew', async () => {
  station.refuses(answerHandoverItems, 'handover.wrong-state');
  show(<HandoverPage />);
  await screen.findByText('还有3项没接');
  await tap('3项全部接下');
  expect(await screen.findByText('这张交接单刚刚有了变化，请刷新后再看。')).toBeTruthy();
  await waitFor(() => expect(station.heard(readHandovers).length).toBeGreaterThan(1));
});
