import { askPaper, cancelPaper, listPapers, type PaperView } from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import PapersPage from '../../pages/papers/index';
import { HOUR_AGO, PretendStation, person, someId } from '../../../test/pretend-station';
import { newPhone, show, tap } from '../../../test/show';

const paper = (news: Partial<PaperView> = {}): PaperView => ({
  paperId: someId(300),
  kind: 'register-pdf',
  title: '居民反映问题登记表 2026年11月',
  state: 'writing',
  percent: 40,
  words: '已写好40件，共100件',
  askedAt: HOUR_AGO,
  filename: '居民反映问题登记表-2026年11月.pdf',
  bytes: null,
  link: null,
  ...news,
});

function open(...items: PaperView[]): PretendStation {
  const station = new PretendStation(person('周站长', 'secretary'));
  station.answers(listPapers, () => ({ items }));
  station.answers(askPaper, () => paper({ state: 'waiting', percent: 0 }));
  show(<PapersPage />);
  return station;
}

beforeEach(() => newPhone());

test('a month is asked for with two taps', async () => {
  const station = open();
  await tap('登记表，Excel表格，能筛选、能排序，几万条也行', 'radio');
  await tap('上个月', 'radio');
  await tap('开始做');
  await waitFor(() => expect(station.heard(askPaper)).toHaveLength(1));
  expect(station.heard(askPaper)[0]?.input).toMatchObject({
    kind: 'register-xlsx',
    from: expect.stringMatching(/-01$/),
  });
});

test('one sees how far it is, and may say that it is not wanted', async () => {
  const station = open(paper());
  station.answers(cancelPaper, () => paper({ state: 'cancelled', words: '已取消' }));
  expect(await screen.findByText('已写好40件，共100件')).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: '做到百分之40' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '打开' })).toBeNull();
  await tap('不做了');
  await waitFor(() => expect(station.heard(cancelPaper)).toHaveLength(1));
});

test('what is ready can be opened; what failed says so kindly', async () => {
  open(
    paper({
      state: 'ready',
      percent: 100,
      words: '做好了',
      bytes: 52_000,
      link: '/api/papers/x/file?expires=1',
    }),
    paper({ paperId: someId(301), state: 'failed', words: '没有做成，不是您的问题。' }),
  );
  expect(await screen.findByRole('button', { name: '打开' })).toBeTruthy();
  expect(screen.getByText(/0.1兆/)).toBeTruthy();
  expect(screen.getByText('没有做成，不是您的问题。')).toBeTruthy();
});

test('it is not for members', async () => {
  const station = new PretendStation(person('王建国', 'member'));
  show(<PapersPage />);
  expect(await screen.findByText('打印和导出只有站长和街道能用')).toBeTruthy();
  expect(station.heard(listPapers)).toHaveLength(0);
});
