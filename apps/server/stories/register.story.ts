import type { RegisterRow } from '@doorstep/contracts';
import { stationDay } from '@doorstep/domain';
import { eventually } from './support/eventually';
import { download } from './support/files';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

interface Register {
  items: RegisterRow[];
  nextCursor: string | null;
}

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let secretary: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ workers: 2 });
  steps = new Steps(here);
  [li, secretary] = await Promise.all([here.resident(), here.secretary()]);
});
afterAll(() => here.close());

const register = async (query: string): Promise<RegisterRow[]> => {
  await here.quiet();
  return right(await secretary.get<Register>(`/register?limit=50&${query}`)).items;
};

test('the old paper register is there: the newest entry yesterday, nothing in the future, nobody rung for it', async () => {
  const rows = await register('');
  expect(rows).toHaveLength(29);
  const newest = Math.max(...rows.map(({ reportedAt }) => Date.parse(reportedAt)));
  const [{ now }] = (await here.hands.run<{ now: Date }>('select clock_now() as now')) as [{ now: Date }];
  const opened = now.getTime() - here.aheadMs;
  expect(stationDay(new Date(newest))).toBe(stationDay(new Date(opened - 86_400_000)));
  expect(rows.every(({ closedAt }) => closedAt === null || Date.parse(closedAt) < now.getTime())).toBe(true);
  expect(rows.map(({ outcome }) => outcome)).toContain('物业已清理');
  expect(await here.hands.run(`select 1 from notices where page like 'pages/ticket/%'`)).toEqual([]);
});

test('it is read by day, by house, by kind, by state and by words', async () => {
  const { number } = await steps.report(li, {
    category: 'pests',
    text: '地下室有老鼠，100%确定',
    place: { building: 4, unit: 3 },
  });
  const only = async (query: string): Promise<string[]> => (await register(query)).map((row) => row.number);
  expect(await only('category=pests&building=4')).toContain(number);
  expect(await only('category=pests&building=3')).not.toContain(number);
  expect(await only(`words=${encodeURIComponent('100%确')}`)).toEqual([number]);
  expect(await only(`words=${encodeURIComponent('1_0%确')}`)).toEqual([]);
  expect(await only('status=submitted&category=pests')).toEqual([number]);
  const today = `${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`;
  expect(await only(`from=${today}&to=${today}&category=pests`)).toEqual([number]);
  expect(
    await only(`to=${stationDay(new Date(Date.parse(today) - 86_400_000))}&category=pests`),
  ).not.toContain(number);
});

test('a line follows its ticket through everything, however the listeners race', async () => {
  const made = await Promise.all(Array.from({ length: 6 }, () => steps.report(li, { text: '一路跟着写' })));
  const zhao = await steps.member('R01');
  await Promise.all(
    made.map(async ({ ticketId }) => {
      await steps.accept(zhao, ticketId);
      await steps.solve(zhao, ticketId, '第一次');
      await steps.confirm(li, ticketId, false);
      await steps.solve(zhao, ticketId, '第二次');
      await steps.confirm(li, ticketId);
    }),
  );
  const rows = await eventually(
    () => register(`words=${encodeURIComponent('一路跟着写')}`),
    (found) => found.length === 6,
  );
  for (const row of rows) {
    expect(row).toMatchObject({
      status: 'resolved',
      outcome: '第二次',
      owner: '沈玉林',
      isUnconfirmed: false,
    });
    expect(row.closedAt).not.toBeNull();
  }
});

test('page by page: nothing twice, nothing lost', async () => {
  const whole = (await register('')).map(({ ticketId }) => ticketId);
  const leafed: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null && leafed.length < whole.length) {
    const page: Register = right(
      await secretary.get<Register>(`/register?limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`),
    );
    leafed.push(...page.items.map(({ ticketId }) => ticketId));
    cursor = page.nextCursor;
  }
  expect(leafed.slice(0, whole.length)).toEqual(whole);
});

test('the sheet opens as Chinese, tells everything, and runs nobody’s formula', async () => {
  await steps.report(li, { category: 'telecom', text: '=HYPERLINK("http://x","看")' });
  await here.quiet();
  const sheet = await download(secretary, '/register.csv?category=telecom');
  expect(sheet).toMatchObject({ status: 200, type: expect.stringContaining('text/csv') });
  expect(sheet.disposition).toContain('.csv');
  expect(sheet.text.startsWith('\uFEFF"编号","反映时间"')).toBe(true);
  expect(sheet.text).toContain(`"'=HYPERLINK(""http://x"",""看"")"`);
  expect(sheet.text).toContain('"李阿姨"');
  const whole = await download(secretary, '/register.csv');
  const lines = whole.text.trim().split('\r\n').length - 1;
  const [{ all }] = (await here.hands.run<{ all: number }>(
    'select count(*)::int as all from register_entries where station_id = $1',
    [secretary.me.active.stationId],
  )) as [{ all: number }];
  expect(lines).toBe(all);
});

test('the sheet is the secretary’s and the district’s', async () => {
  const zhao = await steps.member('R01');
  expect(refusal(await zhao.get('/register.csv'))).toBe('403 role.not-allowed');
  expect((await li.get('/register')).status).toBe(403);
});

/** Too many lines to be looked through one by one: from now on words are found by their keys. */
const thickBook = async (): Promise<void> => {
  const [{ stationId }] = [secretary.me.active];
  await here.hands.run(
    `insert into register_entries (station_id, ticket_id, number, reported_at, place, text, category, urgency, status)
     select $1, gen_random_uuid(), 'A' || n, clock_now() - n * interval '1 day', '院内', '旧账' || n, 'lighting', 'normal', 'submitted'
       from generate_series(1, 420) as n`,
    [stationId],
  );
  await here.hands.run(
    `insert into register_words select station_id, ticket_id, reported_at, concat_ws(' ', number, place, text)
       from register_entries where number like 'A%'`,
  );
};

const WORDS = [
  '灯',
  '漏水',
  '物业已清理',
  '5号楼2单元',
  '单元 漏',
  '老人',
  '%',
  '号楼3',
  '旧账9',
  '账',
  'A7 院内',
];

test('words are found wherever they stand, all of them, one sign alone too, in a thin book and in a thick one', async () => {
  const { number } = await steps.report(li, {
    text: "WiFi坏了，写着O'Neil\\AP",
    place: { building: 2, unit: 1 },
  });
  const saying = async (said: string) =>
    (await register(`words=${encodeURIComponent(said)}`)).map((row) => row.number);
  const everything = async (): Promise<RegisterRow[]> => {
    const { items, nextCursor } = right(await secretary.get<Register>('/register?limit=50'));
    const all = [...items];
    for (let cursor = nextCursor; cursor !== null;) {
      const page: Register = right(await secretary.get<Register>(`/register?limit=50&cursor=${cursor}`));
      all.push(...page.items);
      cursor = page.nextCursor;
    }
    return all;
  };
  for (const grow of [() => Promise.resolve(), thickBook]) {
    await grow();
    for (const said of ['wifi 2号楼', "o'neil\\ap", '坏 写着']) expect(await saying(said)).toEqual([number]);
    expect(await saying('wifi 5号楼')).toEqual([]);
    const all = await everything();
    for (const said of WORDS) {
      const holds = (row: RegisterRow): boolean => {
        const line = [row.number, row.place, row.text, row.party ?? '', row.outcome ?? ''].join(' ');
        return said.split(' ').every((word) => line.includes(word));
      };
      expect([said, await saying(said)]).toEqual([
        said,
        all
          .filter(holds)
          .map((row) => row.number)
          .slice(0, 50),
      ]);
    }
  }
});
