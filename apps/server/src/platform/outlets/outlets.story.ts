import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../database/database';
import { newId } from '../database/new-id';
import type { Tx } from '../database/tx';
import type { DueWork, Settled } from '../due/due-work';
import { Sender } from '../due/sender.decorator';
import { Metrics } from '../metrics';
import { testbed, type Testbed } from '../testbed';
import { eventually } from '../../../stories/support/eventually';
import { type OutletChange, Outlets } from './outlets';

/** What was said to the outside, in order, by whichever process; and what the provider answers at the moment. */
const spoken: string[] = [];
let answer: 'fine' | 'down' | 'not asked' | 'silent' = 'fine';

@Sender('call')
@Injectable()
class Call {
  async speak({ payload }: DueWork<{ word: string }>): Promise<{ kind: string }> {
    spoken.push(payload.word);
    if (answer === 'silent') throw new Error('no answer');
    return { kind: answer };
  }
  async settle(tx: Tx, _work: DueWork, { kind }: { kind: string }): Promise<Settled> {
    return kind === 'fine' ? 'done' : { again: new Date(tx.now.getTime() + 20) };
  }
  async lost(): Promise<void> {
    return undefined;
  }
  isOutage(said: { kind: string } | null): boolean | null {
    if (said?.kind === 'not asked') return null;
    return said?.kind !== 'fine';
  }
}

const stationId = newId();
/** Another one in each test: what processes still count of the last one does not matter to this one. */
let sms = '';
let bed: Testbed;
let processes: NestFastifyApplication[];
let db: Database;

beforeAll(async () => {
  bed = await testbed();
  await bed.look.query(
    'create table changes (id uuid primary key default gen_random_uuid(), outlet text, word text)',
  );
  const room = { providers: [Call] };
  processes = [
    await bed.open(room, { ROLE: 'worker' }),
    await bed.open(room, { ROLE: 'all' }),
    await bed.open(room, { ROLE: 'web' }),
  ];
  for (const one of processes) one.get(Outlets).onChange(writeDown);
  db = processes[2]!.get(Database);
});
afterAll(() => bed.close());
beforeEach(async () => {
  spoken.length = 0;
  answer = 'fine';
  sms = `sms-${newId()}`;
  await bed.look.query(`truncate outlets, outlet_counts, changes; delete from due_work where name = 'call'`);
  await turn(0);
});

const writeDown = async (tx: Tx, { outlet, isOpen, isStill }: OutletChange): Promise<void> => {
  if (isStill) return;
  const word = isOpen ? 'open' : 'well again';
  await tx.query('insert into changes (outlet, word) values ($1, $2)', [outlet, word]);
};
const changes = async (): Promise<string[]> =>
  (await bed.look.query('select word from changes where outlet = $1 order by word', [sms])).rows.map(
    ({ word }) => word as string,
  );
const turn = (seconds: number) =>
  bed.look.query(`create or replace function clock_now() returns timestamptz language sql volatile as
    $$ select date_trunc('milliseconds', clock_timestamp() + interval '${seconds} seconds') $$; notify doorstep_clock`);
const call = (words: readonly string[], outlet = sms, priority = 5) =>
  db.system({ stationId }, async (tx) => {
    for (const word of words)
      tx.send('call', {
        key: newId(),
        payload: { word },
        outlet,
        priority,
        lane: word.split(' ')[0] ?? word,
      });
  });
const waiting = async (): Promise<Record<string, unknown>[]> =>
  (
    await bed.look.query(
      `select attempts, claim_id, due_at, outlet from due_work where name = 'call' order by id`,
    )
  ).rows;
const nothingWaits = () => eventually(waiting, (rows) => rows.length === 0, { ms: 15_000 });
const words = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${name}${n}`);
const isOpenEverywhere = (wanted: boolean) =>
  eventually(
    async () => processes.map((one) => one.get(Outlets).isOpen(sms)),
    (all) => all.every((one) => one === wanted),
  );

/** The provider goes down while twelve are to be called. */
async function outage(): Promise<void> {
  answer = 'down';
  await call(words('a', 12));
  await eventually(changes, (seen) => seen.length > 0);
  await isOpenEverywhere(true);
  await eventually(waiting, (rows) => rows.every((row) => row['claim_id'] === null));
  spoken.length = 0;
}

/** What failed before the recovery, and is counted after it. */
function heardBefore(): void {
  for (const one of processes) words('x', 20).forEach(() => one.get(Outlets).note(sms, false));
}

test('a provider that fails more often than not is found out of order, once, and its sends are held untouched', async () => {
  await outage();
  const held = await waiting();
  // From here on whoever were asked would say yes; the mail's own provider is asked, and at once.
  answer = 'fine';
  await call(['urgent'], sms, 1);
  await call(['by phone']);
  await call(['by mail'], 'mail');
  await eventually(waiting, (rows) => rows.length === held.length + 2);
  for (const one of processes) one.get(Outlets).wake();
  await eventually(
    () => processes[0]!.get(Metrics).registry.getSingleMetricAsString('doorstep_outlet_open'),
    (text) => text.includes(`doorstep_outlet_open{outlet="${sms}"} 1`),
  );
  await call(['by letter'], 'mail');
  await eventually(waiting, (rows) => rows.length === held.length + 2 && spoken.includes('by letter'));
  expect(spoken).toEqual(['by mail', 'by letter']);
  expect((await waiting()).slice(0, 12)).toEqual(held);
  expect(await changes()).toEqual(['open']);
});

test('one is let through to see; when it fails the rest stays, when it is answered all flow, urgent ones first', async () => {
  await outage();
  await call(['urgent'], sms, 1);
  await turn(6);
  await eventually(
    async () => spoken.length,
    (count) => count > 0,
  );
  await turn(14);
  await eventually(waiting, (rows) => rows.every((row) => row['claim_id'] === null));
  expect(spoken).toEqual(['urgent']);
  heardBefore();
  answer = 'fine';
  await turn(17);
  await nothingWaits();
  expect(spoken.slice(0, 2)).toEqual(['urgent', 'urgent']);
  expect(new Set(spoken).size).toBe(13);
  expect(spoken).toHaveLength(14);
  expect(await changes()).toEqual(['open', 'well again']);
  await isOpenEverywhere(false);
  const seen = processes[1]!.get(Outlets).snapshot();
  const own = seen.find(({ name }) => name === sms);
  expect(own).toMatchObject({ isOpen: false, recoveredAt: expect.any(Date) as Date });
});

test('one that was let through and needed no call at all makes room for the next one at once', async () => {
  await outage();
  answer = 'not asked';
  await turn(6);
  await eventually(
    async () => spoken.length,
    (count) => count >= 3,
  );
  answer = 'fine';
  await nothingWaits();
  expect(await changes()).toEqual(['open', 'well again']);
});

test('hours without a provider lose nothing, and silence counts as failing', async () => {
  answer = 'silent';
  await call(words('lost', 12));
  await eventually(changes, (seen) => seen.length > 0);
  answer = 'down';
  await call(words('kept', 30));
  for (const seconds of [6, 600, 3_600, 7_200]) {
    const before = spoken.length;
    await turn(seconds);
    await eventually(
      async () => spoken.length,
      (count) => count > before,
    );
  }
  answer = 'fine';
  await turn(7_300);
  await nothingWaits();
  const kept = spoken.filter((word) => word.startsWith('kept'));
  expect(new Set(kept).size).toBe(30);
  expect(spoken.length).toBeLessThan(12 + 30 + 12);
});

test('a handful of failures in a quiet night is no outage', async () => {
  answer = 'silent';
  await call(words('a', 9));
  await nothingWaits();
  await eventually(
    async () =>
      (await bed.look.query('select sum(bad)::int as bad from outlet_counts where name = $1', [sms])).rows[0]
        .bad as number,
    (bad) => bad === 9,
  );
  expect(await changes()).toEqual([]);
});

test('no provider is spoken to faster than it allows', async () => {
  for (const one of processes) one.get(Outlets).limit('slow', 4);
  const from = performance.now();
  await call(words('s', 32), 'slow');
  await nothingWaits();
  expect(performance.now() - from).toBeGreaterThan(1_400);
  expect(new Set(spoken).size).toBe(32);
});

test('with all of them out of order nothing can be sent at all', async () => {
  await outage();
  const outlets = processes[0]!.get(Outlets);
  expect((await outlets.wholeOutage(db)).isOpen).toBe(false);
  outlets.use([sms]);
  expect(await outlets.wholeOutage(db)).toEqual({ isOpen: true, recoveredAt: null });
  outlets.use([sms, 'mail']);
  expect((await outlets.wholeOutage(db)).isOpen).toBe(false);
  expect(outlets.snapshot()).toMatchObject([{ name: sms, isOpen: true, recoveredAt: null }]);
  // Where nobody waits any more there would be nobody to find it well again.
  outlets.use([sms]);
  await bed.look.query(`delete from due_work where name = 'call'`);
  expect((await outlets.wholeOutage(db)).isOpen).toBe(false);
});
