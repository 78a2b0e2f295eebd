import { writeFileSync } from 'node:fs';
import { HEAD, inBlocks, line } from './book.fixture';
import { printedPages } from './printed.fixture';
import { registerPdf } from './register-pdf';
import type { RegisterLine } from './register-line';

const print = async (lines: readonly RegisterLine[], head = HEAD) => {
  const bytes = await registerPdf(head, inBlocks(lines));
  if (process.env['KEEP_PDF'] !== undefined)
    writeFileSync(`${process.env['KEEP_PDF']}/${expect.getState().currentTestName?.slice(0, 12)}.pdf`, bytes);
  return printedPages(bytes);
};

const aDay = (day: string, count: number, told: Partial<RegisterLine> = {}): RegisterLine[] =>
  Array.from({ length: count }, (_, n) => line(day, n + 1, told));

test('the page has the columns of the paper form, the month, its sum, places to sign and its number', async () => {
  const { pages, fonts } = await print([
    ...aDay('2026-11-02', 4),
    ...aDay('2026-11-03', 3, { status: 'in_progress', closedAt: null, outcome: null }),
  ]);
  expect(pages).toHaveLength(1);
  const [page] = pages;
  for (const column of ['日期', '楼号', '居民', '反映问题', '接待人／经办', '办理情况'])
    expect(page).toContain(column);
  expect(page).toContain('居民反映问题登记表');
  expect(page).toContain('11月2日周一4件');
  expect(page).toContain('办理中');
  expect(page).toContain('2026年11月合计：反映7件，已办结4件，在办3件');
  expect(page).toContain('值守人签字：站长签字：日期：');
  expect(page).toContain('第1页共1页');
  expect(fonts).toEqual(['NotoSansSC-Black', 'NotoSansSC-Medium']);
});

test('many pages: each has head, signatures and number, every line stands once, months begin anew', async () => {
  const october = Array.from({ length: 20 }, (_, n) =>
    aDay(`2026-10-${String(n + 5).padStart(2, '0')}`, 3),
  ).flat();
  const november = aDay('2026-11-02', 40);
  const { pages } = await print([...october, ...november], { ...HEAD, from: '2026-10-01' });
  expect(pages.length).toBeGreaterThan(4);
  for (const [n, page] of pages.entries()) {
    expect(page).toContain('居民反映问题登记表');
    expect(page).toContain(`第${n + 1}页共${pages.length}页`);
    expect(page).toContain('站长签字');
  }
  expect(pages.join('').match(/物业已清理/g)).toHaveLength(100);
  const first = pages.findIndex((page) => page.includes('2026年11月合计') || page.includes('11月2日'));
  expect(pages[first]).not.toContain('10月24日');
  expect(pages.join('')).toContain('2026年10月合计：反映60件');
});

test('a very long matter is wrapped and goes on over the page, nothing lost', async () => {
  const text = '从三楼到一楼的下水管一直往外渗水，'.repeat(29) + '完了';
  const outcome = '换了一段管子，又漏，'.repeat(55) + '到头了';
  const { pages } = await print([...aDay('2026-11-02', 8), line('2026-11-02', 9, { text, outcome })]);
  const all = pages.join('');
  expect(all.match(/下水管一直往外渗水/g)?.length ?? 0).toBeGreaterThan(20);
  expect(all).toContain('完了');
  expect(all).toContain('到头了');
  expect(all).toContain('（接上页）');
});

test('a day’s heading never stands alone at the foot of a page, however the days before it fill it', async () => {
  const long = '从三楼到一楼的下水管一直往外渗水，'.repeat(8);
  for (let fill = 5; fill < 12; fill += 1) {
    const { pages } = await print([...aDay('2026-11-02', fill), ...aDay('2026-11-03', 2, { text: long })]);
    const page = pages.findIndex((words) => words.includes('11月3日周二2件'));
    expect({ fill, page: pages[page] }).toMatchObject({
      page: expect.stringMatching(/11月3日周二2件11月3日/),
    });
  }
});

test('what no face has is said at the foot of the page it stands on, not of the one before', async () => {
  for (let fill = 6; fill < 16; fill += 1) {
    const { pages } = await print(
      aDay('2026-11-02', fill).concat(line('2026-11-02', fill + 1, { reporter: '𠮷田' })),
    );
    const lacking = pages.map((page) => page.includes('U+20BB7'));
    expect(lacking).toEqual(pages.map((page) => page.includes('〓田')));
  }
});

test('an empty month says so', async () => {
  const { pages } = await print([]);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('2026年11月没有登记。');
  expect(pages[0]).toContain('第1页共1页');
});

test('rare characters of names are set; what no face has stands as 〓 and the foot says which', async () => {
  const { pages } = await print([
    line('2026-11-02', 1, { reporter: '李㛃䶮' }),
    line('2026-11-02', 2, { reporter: '𠮷田𬭎', text: '太谢谢了👍👨‍👩‍👧😀\n第二行\t有空' }),
  ]);
  expect(pages[0]).toContain('李㛃䶮');
  expect(pages[0]).toContain('〓田𬭎');
  expect(pages[0]).toContain('U+20BB7');
  expect(pages[0]).toContain('太谢谢了〔表情〕〔表情〕〔表情〕');
  expect(pages[0]).not.toMatch(/U\+1F/);
});

test('a line typed in from the paper book is told apart: its own time, who typed it, and that the page was photographed', async () => {
  const paper = { typedBy: '白德海', typedAt: '2026-11-24T01:10:00Z', hasPhoto: true };
  const { pages } = await print([line('2026-11-02', 1, { paper }), line('2026-11-02', 2)]);
  expect(pages[0]).toContain('纸质补录');
  expect(pages[0]).toContain('白德海11月24日09:10录入，附原页照片');
  expect(pages[0]!.match(/纸质补录/g)).toHaveLength(1);
});

test('three thousand lines are set in one go', async () => {
  const lines = Array.from({ length: 30 }, (_, n) =>
    aDay(`2026-11-${String(n + 1).padStart(2, '0')}`, 100),
  ).flat();
  const { pages } = await print(lines);
  expect(pages.at(-1)).toContain('反映3000件');
}, 60_000);
