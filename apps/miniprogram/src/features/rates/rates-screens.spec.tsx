import {
  readDistrictMonth,
  readMyScorecard,
  readPublicBoard,
  readStationMonth,
  replyToScorecard,
  signIn,
  type RateView,
  type ScorecardView,
} from '@doorstep/contracts';
import { cleanup, screen, waitFor } from '@testing-library/react';
import DistrictPage from '../../pages/district/index';
import OverviewPage from '../../pages/overview/index';
import PublicBoardPage from '../../pages/public-board/index';
import ScorecardPage from '../../pages/scorecard/index';
import { HOUR_AGO, PretendStation, person, someId } from '../../../test/pretend-station';
import { newPhone, show, tap, type } from '../../../test/show';

const rate = (news: Partial<RateView> = {}): RateView => ({
  numerator: 9,
  denominator: 12,
  unreached: 3,
  excluded: [{ reason: 'withdrawn', count: 2 }],
  interval: { low: 460, high: 910 },
  ...news,
});
const rates = {
  response: rate({ unreached: 0 }),
  resolution: rate(),
  satisfaction: rate({ numerator: 0, denominator: 0, interval: null, unreached: 15 }),
};
const card = (news: Partial<ScorecardView> = {}): ScorecardView => ({
  partyId: someId(50),
  name: '红莲物业',
  sent: 8,
  signedOnTime: { count: 6, of: 8 },
  finishedOnTime: { count: 0, of: 0 },
  returns: 1,
  falseDone: 2,
  redo: 0,
  halfFixed: 0,
  groups: [{ group: 'renovation', sent: 3, late: 1 }],
  reply: null,
  ...news,
});

beforeEach(() => newPhone());

test('a rate says of how many, how sure, who did not answer and who is not counted', async () => {
  const station = new PretendStation(person('王建国', 'member'));
  station.answers(readStationMonth, ({ month }) => ({ month: String(month), rates, parties: [card()] }));
  show(<OverviewPage />);
  expect((await screen.findAllByText('75%')).length).toBe(2);
  expect(screen.getAllByText('12件里有9件').length).toBe(2);
  expect(screen.getAllByText('件数不多，实际多半在46%到91%之间').length).toBe(2);
  expect(screen.getByText('没有回音：3件')).toBeTruthy();
  expect(screen.getAllByText('居民撤回 2件').length).toBe(3);
  expect(screen.getByText('还没有')).toBeTruthy();
  expect(screen.getByText('8件里6件')).toBeTruthy();
  expect(screen.getByText('还没到时候')).toBeTruthy();
  await tap('上个月');
  const months = () => station.heard(readStationMonth).map(({ input }) => String(input['month']));
  await waitFor(() => expect(new Set(months()).size).toBe(2));
  expect(months().at(-1)! < months()[0]!).toBe(true);
});

test('a party says something to its card, and nothing is sent while it is empty', async () => {
  const station = new PretendStation(person('刘师傅', 'party'));
  station.answers(readMyScorecard, ({ month }) => ({ month: String(month), card: card() }));
  station.answers(replyToScorecard, ({ words }) => ({ words: String(words), at: HOUR_AGO }));
  show(<ScorecardPage />);
  await tap('写几句说明');
  await tap('放上去');
  expect(await screen.findByText('请先写几个字。')).toBeTruthy();
  expect(station.heard(replyToScorecard)).toHaveLength(0);
  await type('您的说明', '灯具缺货三天，已补齐');
  await tap('放上去');
  await waitFor(() =>
    expect(station.heard(replyToScorecard)[0]?.input).toMatchObject({ words: '灯具缺货三天，已补齐' }),
  );
  expect(await screen.findByText('放上去了，看成绩单的人都能看到。')).toBeTruthy();
});

test('the district reads every station by the same reckoning', async () => {
  const station = new PretendStation(person('街道联系人', 'district'));
  const one = { stationId: someId(1), name: '红莲驿站', open: 4, overdue: 1, rates };
  station.answers(readDistrictMonth, ({ month }) => ({
    month: String(month),
    stations: [one, { ...one, stationId: someId(9), name: '青年湖驿站', overdue: 0 }],
  }));
  show(<DistrictPage />);
  expect(await screen.findByText('青年湖驿站')).toBeTruthy();
  expect(screen.getByText('超时1件')).toBeTruthy();
  expect(screen.getByText('没有超时')).toBeTruthy();
});

test('the public board is read without signing in; without a door it says what to scan', async () => {
  const station = new PretendStation(person('李阿姨', 'resident'));
  station.answers(readPublicBoard, () => ({
    stationName: '红莲驿站',
    month: '2026-11',
    reported: 12,
    solved: 9,
    open: 3,
    groups: [{ label: '房屋维修', reported: 5, solved: 4 }],
    lately: [{ label: '楼道院内照明', building: 5, took: '3小时', at: '2026-11-20T02:00:00.000Z' }],
  }));
  show(<PublicBoardPage />, { code: 'pk5yc4z72b' });
  expect(await screen.findByText('5号楼，楼道院内照明')).toBeTruthy();
  expect(screen.getByText('11月20日解决，用了3小时')).toBeTruthy();
  expect(screen.getByText('反映5件，解决4件')).toBeTruthy();
  expect(station.heard(signIn)).toHaveLength(0);
  cleanup();
  show(<PublicBoardPage />);
  expect(await screen.findByText('还不知道您在哪个小区')).toBeTruthy();
});
