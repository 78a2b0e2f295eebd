import type { Fact } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../database/new-id';
import type { Tx } from '../database/tx';
import { eventually } from '../../../stories/support/eventually';
import { DueBed, NOBODYS_CLAIM } from './due-bed';
import type { DueWork } from './due-work';
import { Listener } from './listener.decorator';
import { Timer } from './timer.decorator';

/** What was done together, in whichever process. Emptied before each test. */
const seen: string[] = [];
let trouble: (words: readonly string[]) => void | Promise<void> = () => undefined;

@Listener('mark-together', ['door.issued'])
@Injectable()
class MarkTogether {
  async handleAll(tx: Tx, facts: readonly Fact<'door.issued'>[]): Promise<void> {
    const words = facts.map(({ payload }) => payload.label);
    seen.push(`together ${words.join(' ')}`);
    await tx.query('insert into marks (word) select unnest($1::text[])', [words]);
    await trouble(words);
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

let house: DueBed;

beforeAll(async () => {
  house = await DueBed.open({ providers: [MarkTogether, RingBells] });
});
afterAll(() => house.close());
beforeEach(async () => {
  seen.length = 0;
  trouble = () => undefined;
  await house.clear();
});

describe('what comes at once', () => {
  const issue = (labels: readonly string[], subjectOf: (label: string) => string = newId) =>
    house.db.system({ stationId: house.stationId }, async (tx) => {
      for (const label of labels) {
        const about = { subjectId: subjectOf(label), actorId: null, actorRole: null };
        tx.record('door.issued', about, { code: '1', label });
      }
    });
  const letters = ['a', 'b', 'c', 'd', 'e', 'f'];

  test('is done in the order in which it was due, in fewer commits than pieces, each exactly once', async () => {
    await issue(letters);
    await house.done();
    const { rows } = await house.bed.look.query('select word, xmin::text as commit from marks order by word');
    expect(rows.map(({ word }) => word)).toEqual(letters);
    expect(new Set(rows.map(({ commit }) => commit)).size).toBeLessThan(letters.length);
    for (const words of seen) expect(words.split(' ').slice(1)).toEqual(words.split(' ').slice(1).sort());
  });

  test('and cannot be done together is done one by one: what is wrong with one is nobody else’s', async () => {
    await issue([...letters, 'bad']);
    await eventually(
      () => house.left(),
      (rows) => rows.length === 1 && rows[0]?.['attempts'] === 1,
    );
    expect((await house.marks()).sort()).toEqual(letters);
    expect((await house.left())[0]).toMatchObject({ last_error: 'Error: one of us is bad', claim_id: null });
    expect(seen.filter((words) => words.includes('bad') && words !== 'together bad').length).toBeGreaterThan(
      0,
    );
  });

  test('about one thing is never done together', async () => {
    const thing = newId();
    await issue(letters, () => thing);
    await house.done();
    expect(seen.sort()).toEqual(letters.map((letter) => `together ${letter}`));
  });

  test('and of which one has been taken by somebody else leaves nothing twice and nothing undone', async () => {
    let spoiled: readonly string[] = [];
    trouble = async (words) => {
      if (spoiled.length > 0 || words.length === 1 || !words.includes('c')) return;
      spoiled = words;
      await house.bed.look.query(
        `update due_work set claim_id = $1, lease_until = clock_timestamp() + interval '300 milliseconds'
         where fact_id = (select id from facts where payload ->> 'label' = 'c')`,
        [NOBODYS_CLAIM],
      );
    };
    // Two processes look for it at once: now and then each finds some of it, and c is found alone.
    while (spoiled.length === 0) {
      await house.clear();
      await issue(letters);
      await house.done();
    }
    expect((await house.marks()).sort()).toEqual(letters);
    // The others go together again, not one by one.
    expect(seen).toContain(`together ${spoiled.filter((word) => word !== 'c').join(' ')}`);
  });

  test('timers too, and those of them that plan themselves anew keep their rows', async () => {
    await house.db.system({ stationId: house.stationId }, async (tx) => {
      for (const key of letters)
        tx.schedule('ring-bells', { key, dueAt: tx.now, payload: { again: key === 'b' ? 2 : 0 } });
    });
    await house.done();
    expect((await house.marks()).sort()).toEqual(['a', 'b', 'b', 'b', 'c', 'd', 'e', 'f']);
    expect(seen.some((words) => words.split(' ').length > 2)).toBe(true);
  });
});
