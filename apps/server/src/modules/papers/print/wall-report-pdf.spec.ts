import { writeFileSync } from 'node:fs';
import type { DaySums } from '../../register/index';
import { HEAD } from './book.fixture';
import { printedPages } from './printed.fixture';
import { wallReportPdf } from './wall-report-pdf';

const SUMS: DaySums = {
  all: 87,
  resolved: 74,
  unconfirmed: 6,
  withdrawn: 2,
  open: 11,
  acceptedInSeconds: 190,
  confirmed: 52,
  thanked: 31,
  categories: [
    ['ice_snow', 21],
    ['heating_cold', 18],
    ['lighting', 11],
    ['cleaning', 9],
    ['upstairs_leak', 8],
    ['drain_blocked', 6],
    ['entrance_door', 5],
    ['reno_quality', 3],
    ['telecom', 2],
    ['water_supply', 2],
    ['power', 1],
    ['reno_nuisance', 1],
  ].map(([category, count]) => ({ category, count })) as DaySums['categories'],
  buildings: [23, 11, 17, 9, 20, 7].map((count, n) => ({ building: (n + 1) % 6, count })),
  hours: Array.from(
    { length: 24 },
    (_, hour) => [0, 0, 1, 0, 0, 1, 3, 7, 9, 8, 6, 4, 3, 4, 5, 6, 7, 8, 6, 4, 3, 1, 1, 0][hour]!,
  ),
  months: [61, 55, 48, 70, 92, 87].map((count, n) => ({
    month: `2026-${String(n + 6).padStart(2, '0')}`,
    count,
    resolved: Math.round(count * 0.9),
  })),
  parties: [
    { name: '槐安物业服务中心', count: 41 },
    { name: '供热单位', count: 17 },
    { name: '改造工程项目部', count: 6 },
  ],
};

async function print(sums: DaySums, name: string) {
  const bytes = await wallReportPdf({ ...HEAD, sums });
  if (process.env['KEEP_PDF'] !== undefined)
    writeFileSync(`${process.env['KEEP_PDF']}/wall-${name}.pdf`, bytes);
  return printedPages(bytes);
}

test('one sheet says what the month was like, in numbers that add up', async () => {
  const { pages, fonts } = await print(SUMS, 'full');
  expect(pages).toHaveLength(1);
  const [page] = pages;
  for (const words of ['2026年11月', '87', '74', '（其中6件没等到回话）', '11', '3分钟'])
    expect(page).toContain(words);
  for (const part of ['说得最多的事', '哪栋楼', '几点钟说的', '近半年', '谢谢']) expect(page).toContain(part);
  expect(page).toContain('结冰积雪');
  // Nine are named, the rest is one bar: 2 + 1 + 1.
  expect(page).toContain('其他');
  expect(page).not.toContain('停电电路');
  expect(page).toContain('槐安物业服务中心办好41件');
  expect(page).toContain('居民道谢31次');
  expect(fonts).toEqual(['NotoSansSC-Black', 'NotoSansSC-Medium']);
});

test('an empty month is a sheet that says so', async () => {
  const nothing: DaySums = {
    ...{
      all: 0,
      resolved: 0,
      unconfirmed: 0,
      withdrawn: 0,
      open: 0,
      acceptedInSeconds: null,
      confirmed: 0,
      thanked: 0,
    },
    ...{ categories: [], buildings: [], hours: Array<number>(24).fill(0), parties: [] },
    months: SUMS.months.map((month) => ({ ...month, count: 0, resolved: 0 })),
  };
  const { pages } = await print(nothing, 'empty');
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('这个月没有登记');
});
