import type { Fact } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../database/database';
import type { RowsOfEnd } from '../database/end-in-one';
import { newId } from '../database/new-id';
import { sql } from '../database/sql';
import type { Tx } from '../database/tx';
import { testbed, type Testbed } from '../testbed';
import { eventually } from '../../../stories/support/eventually';
import type { DueWork, Settled } from './due-work';
import { Listener } from './listener.decorator';
import { Sender } from './sender.decorator';
import { Timer } from './timer.decorator';

/** What happened, in order, in whichever process. Emptied before each test. */
const seen: string[] = [];
let trouble: () => void | Promise<void> = () => undefined;
let say: (work: DueWork<{ word: string }>) => Promise<{ kind: string }> = async () => ({ kind: 'done' });
let settled: Settled = 'done';

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

@Sender('say-word')
@Injectable()
class SayWord {
  async speak(work: DueWork<{ word: string }>): Promise<{ kind: string }> {
    seen.push(`speak ${work.payload.word}`);
    return say(work);
  }
  async settle(tx: Tx, { payload }: DueWork<{ word: string }>, spoken: { kind: string }): Promise<Settled> {
    seen.push(`settle ${payload.word} ${spoken.kind}`);
    await tx.query('insert into marks (word) values ($1)', [`settled ${payload.word}`]);
    const answer = settled === 'done' ? settled : { again: new Date(tx.now.getTime() + 30) };
    settled = 'done';
    return answer;
  }
  async lost(_tx: Tx, { payload }: DueWork<{ word: string }>): Promise<void> {
    seen.push(`lost ${payload.word}`);
  }
}

@Sender('say-plain')
@Injectable()
class SayPlain {
  async speak({ payload }: DueWork<{ word: string }>): Promise<{ kind: string }> {
    seen.push(`speak ${payload.word}`);
    await trouble();
    return { kind: payload.word.startsWith('odd') ? 'odd' : 'plain' };
  }
  settleInOne({ payload }: DueWork<{ word: string }>, { kind }: { kind: string }): RowsOfEnd[] | null {
    if (kind === 'odd') return null;
    return [
      { name: 'marked', fragment: sql`insert into marks (word) select ${payload.word}::text from act, mine` },
    ];
  }
  async settle(tx: Tx, { payload }: DueWork<{ word: string }>): Promise<Settled> {
    await tx.query('insert into marks (word) values ($1)', [`settled ${payload.word}`]);
    return 'done';
  }
  async lost(): Promise<void> {
    return undefined;
  }
}

/** Of a process that cannot be seen to be dead: it is its lease that ends. */
const NOBODYS_CLAIM = '00000000-0000-4000-8000-000000000001';

const stationId = newId();
let bed: Testbed;
let workers: NestFastifyApplication[];
let db: Database;

beforeAll(async () => {
  bed = await testbed();
  await bed.look.query(
    'create table marks (id uuid primary key default gen_random_uuid(), word text, at timestamptz default clock_timestamp())',
  );
  const room = { providers: [MarkFacts, RingBell, SayWord, SayPlain] };
  workers = [await bed.open(room, { ROLE: 'worker' }), await bed.open(room, { ROLE: 'all' })];
  db = (await bed.open(room, { ROLE: 'web' })).get(Database);
});
afterAll(() => bed.close());
beforeEach(async () => {
  seen.length = 0;
  trouble = () => undefined;
  say = async () => ({ kind: 'done' });
  await bed.look.query(`truncate facts, marks; delete from due_work where name <> 'forget-keys'`);
});

const marks = async (): Promise<string[]> =>
  (await bed.look.query('select word from marks order by at')).rows.map(({ word }) => word as string);
const left = async (): Promise<Record<string, unknown>[]> =>
  (await bed.look.query(`select * from due_work where name <> 'forget-keys'`)).rows;
const done = () => eventually(left, (rows) => rows.length === 0);

const retire = (label: string, subjectId = newId()) =>
  db.system({ stationId }, async (tx) =>
    tx.record('door.retired', { subjectId, actorId: null, actorRole: null }, { code: '1', label }),
  );
const queue = (word: string, lane?: string) =>
  db.system({ stationId }, async (tx) =>
    tx.send('say-word', { key: newId(), payload: { word }, ...(lane ? { lane } : {}) }),
  );

test('a fact reaches its listener in another process at once, and exactly once', async () => {
  const labels = Array.from({ length: 30 }, (_, n) => `门 ${n}`);
  await Promise.all(labels.map((label) => retire(label)));
  await done();
  expect((await marks()).sort()).toEqual(labels.sort());
});

test('from commit to handler takes a few milliseconds, not a sweep', async () => {
  const waits: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const fact = await retire(`w${n}`);
    await done();
    const { rows } = await bed.look.query('select at from marks where word = $1', [`w${n}`]);
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
  const [row] = await eventually(left, (rows) => rows[0]?.['attempts'] === 1);
  expect(row).toMatchObject({ last_error: 'Error: stumbled', claim_id: null, dead_at: null });
  expect(await marks()).toEqual([]);
  await eventually(marks, (words) => words.length > 0, { ms: 15_000 });
  await done();
  expect(await marks()).toEqual(['third time lucky']);
});

test('after eight failures it is a dead letter and rests', async () => {
  trouble = () => {
    throw new Error('never');
  };
  await retire('hopeless');
  await eventually(left, (rows) => rows[0]?.['attempts'] === 1);
  await bed.look.query(`update due_work set attempts = 7, due_at = clock_now() where name = 'mark-facts'`);
  await eventually(left, (rows) => rows[0]?.['dead_at'] !== null);
  expect((await left())[0]).toMatchObject({ attempts: 8, last_error: 'Error: never' });
});

test('a timer fires at its instant, not at the next sweep', async () => {
  await db.system({ stationId }, async (tx) => {
    for (const wait of [230, 470, 610]) {
      tx.schedule('ring-bell', { key: String(wait), dueAt: new Date(tx.now.getTime() + wait), payload: {} });
    }
  });
  await done();
  const late = seen.map((word) => Number(word.split('+')[1]));
  expect(seen.map((word) => word.split(' ')[1])).toEqual(['230', '470', '610']);
  expect(Math.max(...late)).toBeLessThan(150);
});

test('a timer may plan itself anew inside its own handler', async () => {
  await db.system({ stationId }, async (tx) =>
    tx.schedule('ring-bell', { key: 'k', dueAt: tx.now, payload: { again: 3 } }),
  );
  await done();
  expect(await marks()).toEqual(['k', 'k', 'k', 'k']);
});

test('a hastened timer fires at its nearer instant, whichever process hastened it', async () => {
  await db.system({ stationId }, async (tx) =>
    tx.schedule('ring-bell', { key: 'soon', dueAt: new Date(tx.now.getTime() + 3_600_000), payload: {} }),
  );
  await db.system({ stationId }, async (tx) =>
    tx.hasten('ring-bell', 'soon', new Date(tx.now.getTime() + 300)),
  );
  await done();
  expect(Number(seen[0]?.split('+')[1])).toBeLessThan(150);
});

test('turning the clock makes timers due and ends no lease', async () => {
  await db.system({ stationId }, async (tx) =>
    tx.schedule('ring-bell', {
      key: 'tomorrow',
      dueAt: new Date(tx.now.getTime() + 86_400_000),
      payload: {},
    }),
  );
  const turn = (interval: string) =>
    bed.look.query(`create or replace function clock_now() returns timestamptz language sql volatile as
      $$ select date_trunc('milliseconds', clock_timestamp() + interval '${interval}') $$; notify doorstep_clock`);
  await turn('25 hours');
  await done();
  expect(await marks()).toEqual(['tomorrow']);
  await turn('0');
});

describe('sends', () => {
  test('one at a time per lane, lanes side by side, whichever process', async () => {
    const speaking = new Map<string, number>();
    let most = 0;
    let crowded = 0;
    say = async ({ payload }) => {
      const lane = payload.word[0] ?? '';
      speaking.set(lane, (speaking.get(lane) ?? 0) + 1);
      crowded = Math.max(crowded, speaking.get(lane) ?? 0);
      most = Math.max(
        most,
        [...speaking.values()].reduce((sum, n) => sum + n, 0),
      );
      await new Promise((resolve) => setTimeout(resolve, 25));
      speaking.set(lane, (speaking.get(lane) ?? 0) - 1);
      return { kind: 'done' };
    };
    const words = ['a', 'b', 'c', 'd'].flatMap((lane) => Array.from({ length: 6 }, (_, n) => `${lane}${n}`));
    await Promise.all(words.map((word) => queue(word, word[0])));
    await done();
    expect(crowded).toBe(1);
    expect(most).toBeGreaterThan(1);
    expect(seen.filter((word) => word.startsWith('settle')).length).toBe(words.length);
  });

  test('along a lane each is marked as being spoken before it is, and the one before is settled by then', async () => {
    const states: unknown[] = [];
    say = async () => {
      const { rows } = await bed.look.query(
        `select payload ->> 'word' as word, speaking, lease_until > clock_timestamp() as leased from due_work
         where lane = 'long' and claim_id is not null`,
      );
      states.push(rows);
      return { kind: 'done' };
    };
    await db.system({ stationId }, async (tx) => {
      for (const word of ['l1', 'l2', 'l3', 'l4'])
        tx.send('say-word', { key: word, payload: { word }, lane: 'long', priority: Number(word[1]) });
    });
    await done();
    expect(states).toEqual(['l1', 'l2', 'l3', 'l4'].map((word) => [{ word, speaking: true, leased: true }]));
  });

  test('settle may ask for another attempt', async () => {
    settled = { again: new Date() };
    await queue('twice');
    await done();
    expect(seen).toEqual(['speak twice', 'settle twice done', 'speak twice', 'settle twice done']);
  });

  test('when speaking ends without an answer nobody speaks again: lost is called', async () => {
    say = async () => {
      throw new Error('socket hang up');
    };
    await queue('broken');
    await done();
    expect(seen).toEqual(['speak broken', 'lost broken']);
  });

  test('a speaker past its time limit counts as unanswered', async () => {
    say = () => new Promise(() => undefined);
    await queue('endless');
    await eventually(left, (rows) => rows.length === 0, { ms: 10_000 });
    expect(seen).toEqual(['speak endless', 'lost endless']);
  });

  test('what eight callers end while it is being claimed is either called off or spoken, never both', async () => {
    const spokenAfter: string[] = [];
    const ended = new Map<string, number>();
    say = async ({ payload: { word } }) => {
      if (ended.has(word)) spokenAfter.push(word);
      return { kind: 'done' };
    };
    const things = Array.from({ length: 20 }, (_, n) => ({ subjectId: newId(), word: `w${n}` }));
    const wait = (tx: Tx, { subjectId, word }: { subjectId: string; word: string }) =>
      tx.send('say-word', { key: word, payload: { word }, about: subjectId, endsOn: ['door.retired'] });
    const end = ({ subjectId, word }: { subjectId: string; word: string }) =>
      db.system({ stationId }, async (tx) => {
        tx.record('door.retired', { subjectId, actorId: null, actorRole: null }, { code: '1', label: word });
        const waiting = await tx.query(
          'select 1 from due_work where key = $1 and claim_id is null for update',
          [word],
        );
        if (waiting.length > 0) ended.set(word, 1);
      });
    await db.system({ stationId }, async (tx) => things.forEach((thing) => wait(tx, thing)));
    await Promise.all(things.flatMap((thing) => Array.from({ length: 8 }, () => end(thing))));
    await done();
    const spoken = seen.filter((word) => word.startsWith('speak')).map((word) => word.slice(6));
    expect(spokenAfter).toEqual([]);
    expect(spoken.filter((word) => ended.has(word))).toEqual([]);
    expect(new Set(spoken).size + ended.size).toBe(things.length);
    expect(seen.filter((word) => word.startsWith('settle'))).toHaveLength(spoken.length);
  });

  test('called off inside the act: what waits is answered and gone, what is being spoken is settled', async () => {
    const about = newId();
    const began = new Promise<() => void>((resolve) => {
      say = () => new Promise((finish) => resolve(() => finish({ kind: 'done' })));
    });
    const wait = (word: string) =>
      db.system({ stationId }, async (tx) =>
        tx.send('say-word', {
          key: word,
          payload: { word },
          lane: 'a person',
          about,
          endsOn: ['door.retired'],
        }),
      );
    await wait('begun');
    const finish = await began;
    await Promise.all(['one', 'two'].map(wait));
    const callOff = () =>
      db.system({ stationId }, (tx) => tx.callOff('say-word', [{ about, lanes: ['a person'] }]));
    const answers = (await Promise.all(Array.from({ length: 8 }, callOff))).flat();
    expect(answers).toHaveLength(2);
    expect(answers).toEqual(expect.arrayContaining([{ word: 'one' }, { word: 'two' }]));
    await retire('while it is being spoken', about);
    finish();
    await done();
    expect(seen).toEqual(['speak begun', 'settle begun done']);
    expect(await marks()).toContain('settled begun');
  });

  const plain = (words: readonly string[], lane: string) =>
    db.system({ stationId }, async (tx) => {
      for (const word of words) tx.send('say-plain', { key: newId(), payload: { word }, lane });
    });

  test('what it leaves may be written in one statement with its end, along a lane as well; the rest as ever', async () => {
    await plain(['one', 'odd', 'two', 'three'], 'a person');
    await done();
    expect(seen).toEqual(['speak one', 'speak odd', 'speak two', 'speak three']);
    expect(await marks()).toEqual(['one', 'settled odd', 'two', 'three']);
  });

  test('in one statement nothing is written either when the claim was lost meanwhile', async () => {
    trouble = async () => {
      await bed.look.query(
        `update due_work set claim_id = $1, lease_until = clock_timestamp() + interval '600 ms'`,
        [newId()],
      );
    };
    await plain(['mine no more'], 'a person');
    await done();
    expect(seen).toEqual(['speak mine no more']);
    expect(await marks()).toEqual([]);
  });
});

test('work claimed by a killed worker is done by another when the lease ends', async () => {
  await retire('rescued');
  await done();
  const { rows } = await bed.look.query('select id from facts');
  await bed.look.query('truncate marks');
  await bed.look.query(
    `insert into due_work (station_id, id, kind, name, key, fact_id, due_at, claim_id, lease_until)
     values ($1, $2, 'delivery', 'mark-facts', 'again', $3, clock_now(), $4, clock_timestamp() + interval '500 ms')`,
    [stationId, newId(), rows[0].id, NOBODYS_CLAIM],
  );
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(await marks()).toEqual([]);
  await done();
  expect(await marks()).toEqual(['rescued']);
});

test('work that takes every runner down with it ends as a dead letter', async () => {
  await bed.look.query(
    `insert into due_work (station_id, id, kind, name, key, payload, due_at, attempts, claim_id, lease_until)
     values ($1, $2, 'timer', 'ring-bell', 'deadly', '{}', clock_now(), 7, $3, clock_timestamp() - interval '1 ms')`,
    [stationId, newId(), newId()],
  );
  const [row] = await eventually(left, (rows) => rows[0]?.['dead_at'] !== null);
  expect(row).toMatchObject({ last_error: 'Error: whoever began it died' });
  expect(await marks()).toEqual([]);
});

test('a timer that is moved while its handler runs stays moved, and the handler commits nothing', async () => {
  const move = (minutes: number) =>
    db.system({ stationId }, async (tx) =>
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
  expect(await marks()).toEqual([]);
  expect(await left()).toMatchObject([{ payload: { minutes: 30 }, claim_id: null, attempts: 0 }]);
});

test('a stopping process finishes what it has begun and takes nothing new', async () => {
  const room = { providers: [MarkFacts, RingBell, SayWord, SayPlain] };
  await Promise.all(workers.splice(0).map((worker) => worker.close()));
  const last = await bed.open(room, { ROLE: 'worker' });
  say = async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { kind: 'done' };
  };
  await queue('begun', 'lane');
  await queue('not begun', 'lane');
  await eventually(
    async () => seen,
    (words) => words.length === 1,
  );
  await last.close();
  expect(seen).toEqual(['speak begun', 'settle begun done']);
  expect((await left()).map(({ claim_id: claim }) => claim)).toEqual([null]);
});
