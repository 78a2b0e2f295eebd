import { Injectable } from '@nestjs/common';
import type { RowsOfEnd } from '../database/end-in-one';
import { Transactions } from '../database/transaction';
import { newId } from '../database/new-id';
import { sql } from '../database/sql';
import type { Tx } from '../database/tx';
import { eventually } from '../../../stories/support/eventually';
import { DueBed } from './due-bed';
import type { DueWork, Settled } from './due-work';
import { Sender } from './sender.decorator';

/** What happened, in order, in whichever process. Emptied before each test. */
const seen: string[] = [];
let trouble: () => void | Promise<void> = () => undefined;
let say: (work: DueWork<{ word: string }>) => Promise<{ kind: string }> = async () => ({ kind: 'done' });
let settled: Settled = 'done';

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

const room = { providers: [SayWord, SayPlain] };
let house: DueBed;

beforeAll(async () => {
  house = await DueBed.open(room);
});
afterAll(() => house.close());
beforeEach(async () => {
  seen.length = 0;
  trouble = () => undefined;
  say = async () => ({ kind: 'done' });
  await house.clear();
});

const queue = (word: string, lane?: string) =>
  house.db.system({ stationId: house.stationId }, async (tx) =>
    tx.send('say-word', { key: newId(), payload: { word }, ...(lane ? { lane } : {}) }),
  );
const retire = (label: string, subjectId: string) =>
  house.db.system({ stationId: house.stationId }, async (tx) =>
    tx.record('door.retired', { subjectId, actorId: null, actorRole: null }, { code: '1', label }),
  );

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
  await house.done();
  expect(crowded).toBe(1);
  expect(most).toBeGreaterThan(1);
  expect(seen.filter((word) => word.startsWith('settle')).length).toBe(words.length);
});

test('along a lane each is marked as being spoken before it is, and the one before is settled by then', async () => {
  const states: unknown[] = [];
  say = async () => {
    const { rows } = await house.bed.look.query(
      `select payload ->> 'word' as word, speaking, lease_until > clock_timestamp() as leased from due_work
       where lane = 'long' and claim_id is not null`,
    );
    states.push(rows);
    return { kind: 'done' };
  };
  await house.db.system({ stationId: house.stationId }, async (tx) => {
    for (const word of ['l1', 'l2', 'l3', 'l4'])
      tx.send('say-word', { key: word, payload: { word }, lane: 'long', priority: Number(word[1]) });
  });
  await house.done();
  expect(states).toEqual(['l1', 'l2', 'l3', 'l4'].map((word) => [{ word, speaking: true, leased: true }]));
});

test('settle may ask for another attempt', async () => {
  settled = { again: new Date() };
  await queue('twice');
  await house.done();
  expect(seen).toEqual(['speak twice', 'settle twice done', 'speak twice', 'settle twice done']);
});

test('when speaking ends without an answer nobody speaks again: lost is called', async () => {
  say = async () => {
    throw new Error('socket hang up');
  };
  await queue('broken');
  await house.done();
  expect(seen).toEqual(['speak broken', 'lost broken']);
});

test('a speaker past its time limit counts as unanswered', async () => {
  say = () => new Promise(() => undefined);
  await queue('endless');
  await eventually(
    () => house.left(),
    (rows) => rows.length === 0,
    { ms: 10_000 },
  );
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
    house.db.system({ stationId: house.stationId }, async (tx) => {
      tx.record('door.retired', { subjectId, actorId: null, actorRole: null }, { code: '1', label: word });
      const waiting = await tx.query(
        'select 1 from due_work where key = $1 and claim_id is null for update',
        [word],
      );
      if (waiting.length > 0) ended.set(word, 1);
    });
  await house.db.system({ stationId: house.stationId }, async (tx) =>
    things.forEach((thing) => wait(tx, thing)),
  );
  await Promise.all(things.flatMap((thing) => Array.from({ length: 8 }, () => end(thing))));
  await house.done();
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
    house.db.system({ stationId: house.stationId }, async (tx) =>
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
    house.db.system({ stationId: house.stationId }, (tx) =>
      tx.callOff('say-word', [{ about, lanes: ['a person'] }]),
    );
  const answers = (await Promise.all(Array.from({ length: 8 }, callOff))).flat();
  expect(answers).toHaveLength(2);
  expect(answers).toEqual(expect.arrayContaining([{ word: 'one' }, { word: 'two' }]));
  await retire('while it is being spoken', about);
  finish();
  await house.done();
  expect(seen).toEqual(['speak begun', 'settle begun done']);
  expect(await house.marks()).toContain('settled begun');
});

const plain = (words: readonly string[], lane: string) =>
  house.db.system({ stationId: house.stationId }, async (tx) => {
    for (const word of words) tx.send('say-plain', { key: newId(), payload: { word }, lane });
  });

test('what it leaves may be written in one statement with its end, along a lane as well; the rest as ever', async () => {
  await plain(['one', 'odd', 'two', 'three'], 'a person');
  await house.done();
  expect(seen).toEqual(['speak one', 'speak odd', 'speak two', 'speak three']);
  expect(await house.marks()).toEqual(['one', 'settled odd', 'two', 'three']);
});

test('in one statement nothing is written either when the claim was lost meanwhile', async () => {
  trouble = async () => {
    trouble = () => undefined;
    await house.bed.look.query(
      `update due_work set claim_id = $1, lease_until = clock_timestamp() + interval '600 ms'
       where claim_id is not null`,
      [newId()],
    );
  };
  await plain(['mine no more', 'the next'], 'a person');
  await house.done();
  // Nor is the next of the lane taken by somebody who will never speak it.
  expect(seen).toEqual(['speak mine no more', 'speak the next']);
  expect(await house.marks()).toEqual(['the next']);
});

/** Of the statements that say this, the first is done, and its answer never comes. */
function losesOneAnswer(word: string): () => boolean {
  let isLost = false;
  for (const app of house.workers) {
    const transactions = app.get(Transactions);
    const ask = transactions.atOnce.bind(transactions);
    jest.spyOn(transactions, 'atOnce').mockImplementation(async (before, statement) => {
      const rows = await ask(before, statement);
      if (isLost || rows.length === 0 || !statement.text.includes(word)) return rows;
      isLost = true;
      throw Object.assign(new Error('the line was cut'), { code: 'ECONNRESET' });
    });
  }
  return () => isLost;
}

test('what was claimed by a commit whose answer never came is spoken all the same, and once', async () => {
  const isLost = losesOneAnswer('of_outlet');
  await plain(['one', 'two'], 'a person');
  await plain(['three'], 'another');
  await house.done();
  jest.restoreAllMocks();
  expect(isLost()).toBe(true);
  expect(seen.sort()).toEqual(['speak one', 'speak three', 'speak two']);
  expect((await house.marks()).sort()).toEqual(['one', 'three', 'two']);
});

test('and so is what a lane went on to in such a commit', async () => {
  const isLost = losesOneAnswer('returning 1 as held');
  await plain(['one', 'two', 'three'], 'a person');
  await house.done();
  jest.restoreAllMocks();
  expect(isLost()).toBe(true);
  expect(seen).toEqual(['speak one', 'speak two', 'speak three']);
  expect(await house.marks()).toEqual(['one', 'two', 'three']);
});

test('a stopping process finishes what it has begun and takes nothing new', async () => {
  await Promise.all(house.workers.splice(0).map((worker) => worker.close()));
  const last = await house.bed.open(room, { ROLE: 'worker' });
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
  expect((await house.left()).map(({ claim_id: claim }) => claim)).toEqual([null]);
});
