import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import pg from 'pg';
import { inTurn, reportsOf } from './captured';
import { rings, type Ring } from './latency';
import { drive, type Asked, type Load } from './load';
import { prepared } from './prepared';
import { rerunAfterKill } from './rerun';
import { Scene, type BenchWish, type Part, type Signed } from './scene';

export { benchBoard } from './board';

const ROUNDS = 3;
const CONNECTIONS = 32;

interface Figures {
  report: { product: Load; bare: Load; prepared: Load; cpuMsPerReport: number };
  board: { product: Load; bare: Load };
  rings: Ring[];
  engineStart: { p50Ms: number; p99Ms: number };
  rerunSeconds: number;
}

const RING_HEAD = [
  'reporters',
  'reports',
  'ws p50',
  'ws p99',
  'wechat p50',
  'wechat p99',
  'after p50',
  'after p99',
  'missed',
];

/** Only how long it takes until a phone rings: half a minute instead of minutes, for whoever works on that path. */
export async function benchRings(wish: BenchWish): Promise<void> {
  const scene = new Scene(wish);
  try {
    const port = await wish.freePort();
    await scene.sandbox(port);
    await scene.server('web', port);
    const watch = { port, ...(await people(scene, port)) };
    await scene.server('worker', await wish.freePort());
    await credit(wish.databaseUrl, watch.duty);
    for (let round = 0; round < ROUNDS; round += 1)
      print(RING_HEAD, (await rings(scene, watch, [1, 16])).map(ringRow));
  } finally {
    await scene.close();
  }
}

/** Runs everything against one Postgres, prints the table, writes the JSON. */
export async function bench(wish: BenchWish): Promise<void> {
  const scene = new Scene(wish);
  try {
    const port = await wish.freePort();
    await scene.sandbox(port);
    const web = await scene.server('web', port);
    const { reporters, duty, openids } = await people(scene, port);
    const li = reporters[0] as Signed;
    const everywhere = await oneOfEachStation(scene, port);
    const bare = await scene.bare(everywhere);
    const report = await reportPath(wish, { web, bare, people: everywhere });
    await clearWork(wish.databaseUrl);
    await past(wish.databaseUrl, li.stationId, wish.rows);
    const board = await boardPath(wish, { web, bare, member: duty[0] as Signed });
    await bare.stop();
    const worker = await scene.server('worker', await wish.freePort());
    await credit(wish.databaseUrl, duty);
    const lagBefore = await lags(worker.port);
    const rung = await rings(scene, { port, reporters, duty, openids });
    const engineStart = lagBetween(lagBefore, await lags(worker.port));
    const rerunSeconds = await rerunAfterKill(scene, {
      port,
      worker,
      reporter: li,
      databaseUrl: wish.databaseUrl,
    });
    publish(wish, { report, board, rings: rung, engineStart, rerunSeconds });
  } finally {
    await scene.close();
  }
}

async function people(scene: Scene, port: number) {
  const reporters: Signed[] = [];
  for (const n of Array.from({ length: 8 }, (_, index) => index))
    reporters.push(await scene.signIn(port, n === 0 ? 'demo-li' : `bench-${n}`));
  const html = await (await fetch(`http://127.0.0.1:${port}/demo`)).text();
  const openids = [...html.matchAll(/"openid":"(demo-[RW]\d+)"/g)].map((found) => found[1] ?? '').slice(0, 2);
  const duty = [];
  for (const openid of openids) duty.push(await scene.signIn(port, openid));
  return { reporters, duty, openids };
}

/** Reports of a city come from many stations: a new resident at a door of each. */
async function oneOfEachStation(scene: Scene, port: number): Promise<Signed[]> {
  const people: Signed[] = [];
  await withClient(scene.wish.databaseUrl, async (client) => {
    const { rows } = await client.query<{ code: string }>(
      'select distinct on (station_id) code from door_codes where retired_at is null order by station_id, code',
    );
    for (const { code } of rows) people.push(await scene.signIn(port, `bench-${code}`, code));
  });
  return people;
}

const median = (loads: readonly Load[]): Load =>
  [...loads].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(loads.length / 2)] as Load;

async function reportPath(
  wish: BenchWish,
  { web, bare, people }: { web: Part; bare: Part; people: Signed[] },
): Promise<Figures['report']> {
  const reporter = inTurn(people);
  const ask = (): Asked => ({
    method: 'POST',
    path: '/api/tickets',
    headers: {
      authorization: `Bearer ${reporter().token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({
      place: { building: 1, unit: 1 },
      category: 'ice_snow',
      text: '楼门口结冰了，老人出门容易滑倒',
    }),
  });
  const askBare = (): Asked => ({
    method: 'POST',
    path: '/report',
    headers: { 'content-type': 'application/json' },
    body: ask().body,
  });
  const statement = await reportsOf(people);
  await drive(web.port, { connections: CONNECTIONS, seconds: 4, next: ask });
  await drive(bare.port, { connections: CONNECTIONS, seconds: 3, next: askBare });
  const all: { product: Load[]; bare: Load[]; prepared: Load[] } = { product: [], bare: [], prepared: [] };
  let cpu = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await cpuOf(web.port);
    all.product.push(await drive(web.port, { connections: CONNECTIONS, seconds: wish.seconds, next: ask }));
    cpu += (await cpuOf(web.port)) - before;
    all.bare.push(await drive(bare.port, { connections: CONNECTIONS, seconds: wish.seconds, next: askBare }));
    all.prepared.push(await prepared(wish.databaseUrl, statement, wish.seconds));
  }
  const requests = all.product.reduce((sum, load) => sum + load.requests, 0);
  return {
    product: median(all.product),
    bare: median(all.bare),
    prepared: median(all.prepared),
    cpuMsPerReport: (cpu * 1000) / requests,
  };
}

async function boardPath(
  wish: BenchWish,
  { web, bare, member }: { web: Part; bare: Part; member: Signed },
): Promise<Figures['board']> {
  const ask = (): Asked => ({
    method: 'GET',
    path: '/api/board?tab=done',
    headers: { authorization: `Bearer ${member.token}` },
    body: '',
  });
  const askBare = (): Asked => ({ method: 'GET', path: '/board', headers: {}, body: '' });
  await drive(web.port, { connections: CONNECTIONS, seconds: 3, next: ask });
  await drive(bare.port, { connections: CONNECTIONS, seconds: 3, next: askBare });
  const all: { product: Load[]; bare: Load[] } = { product: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    all.product.push(await drive(web.port, { connections: CONNECTIONS, seconds: wish.seconds, next: ask }));
    all.bare.push(await drive(bare.port, { connections: CONNECTIONS, seconds: wish.seconds, next: askBare }));
  }
  return { product: median(all.product), bare: median(all.bare) };
}

/** The station's past: closed tickets, newest today, written beside the product because nobody lived through them. */
async function past(url: string, stationId: string, rows: number): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(
      `update tickets set status = 'resolved', closed_at = reported_at, owner_id = coalesce(owner_id, reporter_id) where closed_at is null`,
    );
    await client.query(
      `insert into tickets (station_id, id, number, reported_at, status, category, urgency, text, building, unit, place, via,
         reporter_name, owner_id, owner_name, held_since, due_at, policy, closed_at)
       select $1::uuid, uuidv7(), 'B' || n, now() - n * interval '2 seconds', 'resolved', 'ice_snow', 'urgent', '楼门口结冰了', 5, 2,
         '5号楼2单元', 'desk', '王师傅', uuidv7(), '赵', now() - n * interval '2 seconds', null, 'default-1', now() - n * interval '2 seconds'
       from generate_series(1, $2::int) as n`,
      [stationId, rows],
    );
    await client.query('vacuum analyze tickets');
  });
}

/** What the throughput runs left to do is not what the latency runs measure. */
const clearWork = (url: string): Promise<void> =>
  withClient(url, async (client) => void (await client.query('truncate due_work')));

/** The members have said yes often enough; the ledger knows it. */
const credit = (url: string, duty: readonly Signed[]): Promise<void> =>
  withClient(url, async (client) => {
    for (const { personId } of duty) {
      await client.query(`update wechat_credits set credits = 100000 where person_id = $1`, [personId]);
      await client.query(
        `insert into wechat_credits (person_id, template_key, credits, changed_at) select $1, 'duty-alert', 100000, now()
         where not exists (select 1 from wechat_credits where person_id = $1 and template_key = 'duty-alert')`,
        [personId],
      );
    }
  });

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function metric(port: number): Promise<string> {
  return (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
}

const cpuOf = async (port: number): Promise<number> =>
  Number(/^process_cpu_seconds_total ([\d.]+)/m.exec(await metric(port))?.[1] ?? 0);

/** The histogram of how late work was begun, by the upper edges of its buckets. */
async function lags(port: number): Promise<Map<number, number>> {
  const buckets = new Map<number, number>();
  const lines = (await metric(port)).matchAll(
    /doorstep_due_lag_seconds_bucket\{[^}]*le="([^"]+)"[^}]*\} (\d+)/g,
  );
  for (const [, edge, count] of lines) {
    const upTo = edge === '+Inf' ? Infinity : Number(edge);
    buckets.set(upTo, (buckets.get(upTo) ?? 0) + Number(count));
  }
  return buckets;
}

/** How long after its due instant work was begun between two looks; the upper edge of the bucket. */
function lagBetween(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): Figures['engineStart'] {
  const grown = [...after].map(([edge, count]) => ({ edge, count: count - (before.get(edge) ?? 0) }));
  const total = Math.max(0, ...grown.map(({ count }) => count));
  const at = (share: number): number =>
    Math.min(...grown.filter(({ count }) => count >= total * share).map(({ edge }) => edge)) * 1000;
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}

const ratio = (a: Load, b: Load): number => a.perSecond / b.perSecond;

const loadRow = (name: string, load: Load): string[] => [
  name,
  load.perSecond.toFixed(0),
  load.p50.toFixed(1),
  load.p99.toFixed(1),
  String(load.failures),
];

const atLeast = (name: string, seen: number, wanted: number): string[] => [
  name,
  seen.toFixed(2),
  `≥ ${wanted}`,
  seen >= wanted ? 'met' : 'MISSED',
];

const atMost = (name: string, seen: number, wanted: number): string[] => [
  name,
  seen.toFixed(2),
  `≤ ${wanted}`,
  seen <= wanted ? 'met' : 'MISSED',
];

function goals({ report, board, rings: rung, engineStart, rerunSeconds }: Figures): string[][] {
  const { wechatP99, pushedP99, afterP50, afterP99 } = rung.find(({ reporters }) => reporters === 16) as Ring;
  return [
    atLeast('report: product / bare', ratio(report.product, report.bare), 0.8),
    atLeast('report: product / prepared', ratio(report.product, report.prepared), 0.4),
    atMost('Node CPU per report, ms', report.cpuMsPerReport, 0.55),
    atLeast('board: product / bare', ratio(board.product, board.bare), 0.65),
    atMost('engine start p99, ms (bucket edge)', engineStart.p99Ms, 50),
    atMost('submit → WebSocket p99 at 16, ms', pushedP99, 50),
    atMost('submit → WeChat accepted p99 at 16, ms', wechatP99, 250),
    atMost('answered → WeChat accepted p50 at 16, ms', afterP50, 100),
    atMost('answered → WeChat accepted p99 at 16, ms', afterP99, 500),
    atMost('killed process: work rerun, s', rerunSeconds, 20),
  ];
}

const ringRow = (ring: Ring): string[] => [
  String(ring.reporters),
  String(ring.reports),
  ...[ring.pushedP50, ring.pushedP99, ring.wechatP50, ring.wechatP99, ring.afterP50, ring.afterP99].map(
    (ms) => ms.toFixed(1),
  ),
  String(ring.missed),
];

function publish(wish: BenchWish, figures: Figures): void {
  const machine = `${cpus()[0]?.model ?? ''} ×${cpus().length}`;
  const { report, board, rings: rung } = figures;
  console.log(`\n${machine}, ${CONNECTIONS} connections, median of ${ROUNDS} rounds of ${wish.seconds} s\n`);
  print(
    ['path', 'req/s', 'p50 ms', 'p99 ms', 'failed'],
    [
      loadRow('report: product', report.product),
      loadRow('report: bare Fastify + pg', report.bare),
      loadRow('report: prepared statement', report.prepared),
      loadRow(`board of ${wish.rows}: product`, board.product),
      loadRow(`board of ${wish.rows}: bare`, board.bare),
    ],
  );
  print(['goal', 'seen', 'wanted', ''], goals(figures));
  print(RING_HEAD, rung.map(ringRow));
  const kept = { at: new Date().toISOString(), machine, seconds: wish.seconds, ...figures };
  writeFileSync(wish.out, `${JSON.stringify(kept, null, 2)}\n`);
  console.log(`written to ${wish.out}`);
}

function print(head: string[], rows: string[][]): void {
  const wide = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]): string =>
    row.map((cell, column) => cell.padEnd(wide[column] ?? 0)).join('  ');
  console.log(
    [line(head), wide.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n'),
    '\n',
  );
}
