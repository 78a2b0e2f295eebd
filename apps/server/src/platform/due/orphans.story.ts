import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { eventually } from '../../../stories/support/eventually';
import { Database } from '../database/database';
import { newId } from '../database/new-id';
import { Presence } from '../realtime/presence';
import { testbed, type Testbed } from '../testbed';
import { Claims } from './claim';
import type { DueWork, Settled } from './due-work';
import { Orphans } from './orphans';
import { Sender } from './sender.decorator';
import { Timer } from './timer.decorator';

/** What happened, in whichever process. Emptied before each test. */
const seen: string[] = [];
/** What befalls whoever rings the bell. */
let trouble: () => void = () => undefined;

@Timer('ring-bell')
@Injectable()
class RingBell {
  async handle(_tx: unknown, { key }: DueWork): Promise<void> {
    trouble();
    seen.push(`bell ${key}`);
  }
}

@Sender('say-word')
@Injectable()
class SayWord {
  async speak({ key }: DueWork): Promise<{ kind: string }> {
    seen.push(`speak ${key}`);
    return { kind: 'done' };
  }
  async settle(): Promise<Settled> {
    return 'done';
  }
  async lost(_tx: unknown, { key }: DueWork): Promise<void> {
    seen.push(`lost ${key}`);
  }
}

const HERE = 4_201_124;
const stationId = newId();
let bed: Testbed;
let worker: NestFastifyApplication;
let server: NestFastifyApplication;

beforeAll(async () => {
  bed = await testbed();
  const room = { providers: [RingBell, SayWord] };
  worker = await bed.open(room, { ROLE: 'all' });
  server = await bed.open(room, { ROLE: 'web' });
});
afterAll(() => bed.close());
beforeEach(() => {
  seen.length = 0;
  trouble = () => undefined;
});

/** A claim, under a lease so long that nobody here would wait for it. */
const held = (kind: 'send' | 'timer', holder: number, key: string, lease = '1 hour') =>
  bed.look.query(
    `insert into due_work (station_id, id, kind, name, key, payload, lane, due_at, claim_id, lease_until, speaking)
     values ($1, $2, $3::text, $4, $5, '{}', $5, clock_now(), $6, clock_timestamp() + $7::interval, $3 = 'send')`,
    [stationId, newId(), kind, kind === 'send' ? 'say-word' : 'ring-bell', key, claimOf(holder), lease],
  );
const claimOf = (holder: number): string => holder.toString(16).padStart(8, '0') + newId().slice(8);
const left = async (): Promise<unknown[]> =>
  (await bed.look.query('select key from due_work where claim_id is not null')).rows;
const remain = (count: number) => eventually(left, (rows) => rows.length === count, { ms: 30_000 });

test('what a dead process held is taken up long before its lease ends: a message as lost, anything else anew', async () => {
  await held('send', 7, 'message');
  await held('timer', 7, 'timer');
  await remain(0);
  expect(seen.sort()).toEqual(['bell timer', 'lost message']);
});

test('what a living process holds is not touched, until it goes', async () => {
  await bed.look.query('select pg_advisory_lock_shared($1, 8)', [HERE]);
  await held('send', 8, 'of the living');
  await held('send', 9, 'of the dead');
  await remain(1);
  expect(seen).toEqual(['lost of the dead']);
  await bed.look.query('select pg_advisory_unlock_shared($1, 8)', [HERE]);
  await remain(0);
  expect(seen).toEqual(['lost of the dead', 'lost of the living']);
});

test('a line that was cut for a moment is no death: whoever is back at the second look keeps what it holds', async () => {
  const database = server.get(Database);
  const ask = database.query.bind(database);
  let cuts = 0;
  jest.spyOn(database, 'query').mockImplementation(async (sql, values) => {
    const rows = await ask(sql, values);
    // Back as soon as somebody has looked and found it missing.
    if (sql.includes('pg_locks') && rows.length > 0) {
      cuts += 1;
      await bed.look.query('select pg_advisory_lock_shared($1, 4)', [HERE]);
    }
    return rows as never[];
  });
  await held('send', 4, 'of the one that was cut');
  const isFree = await server.get(Orphans).look();
  jest.restoreAllMocks();
  expect([cuts > 0, isFree, seen]).toEqual([true, false, []]);
  await bed.look.query('delete from due_work');
});

test('a dead process whose last statement the database still works at holds up nobody, and is taken up after it', async () => {
  await held('timer', 7, 'locked');
  await held('timer', 7, 'free');
  const atWork = new Client({ connectionString: bed.config.DATABASE_URL });
  await atWork.connect();
  await atWork.query(`begin; select 1 from due_work where key = 'locked' for update`);
  await remain(1);
  const waiting = await bed.look.query(
    `select query from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  expect([seen, waiting.rows]).toEqual([['bell free'], []]);
  await atWork.query('commit');
  await atWork.end();
  await remain(0);
  expect(seen).toEqual(['bell free', 'bell locked']);
});

test('what a process holds longer than its lease comes back though it lives: the message as lost', async () => {
  await bed.look.query('select pg_advisory_lock_shared($1, 6)', [HERE]);
  await held('send', 6, 'slow', '400 ms');
  await remain(0);
  expect(seen).toEqual(['lost slow']);
});

test('whoever has just lost its line claims nothing until it is back, for nobody could judge its death', async () => {
  const apps = [worker, server];
  for (const app of apps) app.get(Presence).lost();
  await bed.look.query(
    `insert into due_work (station_id, id, kind, name, key, payload, due_at)
     values ($1, $2, 'timer', 'ring-bell', 'waiting', '{}', clock_now() - interval '1 minute')`,
    [stationId, newId()],
  );
  for (const app of apps) expect(await app.get(Claims).rows(8, { withCalm: true })).toEqual([]);
  expect(seen).toEqual([]);
  for (const app of apps) app.get(Presence).taken();
  await eventually(
    () => bed.look.query(`select 1 from due_work where key = 'waiting'`),
    ({ rows }) => rows.length === 0,
  );
  expect(seen).toEqual(['bell waiting']);
});

test('a database that cut all lines makes nobody a dead man: who is back first waits for the others', async () => {
  const cut = performance.now();
  for (const app of [worker, server]) {
    app.get(Presence).lost();
    app.get(Presence).taken();
  }
  await held('send', 5, 'of the dead');
  await remain(0);
  expect(performance.now() - cut).toBeGreaterThan(1_500);
});

test('a claim that carries no number waits for its lease', async () => {
  await held('send', 0, 'unjudged');
  await held('send', 5, 'of the dead');
  await remain(1);
  expect(seen).toEqual(['lost of the dead']);
  await bed.look.query('delete from due_work');
});

test('a database that goes away under a handler is no failure of the handler, and it comes back soon', async () => {
  let crashes = 3;
  trouble = () => {
    crashes -= 1;
    if (crashes >= 0) throw Object.assign(new Error('terminating connection'), { code: '57P01' });
  };
  await bed.look.query(
    `insert into due_work (station_id, id, kind, name, key, payload, due_at)
     values ($1, $2, 'timer', 'ring-bell', 'shaken', '{}', clock_now())`,
    [stationId, newId()],
  );
  const shaken = async () =>
    (await bed.look.query(`select attempts, last_error, dead_at from due_work where key = 'shaken'`)).rows;
  const [row] = await eventually(shaken, (rows) => rows[0]?.last_error !== null);
  expect(row).toMatchObject({ attempts: 0, dead_at: null });
  await eventually(shaken, (rows) => rows.length === 0);
  expect(seen).toEqual(['bell shaken']);
});
