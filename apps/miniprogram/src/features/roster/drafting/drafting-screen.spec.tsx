import {
  discardDraft,
  listDraftCandidates,
  listDrafts,
  moveInDraft,
  publishDraft,
  readDraft,
  redraft,
  startDraft,
  stopDraft,
  undoInDraft,
  type DraftView,
} from '@doorstep/contracts';
import { stationInstant } from '@doorstep/domain';
import { screen, waitFor } from '@testing-library/react';
import DraftingPage from '../../../pages/drafting/index';
import { HOUR_AGO, PretendStation, person, someId } from '../../../../test/pretend-station';
import { newPhone, show, tap } from '../../../../test/show';
import { phone } from '../../../../test/taro-stub';

const draftId = someId(700);
const [wang, shen, sun] = [someId(60), someId(61), someId(62)];
const head = {
  draftId,
  fromDay: '2026-12-14',
  untilDay: '2027-01-10',
  state: 'ready' as const,
  version: 3,
  madeAt: HOUR_AGO,
  madeByName: '周站长',
};
const carrying = (personId: string, name: string, burden: number) => ({
  personId,
  name,
  memberKind: 'community' as const,
  carried: 20,
  burden,
  seats: 2,
  nights: 1,
});
const slotOf = (day: string, key: string, label: string, hour: number): DraftView['slots'][number] => ({
  id: `${day}/${key}`,
  day,
  startsAt: stationInstant(day, hour).toISOString(),
  endsAt: stationInstant(day, hour + 5).toISOString(),
  label,
  mode: 'on_site',
  part: 'morning',
  dayKind: 'ordinary',
  headcount: 2,
  seats: [wang, shen].map((personId) => ({ personId, isStandby: false, isByHand: false })),
  missing: 0,
  hole: '',
});
const draft = (news: Partial<DraftView> = {}): DraftView => ({
  ...head,
  progress: { stage: 'done', percent: 100, words: '' },
  slots: [slotOf('2026-12-14', 'morning', '上午班', 8), slotOf('2026-12-22', 'evening', '晚班', 18)],
  people: [carrying(wang, '王建国', 180), carrying(shen, '沈玉林', 60)],
  breaches: [],
  missing: 0,
  fairness: { heaviest: 180, lightest: 60, gapPercent: 2.4 },
  wishesMet: 41,
  wishesAsked: 50,
  mayUndo: true,
  mayRedo: false,
  ...news,
});
const breach = { code: 'rest', slotId: '2026-12-14/morning', personId: wang, words: '王建国休息不到10小时' };

let station: PretendStation;
beforeEach(() => {
  newPhone();
  station = new PretendStation(person('周站长', 'secretary'));
  station.answers(listDrafts, () => ({
    items: [head],
    suggestion: { fromDay: '2026-12-14', untilDay: '2027-01-10' },
  }));
  station.answers(listDraftCandidates, () => ({
    items: [
      { personId: sun, name: '孙丽', burden: 0, reasons: [] },
      { personId: someId(63), name: '李军', burden: 10, reasons: ['这天请假'] },
    ],
  }));
});
const open = (view: DraftView): void => {
  station.answers(readDraft, () => view);
  show(<DraftingPage />, { id: draftId });
};

test('one tap drafts the days that come next', async () => {
  station.answers(startDraft, () => draft({ state: 'solving' }));
  show(<DraftingPage />);
  expect(await screen.findByRole('button', { name: '12月14日–1月10日，排好了，还没发布' })).toBeTruthy();
  await tap('排下一段：12月14日–1月10日');
  await waitFor(() => expect(phone.pages.at(-1)).toBe(`pages/drafting/index?id=${draftId}`));
  expect(station.heard(startDraft)[0]?.input).toEqual({ fromDay: '2026-12-14', untilDay: '2027-01-10' });
});

test('other days are checked before they are sent', async () => {
  station.answers(startDraft, () => draft());
  show(<DraftingPage />);
  await tap('换别的日子');
  await tap(/^12月14日，/, 'checkbox');
  await tap('下个月');
  await tap('下个月');
  await tap(/^2月20日，/, 'checkbox');
  expect(await screen.findByText(/最多排62天/)).toBeTruthy();
  await tap('上个月');
  await tap('上个月');
  await tap(/^12月14日，/, 'checkbox');
  await tap(/^12月20日，/, 'checkbox');
  await tap('开始排班');
  await waitFor(() =>
    expect(station.heard(startDraft)[0]?.input).toEqual({ fromDay: '2026-12-14', untilDay: '2026-12-20' }),
  );
});

test('while it is made the page tells how far, asks again, and takes what is there when told to', async () => {
  // Only the beat is turned by hand; answers come in their own time.
  const beats: (() => void)[] = [];
  const everySecond = jest
    .spyOn(window, 'setInterval')
    .mockImplementation(((beat: () => void, wait: number) =>
      wait === 2_000 ? beats.push(beat) : 0) as never);
  const stopped = jest.spyOn(window, 'clearInterval');
  const progress = {
    stage: 'fairness' as const,
    percent: 20,
    words: '已排满全部224个岗位，正在让大家更公平…',
  };
  station.answers(readDraft, () => draft({ state: 'solving', slots: [], progress: { ...progress } }));
  station.answers(stopDraft, () => draft());
  show(<DraftingPage />, { id: draftId });
  expect(await screen.findByText('20%')).toBeTruthy();
  expect(screen.getByText('已排满全部224个岗位，正在让大家更公平…')).toBeTruthy();
  progress.percent = 65;
  beats.at(-1)?.();
  expect(await screen.findByRole('progressbar', { name: '排好了百分之65' })).toBeTruthy();
  await tap('不等了，用现在最好的');
  expect(await screen.findByText('4个岗位全部排满')).toBeTruthy();
  expect(stopped).toHaveBeenCalledWith(beats.length);
  everySecond.mockRestore();
  stopped.mockRestore();
});

test('the result is said in plain words', async () => {
  open(draft());
  expect(await screen.findByText('4个岗位全部排满')).toBeTruthy();
  expect(screen.getByText('最忙的人180分，最闲的人60分；能来的时候少，排得就少')).toBeTruthy();
  expect(screen.getByText('已证明：再怎么排，最忙的人最多只能轻3%')).toBeTruthy();
  expect(screen.getByText('心愿满足41/50')).toBeTruthy();
});

test('a hole stands there with its reason, over the list and in its day', async () => {
  const hole = '12月14日上午班只有1人可排：可来的3人里，2人请假';
  const short = { ...slotOf('2026-12-14', 'morning', '上午班', 8), seats: [], missing: 1, hole };
  open(draft({ slots: [short], missing: 1 }));
  expect(await screen.findByText('2个岗位，还有1个没排上')).toBeTruthy();
  expect(screen.getByText(hole)).toBeTruthy();
  expect(screen.getByText('缺1人')).toBeTruthy();
});

test('a phone shows one week at a time', async () => {
  open(draft());
  expect(await screen.findByText('12月14日 周一')).toBeTruthy();
  expect(screen.queryByText('12月22日 周二')).toBeNull();
  await tap(/12月22日/, 'tab');
  expect(await screen.findByText('12月22日 周二')).toBeTruthy();
});

test('a seat changes hands in one step, on the version in sight', async () => {
  open(draft());
  station.answers(moveInDraft, () => draft({ version: 4 }));
  await tap(/上午班.*点开改/);
  await tap('找人换下王建国');
  await tap('安排孙丽进来');
  await waitFor(() =>
    expect(station.heard(moveInDraft)[0]?.input).toEqual({
      draftId,
      version: 3,
      slotId: '2026-12-14/morning',
      putIn: sun,
      takeOut: wang,
    }),
  );
  await tap('换下沈玉林');
  await waitFor(() =>
    expect(station.heard(moveInDraft)[1]?.input).toMatchObject({ version: 4, takeOut: shen }),
  );
});

test('whoever stands by is replaced by somebody who stands by', async () => {
  const waiting = slotOf('2026-12-14', 'morning', '上午班', 8);
  waiting.seats = [{ personId: wang, isStandby: true, isByHand: false }];
  open(draft({ slots: [waiting] }));
  station.answers(moveInDraft, () => draft({ version: 4 }));
  await tap(/上午班.*点开改/);
  await tap('找人换下王建国');
  await tap('安排孙丽进来');
  await waitFor(() =>
    expect(station.heard(moveInDraft)[0]?.input).toMatchObject({ takeOut: wang, isStandby: true }),
  );
});

test('why somebody does not fit stands behind one tap, and the secretary may still insist', async () => {
  open(draft());
  station.answers(moveInDraft, () => draft({ version: 4, breaches: [breach] }));
  await tap(/上午班.*点开改/);
  await tap('看另外1位为什么不合适');
  expect(screen.getByText('这天请假')).toBeTruthy();
  await tap('还是想请李军');
  expect((await screen.findAllByText('王建国休息不到10小时')).length).toBeGreaterThan(0);
});

test('undo, redo and drafting again name the version', async () => {
  open(draft());
  station.answers(undoInDraft, () => draft({ version: 4, mayRedo: true }));
  station.answers(redraft, () => draft({ version: 6, state: 'solving' }));
  await tap('撤回一步');
  await tap('再做回来');
  await waitFor(() => expect(station.heard(undoInDraft)).toHaveLength(2));
  expect(station.heard(undoInDraft).map(({ input }) => [input['version'], input['redo']])).toEqual([
    [3, false],
    [4, true],
  ]);
  await tap('保留手改，重新排');
  expect(await screen.findByText('正在排班')).toBeTruthy();
});

test('somebody else changed it meanwhile: it is read anew, and that is said', async () => {
  open(draft());
  station.refuses(undoInDraft, 'draft.changed');
  await tap('撤回一步');
  expect(await screen.findByText(/刚刚有了变动，已为您刷新/)).toBeTruthy();
  await waitFor(() => expect(station.heard(readDraft).length).toBeGreaterThan(1));
});

test('by person: the lightest burdened first', async () => {
  open(draft());
  await tap('按人看公平', 'tab');
  await screen.findByText('60分');
  expect(screen.getAllByRole('group').map((bar) => bar.getAttribute('aria-label'))).toEqual([
    '沈玉林，负担60分，这次2个班，夜班1个',
    '王建国，负担180分，这次2个班，夜班1个',
  ]);
});

test('publishing says what will happen, and leads to the roster', async () => {
  open(draft());
  const published = draft({ state: 'published', version: 5 });
  station.answers(publishDraft, () => ({ draft: published, isDone: true }));
  await tap('发布');
  expect(await screen.findByText('2个人会收到自己的班，请他们确认。')).toBeTruthy();
  await tap('发布');
  expect(await screen.findByText('发布了，大家马上就会收到。')).toBeTruthy();
  expect(station.heard(publishDraft)[0]?.input).toEqual({ draftId, version: 3, despite: false });
  await tap('看班表');
  expect(phone.pages.at(-1)).toBe('pages/roster/index?day=2026-12-14');
});

test('broken rules are published only on the secretary’s word', async () => {
  open(draft({ breaches: [breach] }));
  station.answers(publishDraft, () => ({ draft: draft({ state: 'published' }), isDone: true }));
  await tap('发布');
  expect(await screen.findByText('有1处不合规矩，发布后照这样执行。')).toBeTruthy();
  await tap('仍要发布');
  await waitFor(() => expect(station.heard(publishDraft)[0]?.input).toMatchObject({ despite: true }));
});

test('rules broken only since the draft was made are shown before anything is published', async () => {
  open(draft());
  station.answers(publishDraft, ({ despite }) => ({
    draft: draft({ version: 4, breaches: [breach], state: despite === true ? 'published' : 'ready' }),
    isDone: despite === true,
  }));
  await tap('发布');
  await screen.findByText('发布这份班表？');
  await tap('发布');
  expect((await screen.findAllByText('王建国休息不到10小时')).length).toBeGreaterThan(0);
  await tap('仍要发布');
  expect(await screen.findByText('发布了，大家马上就会收到。')).toBeTruthy();
  expect(station.heard(publishDraft).map(({ input }) => [input['version'], input['despite']])).toEqual([
    [3, false],
    [4, true],
  ]);
});

test('a published draft is only read', async () => {
  open(draft({ state: 'published' }));
  await screen.findByText('12月14日 周一');
  expect(screen.queryByRole('button', { name: /点开改/ })).toBeNull();
  expect(screen.queryByRole('button', { name: '发布' })).toBeNull();
});

test('a draft is put away after asking', async () => {
  open(draft());
  station.answers(discardDraft, () => ({ ...head, state: 'discarded' as const }));
  await tap('不要这份草稿');
  expect(await screen.findByText('草稿收起来了。')).toBeTruthy();
});

test('members read whose it is, and nothing is asked', async () => {
  station = new PretendStation(person('王建国', 'member'));
  show(<DraftingPage />);
  expect(await screen.findByText('排班只有站长能看')).toBeTruthy();
  expect(station.heard(listDrafts)).toEqual([]);
});
