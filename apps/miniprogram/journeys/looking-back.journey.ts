import { readFile } from 'node:fs/promises';
import { DOOR } from '../../server/stories/support/neighbourhood';
import type { Phone } from './support/phone';
import { Street } from './support/street';

/** Looking back: the register searched and carried away on paper and as a table; the month's rates; the public board. */
describe('what was done, as those read it who answer for it', () => {
  let street: Street;
  let secretary: Phone;

  beforeAll(async () => {
    street = await Street.open();
    secretary = await street.secretary('pages/register/index');
  });
  afterAll(() => street?.close());

  test('words are looked for in the register, and the look is kept', async () => {
    await secretary.has('filter');
    await secretary.tap('filter');
    await secretary.type('words', '物业已清理');
    await secretary.tap('show-filtered');
    await secretary.reads('办理情况：物业已清理');
    await secretary.tap('keep-look');
    await secretary.reads('“物业已清理”');
    await secretary.reads('不用记了');
  });

  test('the register is carried away: a bound book to print', async () => {
    await secretary.tap('papers');
    await secretary.tap('kind-register-pdf');
    await secretary.tap('ask-paper');
    const { name, bytes } = await opened(secretary, 1);
    expect(name.endsWith('.pdf')).toBe(true);
    expect(bytes.toString('latin1').startsWith('%PDF-')).toBe(true);
    expect(secretary.complaints).toEqual([]);
  });

  test('a long register is carried away as a table: how far it is stands there, and every line is in the file', async () => {
    const { count } = await manyLines(street);
    await secretary.tap('kind-register-xlsx');
    await secretary.tap('ask-paper');
    await secretary.reads(new RegExp(`已写好[1-9]\\d*件，共${count}件`), 60_000);
    await secretary.reads(/^[1-9]\d?%$/);
    const { name, bytes } = await opened(secretary, 2);
    expect(name.endsWith('.xlsx')).toBe(true);
    const { default: readSheet } = await import('read-excel-file/node');
    const [{ data: rows }] = (await readSheet(bytes)) as unknown as [{ data: unknown[][] }];
    expect(rows).toHaveLength(count + 2);
    expect(rows[1]).toEqual(expect.arrayContaining(['编号', '楼号', '居民', '反映问题', '办理情况']));
    const numbers = new Set(rows.slice(2).map(([number]) => number));
    expect(numbers.size).toBe(count);
    expect(rows.flat()).toContain(`楼道的灯不亮，第${MANY}次说`);
    expect(secretary.complaints).toEqual([]);
  }, 300_000);

  test('the month says of how many, and every party has its card', async () => {
    await secretary.follow('pages/overview/index');
    await secretary.has('rate-response');
    await secretary.reads('满意率');
    await secretary.reads('各承办单位');
  });

  test('the public board is read by whoever stands before the door, without being asked who they are', async () => {
    const passer = await street.visitor(`${street.station.url}/#/pages/public-board/index?code=${DOOR}`);
    await passer.has('public-month');
    await passer.reads('这里不写姓名和门牌');
    expect(passer.complaints).toEqual([]);
  });
});

/** More lines than are written between two looks at how far it is. */
const MANY = 40_000;

const LINES = `
  insert into register_entries (station_id, ticket_id, number, reported_at, place, building, reporter_name, text, category,
    urgency, owner_name, status, outcome, closed_at, is_unconfirmed)
  select $1::uuid, uuidv7(), 'B' || n, clock_now(), '5号楼2单元', 5, '王师傅', '楼道的灯不亮，第' || n || '次说', 'lighting',
    'normal', '赵', 'resolved', '换了灯泡', clock_now(), false from generate_series(1, $2::int) as n`;

/** Years of a busy station, as nobody could live through them here; answers how many lines this month has. */
async function manyLines({ station }: Street): Promise<{ count: number }> {
  const { stationId } = (await station.secretary()).me.active;
  await station.hands.run(LINES, [stationId, MANY]);
  const [sum] = await station.hands.run<{ count: number }>(
    `select count(*)::int as count from register_entries where station_id = $1
      and date_trunc('month', reported_at at time zone 'Asia/Shanghai')
        = date_trunc('month', clock_now() at time zone 'Asia/Shanghai')`,
    [stationId],
  );
  return sum!;
}

/** Waits until so many papers can be opened, opens the newest, and reads what came. */
async function opened(phone: Phone, count: number): Promise<{ name: string; bytes: Buffer }> {
  const ready = phone.page.locator('[id^="paper-"] [id^="open-"]').filter({ visible: true });
  await ready.nth(count - 1).waitFor({ timeout: 120_000 });
  const coming = phone.page.waitForEvent('download');
  await ready.first().click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
