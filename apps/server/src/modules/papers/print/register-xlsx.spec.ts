import readWorkbook from 'read-excel-file/node';
import { HEAD, inBlocks, line } from './book.fixture';
import type { RegisterLine } from './register-line';
import { registerXlsx } from './register-xlsx';

async function workbook(lines: readonly RegisterLine[]) {
  const chunks: Uint8Array[] = [];
  await registerXlsx(HEAD, inBlocks(lines), (chunk) => chunks.push(chunk));
  const [sheet] = await readWorkbook(Buffer.concat(chunks));
  return sheet!;
}

test('another program reads it: title, head, one row per line, dates as dates', async () => {
  const { sheet, data } = await workbook([line('2026-11-02', 1), line('2026-11-02', 2, { closedAt: null })]);
  expect(sheet).toBe('登记表');
  expect(data).toHaveLength(4);
  expect(data[0]?.[0]).toBe('居民反映问题登记表 2026年11月');
  const row = Object.fromEntries(data[1]!.map((name, column) => [name, data[2]![column]]));
  expect(row).toMatchObject({
    编号: '20261102-001',
    楼号: '2号楼2单元302',
    居民: '王师傅',
    反映问题: '水管漏水，楼下已经湿了一片',
    接待人: '沈玉林',
    状态: '已解决',
    办理情况: '物业已清理',
  });
  // A spreadsheet knows no time zones: its date is what the station's wall clock showed.
  const seconds = Math.round(Number(row['日期']) / 1000);
  expect(new Date(seconds * 1000).toISOString()).toBe('2026-11-02T08:07:00.000Z');
  expect(data[3]?.[11]).toBeNull();
});

test.each(['=1+1', '@SUM(A1)', 'a<b>&"c"', '_x0041_', '一\n二', '𠮷😀', ' 前后 '])(
  '%j stays a text as it was said',
  async (text) => {
    const { data } = await workbook([line('2026-11-02', 1, { text })]);
    expect(data[2]?.[4]).toBe(text.trim());
  },
);

test('what XML cannot carry is left out, nothing else', async () => {
  const { data } = await workbook([line('2026-11-02', 1, { text: '冷\u0000\u0008\uffff\ud800热' })]);
  expect(data[2]?.[4]).toBe('冷热');
});

test('a line from the paper book says so in its note', async () => {
  const paper = { typedBy: '白德海', typedAt: '2026-11-24T01:10:00Z', hasPhoto: false };
  const { data } = await workbook([line('2026-11-02', 1, { paper })]);
  expect(data[2]?.[12]).toBe('纸质登记补录：白德海 11月24日 09:10录入');
});

test('an empty book is a head without lines', async () => {
  expect((await workbook([])).data).toHaveLength(2);
});
