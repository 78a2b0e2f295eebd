import type { Fact } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { newId } from '../database/new-id';
import type { Tx } from '../database/tx';
import { testbed, type Testbed } from '../testbed';
import { eventually } from '../../../stories/support/eventually';
import type { DueWork } from './due-work';
import { Listener } from './listener.decorator';
import { Timer } from './timer.decorator';

/** What was done together, in whichever process. Emptied before each test. */
const seen: string[] = [];
let trouble: () => void | Promise<void> = () => undefined;

@Listener('mark-together', ['door.issued'])
@Injectable()
class MarkTogether {
  async handleAll(tx: Tx, facts: readonly Fact<'door.issued'>[]): Promise<void> {
    const words = facts.map(({ payload }) => payload.label);
    seen.push(`together ${words.join(' ')}`);
    await tx.query('insert into marks (word) select unnest($1::text[])', [words]);
    await trouble();
    if (words.includes('bad')) throw new Error('one of us is bad');
  }
}

@Timer('ring-bells')
@Injectable()
class RingBells {
  async handleAll(tx: Tx, works: readonly DueWork<{ again: number }>[]): Promise<void> {
    seen.push(`bells ${works.map(({ key }) => key).join(' ')}`);
    await tx.query('insert into marks (word) select unnest($1::text[])', [works.map(({ key }) => key)]);
    for (const { key, payload } of works) {
      if (payload.again > 0)
        tx.schedule('ring-bells', { key, dueAt: tx.now, payload: { again: payload.again - 1 } });
    }
  }
}

/** Of a process that cannot be seen to be dead: it is its lease that ends. */
const NOBODYS_CLAIM = '00000000-0000-4000-8000-000000000001';

const stationId = newId();
let bed: Testbed;
let db: Database;

beforeAll(async () => {
  bed = await testbed();
  await bed.look.query('create table marks (id uuid primary key default gen_random_uuid(), word text)');
  const room = { providers: [MarkTogether, RingBells] };
  await bed.open(room, { ROLE: 'worker' });
  await bed.open(room, { ROLE: 'all' });
  db = (await bed.open(room, { ROLE: 'web' })).get(Database);
});
afterAll(() => bed.close());
beforeEach(async () => {
  seen.length = 0;
  trouble = () => undefined;
  await bed.look.query(`truncate facts, marks; delete from due_work where name <> 'forget-keys'`);
});

const marks = async (): Promise<string[]> =>
  (await bed.look.query('select word from marks')).rows.map(({ word }) => word as string);
const left = async (): Promise<Record<string, unknown>[]> =>
  (await bed.look.query(`select * from due_work where name <> 'forget-keys'`)).rows;
const done = () => eventually(left, (rows) => rows.length === 0);

describe('what comes at once', () => {
  const issue = (labels: readonly string[], subjectOf: (label: string) => string = newId) =>
    db.system({ stationId }, async (tx) => {
      for (const label of labels) {
        const about = { subjectId: subjectOf(label), actorId: null, actorRole: null };
        tx.record('door.issued', about, { code: '1', label });
      }
    });
  const letters = ['a', 'b', 'c', 'd', 'e', 'f'];

  test('is done in the order in which it was due, in fewer commits than pieces, each exactly once', async () => {
    await issue(letters);
    await done();
    const { rows } = await bed.look.query('select word, xmin::text as commit from marks order by word');
    expect(rows.map(({ word }) => word)).toEqual(letters);
    expect(new Set(rows.map(({ commit }) => commit)).size).toBeLessThan(letters.length);
    for (const words of seen) expect(words.split(' ').slice(1)).toEqual(words.split(' ').slice(1).sort());
  });

  test('and cannot be done together is done one by one: what is wrong with one is nobody else’s', async () => {
    await issue([...letters, 'bad']);
    await eventually(left, (rows) => rows.length === 1 && rows[0]?.['attempts'] === 1);
    expect((await marks()).sort()).toEqual(letters);
    expect((await left())[0]).toMatchObject({ last_error: 'Error: one of us is bad', claim_id: null });
    expect(seen.filter((words) => words.includes('bad') && words !== 'together bad').length).toBeGreaterThan(
      0,
    );
  });

  test('about one thing is never done together', async () => {
    const thing = newId();
    await issue(letters, () => thing);
    await done();
    expect(seen.sort()).toEqual(letters.map((letter) => `together ${letter}`));
  });

  test('and of which one has been taken by somebody else leaves nothing twice and nothing undone', async () => {
    let isFirst = true;
    trouble = async () => {
      if (!isFirst || !(seen.at(-1) ?? '').includes(' c')) return;
      isFirst = false;
      await bed.look.query(
        `update due_work set claim_id = $1, lease_until = clock_timestamp() + interval '300 milliseconds'
         where fact_id = (select id from facts where payload ->> 'label' = 'c')`,
        [NOBODYS_CLAIM],
      );
    };
    await issue(letters);
    await done();
    expect((await marks()).sort()).toEqual(letters);
    expect(isFirst).toBe(false);
  });

  test('timers too, and those of them that plan themselves anew keep their rows', async () => {
    await db.system({ stationId }, async (tx) => {
      for (const key of letters)
        tx.schedule('ring-bells', { key, dueAt: tx.now, payload: { again: key === 'b' ? 2 : 0 } });
    });
    await done();
    expect((await marks()).sort()).toEqual(['a', 'b', 'b', 'b', 'c', 'd', 'e', 'f']);
    expect(seen.some((words) => words.split(' ').length > 2)).toBe(true);
  });
});
