import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { newId } from '../database/new-id';
import type { Tx } from '../database/tx';
import { testbed, type Testbed } from '../testbed';
import { eventually } from '../../../stories/support/eventually';
import type { DueWork } from './due-work';
import { Timer } from './timer.decorator';

/** Bells that are being rung at this moment, the most there ever were, and how late each was begun. */
let running = 0;
let most = 0;
const lates: number[] = [];
let whileRinging: () => Promise<void> = () => Promise.resolve();

@Timer('ring-bell')
@Injectable()
class RingBell {
  async handle(tx: Tx, { dueAt }: DueWork): Promise<void> {
    running += 1;
    most = Math.max(most, running);
    lates.push(tx.now.getTime() - dueAt.getTime());
    await whileRinging();
    running -= 1;
  }
}

const BELLS = 12;
const stationId = newId();
let bed: Testbed;
let db: Database;

beforeAll(async () => {
  bed = await testbed();
  db = (await bed.open({ providers: [RingBell] }, { ROLE: 'web', DUE_CONCURRENCY: 8 })).get(Database);
});
afterAll(() => bed.close());
beforeEach(() => {
  most = 0;
  lates.length = 0;
});

const ringAll = () =>
  db.system({ stationId }, async (tx) => {
    for (let n = 0; n < BELLS; n += 1)
      tx.schedule('ring-bell', { key: `bell ${n}`, dueAt: tx.now, payload: {} });
  });
const done = () =>
  eventually(
    async () => (await bed.look.query(`select 1 from due_work where name = 'ring-bell'`)).rows,
    (rows) => rows.length === 0,
  );

test('without a worker a web server does what nobody has done in time, and keeps most of itself for those who ask', async () => {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  whileRinging = () => gate;
  await ringAll();
  await eventually(
    async () => running,
    (bells) => bells === 2,
  );
  // More sweeps pass while both are busy: they take nothing more.
  await eventually(
    async () =>
      (await bed.look.query('select clock_now() - min(due_at) > $1 as is_long from due_work', ['2 seconds']))
        .rows,
    ([row]) => row?.is_long === true,
  );
  expect(running).toBe(2);
  open();
  await done();
  expect(most).toBe(2);
  expect(lates).toHaveLength(BELLS);
  for (const late of lates) expect(late).toBeGreaterThanOrEqual(700);
});

test('where a worker lives, it leaves the work to the worker', async () => {
  whileRinging = () => Promise.resolve();
  await bed.open({ providers: [RingBell] }, { ROLE: 'worker' });
  await ringAll();
  await done();
  expect(lates).toHaveLength(BELLS);
  for (const late of lates) expect(late).toBeLessThan(700);
});
