import {
  addSeason,
  changeSeason,
  closeRound,
  listRounds,
  lookAtPlace,
  readAhead,
  readBoard,
  readPublicBoard,
  readRound,
  readSeasons,
  reportFromPlace,
  type RoundCard,
  type RoundPlaceView,
  type RoundView,
  type SeasonView,
} from '@doorstep/contracts';
import { cleanup, screen, waitFor } from '@testing-library/react';
import BoardPage from '../../pages/board/index';
import PublicBoardPage from '../../pages/public-board/index';
import SeasonPage from '../../pages/season/index';
import SeasonCalendarPage from '../../pages/season-calendar/index';
import { HOUR_AGO, PretendStation, person, someId } from '../../../test/pretend-station';
import { newPhone, show, tap, type } from '../../../test/show';

const roundId = someId(700);

const card = (news: Partial<RoundCard> = {}): RoundCard => ({
  roundId,
  season: 'frost',
  name: '入冬防滑',
  state: 'open',
  opensDay: '2026-11-05',
  closesDay: '2026-12-04',
  leader: null,
  places: 3,
  looked: 1,
  found: 0,
  sum: '看了1处，还有2处没看，没有发现问题',
  ...news,
});

const place = (n: number, news: Partial<RoundPlaceView> = {}): RoundPlaceView => ({
  placeId: someId(710 + n),
  place: `5号楼${n}单元`,
  looks: ['台阶存不存水'],
  heard: '',
  state: 'waiting',
  note: '',
  photos: [],
  by: null,
  lookedAt: null,
  ticketId: null,
  ...news,
});

const round = (news: Partial<RoundView> = {}): RoundView => ({
  ...card(),
  isMine: false,
  actions: ['take', 'look', 'close'],
  categories: ['ice_snow'],
  walk: [
    place(2, { heard: '以前这里反映过3件' }),
    place(1),
    place(3, { state: 'fine', note: '撒了盐', by: '赵淑芬', lookedAt: HOUR_AGO }),
  ],
  avoided: {
    days: 24,
    count: 4,
    before: [{ year: 2025, count: 11 }],
    words: '开始24天来，居民反映结冰积雪4件；同样的24天，2025年11件。',
  },
  ...news,
});

const frost: SeasonView = {
  season: 'frost',
  name: '入冬防滑',
  isOn: true,
  opensOn: '11-05',
  lastsDays: 30,
  watchDays: 120,
  by: 'unit',
  looks: ['台阶存不存水'],
  yardLooks: ['北门'],
  categories: ['ice_snow'],
  isOwn: false,
  isChanged: false,
  nextDay: '2027-11-05',
  openRoundId: roundId,
};

const words = (): string => document.body.textContent ?? '';
const before = (first: string, second: string): boolean => words().indexOf(first) < words().indexOf(second);

beforeEach(() => newPhone());
afterEach(() => cleanup());

test('the places heard of come first, each says what to look at, and one tap ticks it', async () => {
  const station = new PretendStation(person('王建国', 'member'));
  station.answers(readRound, () => round());
  station.answers(lookAtPlace, () => round({ looked: 2 }));
  show(<SeasonPage />, { id: roundId });
  expect(await screen.findByText('以前这里反映过3件')).toBeTruthy();
  expect(before('先看这几处', '5号楼2单元')).toBe(true);
  expect(before('5号楼2单元', '其他地方')).toBe(true);
  expect(before('其他地方', '5号楼1单元')).toBe(true);
  expect(screen.queryByText('5号楼3单元')).toBeNull();
  await tap('1处看过没问题，点开看');
  expect(screen.getByText('5号楼3单元')).toBeTruthy();
  expect(screen.getByText(/^赵淑芬 .*看过$/)).toBeTruthy();
  await tap('收起看过的');
  expect(screen.queryByText('5号楼3单元')).toBeNull();
  await tap('5号楼1单元，看过了，没问题');
  await waitFor(() =>
    expect(station.heard(lookAtPlace)[0]?.input).toMatchObject({ placeId: someId(711), isLooked: true }),
  );
  expect(await screen.findByText('5号楼1单元记下了。')).toBeTruthy();
  expect(screen.getByText('看了2处，一共3处')).toBeTruthy();
  await tap('撤销');
  await waitFor(() =>
    expect(station.heard(lookAtPlace)[1]?.input).toMatchObject({ placeId: someId(711), isLooked: false }),
  );
});

test('the numbers of this year stand beside those of the years before', async () => {
  const station = new PretendStation(person('王建国', 'member'));
  station.answers(readRound, () => round());
  show(<SeasonPage />, { id: roundId });
  expect(await screen.findByText('4件')).toBeTruthy();
  expect(screen.getByText('11件')).toBeTruthy();
  expect(screen.getByText('都只算同样的24天；站里自己看出来的不算在内')).toBeTruthy();
});

test('what is wrong becomes a matter, and nothing is sent while it is empty', async () => {
  const station = new PretendStation(person('王建国', 'member'));
  station.answers(readRound, () => round());
  const found = round({ found: 1, walk: [place(2, { state: 'found', ticketId: someId(100) })] });
  station.answers(reportFromPlace, () => ({ ticketId: someId(100), number: '20261128-003', round: found }));
  show(<SeasonPage />, { id: roundId });
  await tap('有问题');
  await tap('登记这件事');
  expect(await screen.findByText('请说一句话，或拍一张照片。')).toBeTruthy();
  expect(station.heard(reportFromPlace)).toHaveLength(0);
  await type('一句话说清楚', '台阶上一层冰');
  await tap('登记这件事');
  await waitFor(() =>
    expect(station.heard(reportFromPlace)[0]?.input).toMatchObject({
      category: 'ice_snow',
      text: '台阶上一层冰',
    }),
  );
  expect(await screen.findByText('有问题，已登记')).toBeTruthy();
});

test('a refusal is said in its own words and nothing is lost', async () => {
  const station = new PretendStation(person('王建国', 'member'));
  station.answers(readRound, () => round());
  station.refuses(lookAtPlace, 'round.closed');
  show(<SeasonPage />, { id: roundId });
  await tap('5号楼1单元，看过了，没问题');
  expect(await screen.findByText('这一轮已经结束了。还要接着看，请先点“重新打开”。')).toBeTruthy();
  expect(screen.getByText('5号楼1单元')).toBeTruthy();
});

test('ending it says what was not looked at before it is done; the district only reads', async () => {
  const station = new PretendStation(person('王建国', 'member'));
  station.answers(readRound, () => round());
  station.answers(closeRound, () => round({ state: 'closed', actions: ['reopen'] }));
  show(<SeasonPage />, { id: roundId });
  await tap('这一轮看完了');
  expect(await screen.findByText('看了1处，还有2处没看，没有发现问题')).toBeTruthy();
  await tap('结束这一轮');
  expect(await screen.findByText('重新打开，接着看')).toBeTruthy();
  cleanup();
  newPhone();
  new PretendStation(person('街道联系人', 'district')).answers(readRound, () => round({ actions: [] }));
  show(<SeasonPage />, { id: roundId });
  expect(await screen.findByText('5号楼2单元')).toBeTruthy();
  expect(screen.queryByText('看过了，没问题')).toBeNull();
});

test('without a season there is a kind word; with one the desk shows the way to it', async () => {
  const station = new PretendStation(person('王建国', 'member'));
  station.answers(listRounds, () => ({ open: [], closed: [card({ state: 'closed' })] }));
  show(<SeasonPage />);
  expect(await screen.findByText('这会儿没有要提前看的')).toBeTruthy();
  expect(screen.getByText('11月5日开始的这一轮')).toBeTruthy();
  cleanup();
  newPhone();
  const desk = new PretendStation(person('王建国', 'member'));
  const counts = { new: 0, mine: 0, waiting: 0, overdue: 0 };
  desk.answers(readBoard, () => ({ items: [], nextCursor: null, counts }));
  desk.answers(listRounds, () => ({ open: [card()], closed: [] }));
  show(<BoardPage />);
  expect(await screen.findByText('提前看看：入冬防滑 1/3处')).toBeTruthy();
});

test('the secretary switches a season off and writes one of the station’s own', async () => {
  const station = new PretendStation(person('向思雨', 'secretary'));
  station.answers(readSeasons, () => ({ items: [frost] }));
  station.answers(changeSeason, ({ isOn }) => ({ items: [{ ...frost, isOn: isOn === true }] }));
  station.answers(addSeason, () => ({ items: [frost] }));
  show(<SeasonCalendarPage />);
  expect(await screen.findByText('下一次 2027年11月5日')).toBeTruthy();
  await tap('到日子提醒大家去看', 'switch');
  await waitFor(() => expect(station.heard(changeSeason)[0]?.input).toMatchObject({ isOn: false }));
  expect(await screen.findByText('今后不再开始')).toBeTruthy();
  await tap('加一个本站的季节');
  await tap('保存');
  expect(await screen.findByText('请写上叫什么。')).toBeTruthy();
  await type('叫什么', '柳絮防火');
  await tap('保存');
  expect(await screen.findByText('请选哪天开始。')).toBeTruthy();
  await tap('哪天开始，点一下，选日子');
  await tap('上个月');
  expect(screen.getByText('12月')).toBeTruthy();
  for (let month = 1; month <= 4; month += 1) await tap('下个月');
  await tap('4月10日', 'checkbox');
  await type('每处看什么', '絮扫了没有\n\n  喷水没有  ');
  await tap('保洁落叶', 'checkbox');
  await tap('保存');
  await waitFor(() =>
    expect(station.heard(addSeason)[0]?.input).toMatchObject({
      name: '柳絮防火',
      opensOn: '04-10',
      looks: ['絮扫了没有', '喷水没有'],
      categories: ['cleaning'],
    }),
  );
});

test('the compound reads what the station does ahead, and no name', async () => {
  const station = new PretendStation(person('李阿姨', 'resident'));
  const month = { stationName: '红莲驿站', month: '2026-11', reported: 0, solved: 0, open: 0 };
  station.answers(readPublicBoard, () => ({ ...month, groups: [], lately: [] }));
  station.answers(readAhead, () => ({ lines: ['入冬前已查12处台阶和门口，一共22处'] }));
  show(<PublicBoardPage />, { code: 'pk5yc4z72b' });
  expect(await screen.findByText('入冬前已查12处台阶和门口，一共22处。')).toBeTruthy();
});
