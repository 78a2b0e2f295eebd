import type { PaperView } from '@doorstep/contracts';
import { dayAfter, stationDay } from '@doorstep/domain';
import { eventually } from './support/eventually';
import { openFile, printedPages } from './support/files';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhou: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ workers: 1 });
  steps = new Steps(here);
  [li, zhou] = await Promise.all([here.resident(), here.secretary()]);
}, 120_000);
afterAll(() => here?.close());

const today = (): string => stationDay(new Date(Date.now() + here.aheadMs));
const lastMonth = () => ({ from: dayAfter(today(), -40), to: today() });
const always = () => ({ from: '2020-01-01', to: today() });

const ask = async (wish: object, by = zhou): Promise<PaperView> =>
  right(await by.post<PaperView>('/papers', wish));
const look = async (paperId: string, by = zhou): Promise<PaperView> =>
  right(await by.get<PaperView>(`/papers/${paperId}`));
const made = (paper: PaperView, by = zhou): Promise<PaperView> =>
  eventually(
    () => look(paper.paperId, by),
    ({ state }) => state !== 'waiting' && state !== 'writing',
    { ms: 60_000 },
  );

test('the secretary asks for the book of these days and opens it', async () => {
  await steps.report(li, { text: '门口结冰了，请快来' });
  await here.quiet();
  const asked = await ask({ kind: 'register-pdf', ...lastMonth() });
  expect(asked).toMatchObject({ state: 'waiting', percent: 0, link: null });
  const paper = await made(asked);
  expect(paper).toMatchObject({ state: 'ready', percent: 100 });
  expect(paper.words).toContain('都能打开');
  const file = await openFile(here.url, paper.link!);
  expect(file).toMatchObject({ status: 200, type: 'application/pdf' });
  expect(decodeURIComponent(file.disposition)).toContain('居民反映问题登记表-');
  const pages = await printedPages(file.bytes);
  expect(pages.join('')).toContain('门口结冰了，请快来');
  expect(pages.join('')).toContain('李阿姨');
  expect(pages.join('')).toContain('物业已清理');
  expect(pages.at(-1)).toContain(`第${pages.length}页共${pages.length}页`);
});

test('the same as a workbook that another program reads, every line of the register in it', async () => {
  await steps.report(li, { category: 'telecom', text: '=1+1 &<"x"> _x0041_' });
  await here.quiet();
  const paper = await made(await ask({ kind: 'register-xlsx', ...always() }));
  const file = await openFile(here.url, paper.link!);
  expect(file.type).toContain('spreadsheetml');
  const { default: readSheet } = await import('read-excel-file/node');
  const [{ data: rows }] = (await readSheet(file.bytes)) as unknown as [{ data: unknown[][] }];
  expect(rows[0]?.[0]).toContain('居民反映问题登记表');
  expect(rows[1]).toEqual(expect.arrayContaining(['编号', '楼号', '居民', '反映问题', '接待人', '办理情况']));
  expect(rows.flat()).toContain('=1+1 &<"x"> _x0041_');
  const [{ all }] = (await here.hands.run<{ all: number }>(
    'select count(*)::int as all from register_entries where station_id = $1',
    [zhou.me.active.stationId],
  )) as [{ all: number }];
  expect(rows).toHaveLength(all + 2);
});

test('it is for the secretary and the district; at another station the paper is not there', async () => {
  const paper = await ask({ kind: 'register-pdf', ...lastMonth() });
  const zhao = await steps.member('R01');
  expect(refusal(await zhao.post('/papers', { kind: 'register-pdf', ...lastMonth() }))).toBe(
    '403 role.not-allowed',
  );
  expect(refusal(await zhao.get(`/papers/${paper.paperId}`))).toBe('403 role.not-allowed');
  expect((await li.get('/papers')).status).toBe(403);
  const elsewhere = await here.person('demo-secretary-S2', 'secretary');
  expect(refusal(await elsewhere.get(`/papers/${paper.paperId}`))).toBe('404 paper.unknown');
  expect(refusal(await elsewhere.post(`/papers/${paper.paperId}/cancellation`, {}))).toBe(
    '404 paper.unknown',
  );
  const { items } = right(await elsewhere.get<{ items: PaperView[] }>('/papers'));
  expect(items).toEqual([]);
  expect(refusal(await zhou.post('/papers', { kind: 'register-pdf', from: today() }))).toBe(
    '422 input.invalid',
  );
  expect(
    refusal(await elsewhere.post('/papers', { kind: 'letter', ticketId: (await steps.report(li)).ticketId })),
  ).toBe('404 ticket.unknown');
});

test('a link opens for ten minutes and only as it was made; a day later the file is gone', async () => {
  const paper = await made(await ask({ kind: 'register-xlsx', ...lastMonth() }));
  const link = paper.link!;
  expect((await openFile(here.url, link)).status).toBe(200);
  expect((await openFile(here.url, link.replace(/expires=(\d+)/, 'expires=9$1'))).status).toBe(403);
  const other = await made(await ask({ kind: 'register-pdf', ...lastMonth() }));
  expect((await openFile(here.url, link.replace(paper.paperId, other.paperId))).status).toBe(403);
  await here.pass(11 * 60_000);
  const closed = (): Promise<number> =>
    eventually(
      async () => (await openFile(here.url, link)).status,
      (status) => status !== 200,
    );
  expect(await closed()).toBe(403);
  zhou = await here.secretary();
  const again = await look(paper.paperId);
  expect((await openFile(here.url, again.link!)).status).toBe(200);
  await here.pass(25 * 3_600_000);
  zhou = await here.secretary();
  await here.quiet();
  expect(await look(paper.paperId)).toMatchObject({ state: 'expired', link: null });
  expect((await openFile(here.url, again.link!)).status).toBe(403);
});

test('what is not wanted any more is not made, and over is over', async () => {
  zhou = await here.secretary();
  await here.workers[0]!.kill();
  const paper = await ask({ kind: 'register-xlsx', ...always() });
  const cancelled = right(await zhou.post<PaperView>(`/papers/${paper.paperId}/cancellation`, {}));
  expect(cancelled).toMatchObject({ state: 'cancelled', words: '已取消', link: null });
  await here.workers[0]!.start();
  await here.quiet();
  expect(await look(paper.paperId)).toMatchObject({ state: 'cancelled', link: null });
  expect(refusal(await zhou.post(`/papers/${paper.paperId}/cancellation`, {}))).toBe('409 paper.over');
});

test('the worker is killed while it writes: another one writes it to the end', async () => {
  const { hands } = here;
  // A long book, so that there is something to interrupt.
  await hands.run(LONG_BOOK, [zhou.me.active.stationId]);
  const paper = await ask({ kind: 'register-xlsx', ...always() });
  await eventually(
    () => look(paper.paperId),
    ({ state, percent }) => state === 'writing' && percent > 0,
    { ms: 30_000, every: 20 },
  );
  await here.workers[0]!.kill();
  await here.workers[0]!.start();
  const done = await made(paper);
  expect(done).toMatchObject({ state: 'ready', percent: 100 });
  const [row] = await hands.run<{ attempts: number }>('select attempts from papers where paper_id = $1', [
    paper.paperId,
  ]);
  expect(row?.attempts).toBeGreaterThan(1);
  expect((await openFile(here.url, done.link!)).bytes.subarray(0, 2).toString()).toBe('PK');
}, 120_000);

const LONG_BOOK = `
  insert into register_entries (station_id, ticket_id, number, reported_at, place, text, category, urgency, status,
         reporter_name)
  select $1::uuid, uuidv7(), 'L' || n, timestamptz '2021-01-01' + n * interval '1 minute', '院内', '路灯不亮', 'ice_snow',
         'normal', 'resolved', '居民'
    from generate_series(1, 30000) as n`;

test('the month for the wall adds up and names nobody', async () => {
  zhou = await here.secretary();
  const paper = await made(await ask({ kind: 'wall-report', ...lastMonth() }));
  const pages = await printedPages((await openFile(here.url, paper.link!)).bytes);
  expect(pages).toHaveLength(1);
  const rows = right(
    await zhou.get<{ items: { place: string; owner: string | null }[] }>(
      `/register?limit=50&from=${lastMonth().from}&to=${lastMonth().to}`,
    ),
  ).items;
  expect(pages[0]).toContain(`${rows.length}件事，大家说给驿站`);
  for (const { owner } of rows) if (owner !== null) expect(pages[0]).not.toContain(owner);
  for (const { place } of rows.filter(({ place }) => /单元\d/.test(place)))
    expect(pages[0]).not.toContain(place);
  expect(pages[0]).not.toContain('李阿姨');
});

test('letter and pack of one matter: what was said, who was told, whose hands the time went through', async () => {
  li = await here.resident();
  const { ticketId } = await steps.report(li, { text: '厨房返水，已经第三回了' });
  const [zhao] = await here.onDuty();
  await steps.accept(zhao!, ticketId);
  await steps.dispatch(zhao!, ticketId);
  await here.quiet();
  const letter = await made(await ask({ kind: 'letter', ticketId }));
  expect(letter.state).toBe('ready');
  const told = (await printedPages((await openFile(here.url, letter.link!)).bytes)).join('');
  expect(told).toContain('督办函');
  expect(told).toContain('厨房返水，已经第三回了');
  expect(told).toContain('承办单位签收人');
  expect(told).not.toContain('李阿姨');
  const pack = await made(await ask({ kind: 'evidence', ticketId }));
  const all = (await printedPages((await openFile(here.url, pack.link!)).bytes)).join('');
  expect(all).toContain('李阿姨');
  expect(all).toContain('驿站已受理');
  expect(all).toContain('通知了谁');
  expect(all).toContain(zhao!.me.displayName);
  expect(all).toContain('时间在谁手里');
});
