import { BOARD_TABS } from '@doorstep/contracts';
import { ISSUE_CATEGORY_IDS } from '@doorstep/domain';
import pg from 'pg';
import { drive, type Asked } from './load';
import { Scene, type BenchWish, type Signed } from './scene';

/** The same ten years at both sizes: a matter every five minutes. */
const EVERY_SECONDS = 315;
const SMALL = 10_000;
const OPEN = 400;
const ROUNDS = 10;
const WANTED = 1.5;

const words = (said: string): string => `words=${encodeURIComponent(said)}`;

/** What somebody at the desk may ask for: every tab, every filter, words said often, seldom, once, never, and two at once. */
const QUESTIONS: Record<string, string> = {
  ...Object.fromEntries(BOARD_TABS.map((tab) => [`值班台 ${tab}`, `/board?tab=${tab}`])),
  可能是一回事: '/clusters',
  登记表: '/register',
  '类别 ice_snow': '/register?category=ice_snow',
  '状态 办理中': '/register?status=in_progress',
  '状态 已解决': '/register?status=resolved',
  '状态 暂无法解决': '/register?status=unresolved',
  '5号楼': '/register?building=5',
  '3号楼的灯，已解决': '/register?building=3&category=lighting&status=resolved',
  二十天前的一天: '/register?from=DAY&to=DAY',
  '词 结冰（常说）': `/register?${words('结冰')}`,
  '词 井盖（五百件里一件）': `/register?${words('井盖')}`,
  '词 阁楼（两万件里一件）': `/register?${words('阁楼')}`,
  '词 没人说过': `/register?${words('大熊猫')}`,
  '一个字 井': `/register?${words('井')}`,
  '井盖，已解决': `/register?status=resolved&${words('井盖')}`,
  '井盖 5号楼': `/register?${words('井盖 5号楼')}`,
};

/** One house: its own database and its own server, asked by one member at the desk. */
interface House {
  scene: Scene;
  port: number;
}

/** The newest twenty of every question, in a house with ten thousand tickets of one station and in one with a million. */
export async function benchBoard(wish: BenchWish & { otherUrl: string }): Promise<void> {
  const scenes = [new Scene({ ...wish, databaseUrl: wish.otherUrl }), new Scene(wish)] as const;
  try {
    const small = await house(scenes[0], SMALL);
    const large = await house(scenes[1], wish.rows);
    console.log(`newest 20, the quietest of ${ROUNDS} rounds, p99 in ms (p50), one phone asking`);
    for (const name of Object.keys(QUESTIONS)) await compare(name, [small, large], wish);
  } finally {
    await Promise.all(scenes.map((scene) => scene.close()));
  }
}

async function house(scene: Scene, rows: number): Promise<House> {
  const port = await scene.wish.freePort();
  await scene.sandbox(port);
  await scene.server('web', port);
  await fill(scene.wish.databaseUrl, await memberOf({ scene, port }), rows);
  return { scene, port };
}

interface Times {
  p50: number;
  p99: number;
}

/** Signed in anew for every question: a whole run takes longer than one sign-in lasts. */
const memberOf = ({ scene, port }: House): Promise<Signed> => scene.signIn(port, 'demo-R01');

/** Both houses by turns, so that whatever else the machine does falls on both alike. */
async function compare(name: string, houses: readonly [House, House], { rows, seconds }: BenchWish) {
  const rounds: [Times, Times][] = [];
  for (let round = 0; round <= ROUNDS; round += 1)
    rounds.push([
      await ask(houses[0], QUESTIONS[name] ?? '', seconds),
      await ask(houses[1], QUESTIONS[name] ?? '', seconds),
    ]);
  const warm = rounds.slice(1);
  const small = quietest(warm.map(([first]) => first));
  const large = quietest(warm.map(([, second]) => second));
  const ratio = large.p99 / small.p99;
  const said = ({ p50, p99 }: Times): string => `${p99.toFixed(2)} (${p50.toFixed(2)})`;
  const verdict = ratio <= WANTED ? 'met' : 'MISSED';
  console.log(
    `${name} | ${SMALL}: ${said(small)} | ${rows}: ${said(large)} | ${ratio.toFixed(2)} ${verdict}`,
  );
}

async function ask(house: House, path: string, seconds: number): Promise<Times> {
  const member = await memberOf(house);
  const day = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
  const next = (): Asked => ({
    method: 'GET',
    path: `/api${path.replaceAll('DAY', day)}`,
    headers: { authorization: `Bearer ${member.token}` },
    body: '',
  });
  const load = await drive(house.port, { connections: 1, seconds: seconds / 4, next });
  if (load.failures > 0) throw new Error(`${path}: ${load.failures} failed`);
  return load;
}

const quietest = (rounds: readonly Times[]): Times => ({
  p50: Math.min(...rounds.map(({ p50 }) => p50)),
  p99: Math.min(...rounds.map(({ p99 }) => p99)),
});

/** Rows written beside the product because nobody lived through them: the newest `OPEN` are open, in every state. */
const TICKETS = `
  insert into tickets (station_id, id, number, reported_at, status, category, urgency, text, building, unit, place, via,
    reporter_name, owner_id, owner_name, outcome, held_since, due_at, policy, closed_at, party_id)
  select $1::uuid, uuidv7(), 'B' || n, at, status, category, 'normal', text, 1 + n % 6, 1 + n % 4,
         (1 + n % 6) || '号楼' || (1 + n % 4) || '单元', 'desk', '王师傅',
         case when status = 'submitted' then null else $2::uuid end, '赵', '物业已清理',
         at, case when n <= ${OPEN} then now() + (n % 3 - 1) * interval '1 hour' end, 'default-1',
         case when n > ${OPEN} then at + interval '5 hours' end,
         case when status in ('dispatched', 'in_progress') then (select party_id from parties where station_id = $1 limit 1) end
    from (select n, now() - n * interval '${EVERY_SECONDS} seconds' as at,
                 ($4::text[])[1 + n % cardinality($4::text[])] as category,
                 case when n <= ${OPEN} then ($5::text[])[1 + n % cardinality($5::text[])]
                      when n % 97 = 0 then 'unresolved' when n % 11 = 0 then 'reviewed' else 'resolved' end as status,
                 case when n % 20000 = 0 then '阁楼漏水了' when n % 500 = 0 then '井盖响了一夜'
                      when n % 2 = 0 then '楼门口结冰了，老人出门容易滑倒，第' || n || '次说'
                      else '楼道的灯不亮，上下楼看不见，第' || n || '次说' end as text
            from generate_series(1, $3::int) as n) as past`;

const LINES = `
  insert into register_entries (station_id, ticket_id, number, reported_at, place, building, reporter_name, text, category,
    urgency, owner_name, party_name, status, outcome, closed_at)
  select station_id, id, number, reported_at, place, building, reporter_name, text, category, urgency, owner_name, '物业',
         status, outcome, closed_at from tickets where station_id = $1 and number like 'B%'
  on conflict do nothing`;

const WORDS = `
  insert into register_words (station_id, ticket_id, reported_at, said)
  select station_id, ticket_id, reported_at, concat_ws(' ', number, place, text, party_name, outcome) from register_entries
   where station_id = $1 on conflict do nothing`;

const STATES = ['submitted', 'accepted', 'dispatched', 'in_progress', 'claimed', 'awaiting_confirmation'];

async function fill(url: string, { stationId, personId }: Signed, rows: number): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(`set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 2`);
    const [keys] = (
      await client.query<{ indexdef: string }>(
        `select indexdef from pg_indexes where indexname = 'register_words_by_key'`,
      )
    ).rows;
    await client.query('drop index register_words_by_key');
    await client.query(TICKETS, [stationId, personId, rows, ISSUE_CATEGORY_IDS, STATES]);
    await client.query(LINES, [stationId]);
    await client.query(WORDS, [stationId]);
    await client.query(keys?.indexdef ?? '');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
