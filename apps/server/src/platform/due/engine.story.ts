import type { Fact } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../database/new-id';
import type { Tx } from '../database/tx';
import { eventually } from '../../../stories/support/eventually';
import { DueBed, NOBODYS_CLAIM } from './due-bed';
import type { DueWork } from './due-work';
import { Listener } from './listener.decorator';
import { Timer } from './timer.decorator';

/** What happened, in order, in whichever process. Emptied before each test. */
const seen: string[] = [];
let trouble: () => void | Promise<void> = () => undefined;

@Listener('mark-facts', ['door.retired'])
@Injectable()
class MarkFacts {
  async handle(tx: Tx, fact: Fact<'door.retired'>): Promise<void> {
    await tx.query('insert into marks (word) values ($1)', [fact.payload.label]);
    await trouble();
  }
}

@Timer('ring-bell')
@Injectable()
class RingBell {
  async handle(tx: Tx, { key, payload, dueAt }: DueWork<{ again?: number }>): Promise<void> {
    seen.push(`bell ${key} +${tx.now.getTime() - dueAt.getTime()}`);
    await tx.query('insert into marks (word) values ($1)', [key]);
    await trouble();
    const again = payload.again ?? 0;
    if (again > 0) tx.schedule('ring-bell', { key, dueAt: tx.now, payload: { again: again - 1 } });
  }
}

let house: DueBed;

beforeAll(async () => {
  house = await DueBed.open({ providers: [MarkFacts, RingBell] });
});
afterAll(() => house.close());
beforeEach(async () => {
  seen.length = 0;
  trouble = () => undefined;
  await house.clear();
});

const retire = (label: string) =>
  house.db.system({ stationId: house.stationId }, async (tx) =>
    tx.record('door.retired', { subjectId: newId(), actorId: null, actorRole: null }, { code: '1', label }),
  );

test('a fact reaches its listener in another process at once, and exactly once', async () => {
  const labels = Array.from({ length: 30 }, (_, n) => `门 ${n}`);
  await Promise.all(labels.map((label) => retire(label)));
  await house.done();
  expect((await house.marks()).sort()).toEqual(labels.sort());
});

test('from commit to handler takes a few milliseconds, not a sweep', async () => {
  const waits: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const fact = await retire(`w${n}`);
    await house.done();
    const { rows } = await house.bed.look.query('select at from marks where word = $1', [`w${n}`]);
    waits.push((rows[0].at as Date).getTime() - fact.at.getTime());
  }
  expect(waits.sort((one, other) => one - other)[10]).toBeLessThan(200);
});

test('a handler that failed leaves nothing and runs again later; its rows exist once', async () => {
  let failures = 2;
  trouble = () => {
    failures -= 1;
    if (failures >= 0) throw new Error('stumbled');
  };
  await retire('third time lucky');
  const [row] = await eventually(
    () => house.left(),
    (rows) => rows[0]?.['attempts'] === 1,
  );
  expect(row).toMatchObject({ last_error: 'Error: stumbled', claim_id: null, dead_at: null });
  expect(await house.marks()).toEqual([]);
  await eventually(
    () => house.marks(),
    (words) => words.length > 0,
    { ms: 15_000 },
  );
  await house.done();
  expect(await house.marks()).toEqual(['third time lucky']);
});

test('after eight failures it is a dead letter and rests', async () => {
  trouble = () => {
    throw new Error('never');
  };
  await retire('hopeless');
  await eventually(
    () => house.left(),
    (rows) => rows[0]?.['attempts'] === 1,
  );
  await house.bed.look.query(
    `update due_work set attempts = 7, due_at = clock_now() where name = 'mark-facts'`,
  );
  await eventually(
    () => house.left(),
    (rows) => rows[0]?.['dead_at'] !== null,
  );
  expect((await house.left())[0]).toMatchObject({ attempts: 8, last_error: 'Error: never' });
});

test('a timer fires at its instant, not at the next sweep', async () => {
  await house.db.system({ stationId: house.stationId }, async (tx) => {
    for (const wait of [230, 470, 610]) {
      tx.schedule('ring-bell', { key: String(wait), dueAt: new Date(tx.now.getTime() + wait), payload: {} });
    }
  });
  await house.done();
  const late = seen.map((word) => Number(word.split('+')[1]));
  expect(seen.map((word) => word.split(' ')[1])).toEqual(['230', '470', '610']);
  expect(Math.max(...late)).toBeLessThan(150);
});

test('a timer may plan itself anew inside its own handler', async () => {
  await house.db.system({ stationId: house.stationId }, async (tx) =>
    tx.schedule('ring-bell', { key: 'k', dueAt: tx.now, payload: { again: 3 } }),
  );
  await house.done();
  expect(await house.marks()).toEqual(['k', 'k', 'k', 'k']);
});

test('a hastened timer fires at its nearer instant, whichever process hastened it', async () => {
  await house.db.system({ stationId: house.stationId }, async (tx) =>
    tx.schedule('ring-bell', { key: 'soon', dueAt: new Date(tx.now.getTime() + 3_600_000), payload: {} }),
  );
  await house.db.system({ stationId: house.stationId }, async (tx) =>
    tx.hasten('ring-bell', 'soon', new Date(tx.now.getTime() + 300)),
  );
  await house.done();
  expect(Number(seen[0]?.split('+')[1])).toBeLessThan(150);
});

test('turning the clock makes timers due and ends no lease', async () => {
  await house.db.system({ stationId: house.stationId }, async (tx) =>
    tx.schedule('ring-bell', {
      key: 'tomorrow',
      dueAt: new Date(tx.now.getTime() + 86_400_000),
      payload: {},
    }),
  );
  const turn = (interval: string) =>
    house.bed.look.query(`create or replace function clock_now() returns timestamptz language sql volatile as
      $$ select date_trunc('milliseconds', clock_timestamp() + interval '${interval}') $$; notify doorstep_clock`);
  await turn('25 hours');
  await house.done();
  expect(await house.marks()).toEqual(['tomorrow']);
  await turn('0');
});

test('work claimed by a killed worker is done by another when the lease ends', async () => {
  await retire('rescued');
  await house.done();
  const { rows } = await house.bed.look.query('select id from facts');
  await house.bed.look.query('truncate marks');
  await house.bed.look.query(
    `insert into due_work (station_id, id, kind, name, key, fact_id, due_at, claim_id, lease_until)
     values ($1, $2, 'delivery', 'mark-facts', 'again', $3, clock_now(), $4, clock_timestamp() + interval '500 ms')`,
    [house.stationId, newId(), rows[0].id, NOBODYS_CLAIM],
  );
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(await house.marks()).toEqual([]);
  await house.done();
  expect(await house.marks()).toEqual(['rescued']);
});

test('work that takes every runner down with it ends as a dead letter', async () => {
  await house.bed.look.query(
    `insert into due_work (station_id, id, kind, name, key, payload, due_at, attempts, claim_id, lease_until)
     values ($1, $2, 'timer', 'ring-bell', 'deadly', '{}', clock_now(), 7, $3, clock_timestamp() - interval '1 ms')`,
    [house.stationId, newId(), newId()],
  );
  const [row] = await eventually(
    () => house.left(),
    (rows) => rows[0]?.['dead_at'] !== null,
  );
  expect(row).toMatchObject({ last_error: 'Error: whoever began it died' });
  expect(await house.marks()).toEqual([]);
});

test('a timer that is moved while its handler runs stays moved, and the handler commits nothing', async () => {
  const move = (minutes: number) =>
    house.db.system({ stationId: house.stationId }, async (tx) =>
      tx.schedule('ring-bell', {
        key: 'moved',
        dueAt: new Date(tx.now.getTime() + minutes * 60_000),
        payload: { minutes },
      }),
    );
  trouble = () => move(30);
  await move(0);
  await eventually(
    async () => seen,
    (words) => words.length === 1,
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await house.marks()).toEqual([]);
  expect(await house.left()).toMatchObject([{ payload: { minutes: 30 }, claim_id: null, attempts: 0 }]);
});
