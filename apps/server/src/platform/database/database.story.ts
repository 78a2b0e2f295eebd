import type { EventEmitter } from 'node:events';
import { type FactPayloads, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Act } from '../http/act';
import { Listener, type ListenerHandler } from '../due/listener.decorator';
import { eventually } from '../../../stories/support/eventually';
import { testbed, type Testbed } from '../testbed';
import { Database } from './database';
import { ForgetKeys } from './forget-keys';
import { newId } from './new-id';
import { OneStatement } from './one-statement';
import { raw, sql } from './sql';

@Listener('first-ear', ['door.retired'])
@Injectable()
class FirstEar implements ListenerHandler {
  handle = async () => undefined;
}

@Listener('second-ear', ['door.retired', 'door.issued'])
@Injectable()
class SecondEar implements ListenerHandler {
  handle = async () => undefined;
}

const stationId = newId();
const personId = newId();
const withdrawn: FactPayloads['door.retired'] = { code: '007', label: '𠮷家"自己"修好了🙂' };
const about = () => ({ subjectId: newId(), actorId: personId, actorRole: 'resident' as const });

function act(key: string | null = null, fingerprint = 'the same question'): Act {
  const caller = { personId, role: 'resident' as const, stationId, partyId: null };
  return {
    caller,
    requestId: 'r',
    endpointId: 'story',
    idempotency: key === null ? null : { key, fingerprint },
  };
}

let bed: Testbed;
let db: Database;
let forgetKeys: ForgetKeys;
let pool: EventEmitter;

/** What of pg's client is needed to cut its line. */
interface Line {
  connection: { stream: { destroy(): void } };
}

beforeAll(async () => {
  bed = await testbed();
  const app = await bed.open({ providers: [FirstEar, SecondEar] }, { ROLE: 'web' });
  db = app.get(Database);
  forgetKeys = app.get(ForgetKeys);
  pool = (app.get(DataSource).driver as unknown as { master: EventEmitter }).master;
  await bed.look.query('create table marks (id uuid primary key default gen_random_uuid(), word text)');
});
afterAll(() => bed.close());
beforeEach(() => bed.look.query('truncate facts, due_work, idempotency_keys, marks'));

const count = async (from: string): Promise<number> =>
  Number((await bed.look.query(`select count(*) as n from ${from}`)).rows[0].n);

test('a fact and one due row per listener are one commit', async () => {
  await db.act(act(), { stationId }, async (tx) => tx.record('door.retired', about(), withdrawn));
  const { rows } = await bed.look.query(
    'select name, due_at, f.at, f.payload from due_work join facts f on f.id = fact_id order by name',
  );
  expect(rows.map(({ name }) => name)).toEqual(['first-ear', 'second-ear']);
  expect(rows[0].payload).toEqual(withdrawn);
  expect(rows[0].due_at).toEqual(rows[0].at);
});

test('a refusal takes everything back: rows, facts, due rows, the key', async () => {
  const verb = db.act(act('key-of-a-refusal'), { stationId }, async (tx) => {
    await tx.query(`insert into marks (word) values ('x')`);
    tx.record('door.retired', about(), withdrawn);
    throw new Refusal('ticket.wrong-state');
  });
  await expect(verb).rejects.toMatchObject({ code: 'ticket.wrong-state' });
  expect([
    await count('marks'),
    await count('facts'),
    await count('due_work'),
    await count('idempotency_keys'),
  ]).toEqual([0, 0, 0, 0]);
});

test('eight callers with one key: the work runs once and all get its answer', async () => {
  let runs = 0;
  const verb = () =>
    db.act(act('one-key-eight-times'), { stationId }, async (tx) => {
      runs += 1;
      await tx.query('select pg_sleep(0.05)');
      await tx.query(`insert into marks (word) values ('x')`);
      tx.record('door.issued', about(), { code: 'c', label: 'l' });
      return { n: runs };
    });
  const answers = await Promise.all(Array.from({ length: 8 }, verb));
  expect(answers).toEqual(Array.from({ length: 8 }, () => ({ n: 1 })));
  expect([runs, await count('marks'), await count('facts'), await count('due_work')]).toEqual([1, 1, 1, 1]);
});

test('the same key with another question is refused', async () => {
  await db.act(act('a-key-used-twice'), { stationId }, async () => 1);
  const again = db.act(act('a-key-used-twice', 'another question'), { stationId }, async () => 2);
  await expect(again).rejects.toMatchObject({ code: 'key.reused' });
});

test('a sealed answer is replayed but cannot be read in the database', async () => {
  const verb = () =>
    db.act({ ...act('key-of-a-sign-in'), sealed: true }, 'system', async () => ({
      token: `secret-${newId()}`,
    }));
  const first = await verb();
  expect(await verb()).toEqual(first);
  const { rows } = await bed.look.query(
    `select answer, encode(sealed_answer, 'escape') as sealed from idempotency_keys`,
  );
  expect(rows[0].answer).toBeNull();
  expect(rows[0].sealed).not.toContain('secret-');
});

test('two transactions under one key in one request are a bug, said aloud', async () => {
  const one = act('twice-in-one-request');
  await db.act(one, { stationId }, async () => 1);
  expect(() => db.act(one, { stationId }, async () => 2)).toThrow(/one command is one transaction/);
});

test('a swallowed database error does not pass for success', async () => {
  const verb = db.act(act(), { stationId }, async (tx) => {
    await tx.query('select 1/0').catch(() => undefined);
    return 'fine';
  });
  await expect(verb).rejects.toThrow();
});

test('a timer under the same key moves; cancelling takes it away', async () => {
  const plan = (minutes: number) =>
    db.system({ stationId }, async (tx) =>
      tx.schedule('nag', {
        key: 'k',
        dueAt: new Date(tx.now.getTime() + minutes * 60_000),
        payload: { minutes },
      }),
    );
  await plan(10);
  await plan(20);
  const { rows } = await bed.look.query('select payload from due_work');
  expect(rows).toEqual([{ payload: { minutes: 20 } }]);
  await db.system({ stationId }, async (tx) => tx.cancel('nag', 'k'));
  expect(await count('due_work')).toBe(0);
});

test('a timer that is hastened comes sooner, never later, and only where there is one', async () => {
  const at = new Date('2030-01-01T08:00:00Z');
  const minutes = (n: number) => new Date(at.getTime() + n * 60_000);
  const hasten = (key: string, dueAt: Date, payload?: object) =>
    db.system({ stationId }, async (tx) => tx.hasten('nag', key, dueAt, payload));
  const now = async () =>
    (await bed.look.query('select key, due_at, payload, claim_id is not null as claimed from due_work')).rows;
  await db.system({ stationId }, async (tx) => {
    tx.schedule('nag', { key: 'k', dueAt: minutes(10), payload: { rung: 2 } });
    tx.hasten('nag', 'k', minutes(8));
  });
  expect(await now()).toMatchObject([{ due_at: minutes(8), payload: { rung: 2 } }]);
  await hasten('k', minutes(9), { why: 'too late' });
  await hasten('another', minutes(1));
  expect(await now()).toMatchObject([{ key: 'k', due_at: minutes(8), payload: { rung: 2 } }]);
  await hasten('k', minutes(3), { why: 'refused' });
  expect(await now()).toMatchObject([{ due_at: minutes(3), payload: { rung: 2, why: 'refused' } }]);
  await bed.look.query('update due_work set claim_id = gen_random_uuid()');
  await hasten('k', minutes(1));
  expect(await now()).toMatchObject([{ due_at: minutes(3), claimed: true }]);
});

test('what was not awaited fails loudly instead of writing outside the transaction', async () => {
  const late: { rows?: () => unknown } = {};
  await db.system({ stationId }, async (tx) => {
    late.rows = () => tx.rows;
  });
  expect(() => late.rows?.()).toThrow(/transaction is over/);
});

test('kept answers are forgotten after 72 hours, not before', async () => {
  await db.act(act('key-of-long-ago'), { stationId }, async () => 1);
  await db.act(act('key-of-yesterday'), { stationId }, async () => 1);
  await bed.look.query(
    `update idempotency_keys set kept_at = kept_at - interval '73 hours' where key = 'key-of-long-ago'`,
  );
  await db.system('system', (tx) => forgetKeys.handle(tx));
  const { rows } = await bed.look.query('select key from idempotency_keys');
  expect(rows).toEqual([{ key: 'key-of-yesterday' }]);
  expect(await count(`due_work where name = 'forget-keys'`)).toBe(1);
});

describe('one statement', () => {
  const report = (word: string) =>
    new OneStatement<{ id: string; word: string }>(
      'mark',
      sql`insert into marks (word) select ${word}::text || numbered.n from act, numbered where ${word}::text <> 'refused' returning id, word`,
    )
      .with('numbered', sql`select 7 as n`)
      .record('door.retired', about(), withdrawn, sql`jsonb_build_object('word', mark.word)`)
      .schedule('nag', {
        key: word,
        payload: { a: 1 },
        computed: sql`jsonb_build_object('id', mark.id)`,
        dueIn: 60_000,
      })
      .answers(sql`jsonb_build_object('id', mark.id, 'word', mark.word)`);

  test('rows, facts, their due rows, timers and the answer are written together', async () => {
    const answer = await db.single(act('single-key-1'), { stationId }, report('门'));
    expect(answer?.word).toBe('门7');
    const { rows } = await bed.look.query(
      `select kind, name, payload, due_at - (select at from facts) = interval '1 minute' as later from due_work order by name`,
    );
    expect(rows.map(({ kind, name }) => [kind, name])).toEqual([
      ['delivery', 'first-ear'],
      ['timer', 'nag'],
      ['delivery', 'second-ear'],
    ]);
    expect(rows[1]).toMatchObject({ payload: { a: 1, id: answer?.id }, later: true });
    const facts = await bed.look.query('select payload from facts');
    expect(facts.rows[0].payload).toEqual({ ...withdrawn, word: '门7' });
  });

  test('its facts end the sends they make needless, and its own sends are bound like any other', async () => {
    const subjectId = newId();
    const waiting = (key: string, endsOn: ('door.retired' | 'door.issued')[], thing = subjectId) =>
      db.system({ stationId }, async (tx) => tx.send('say', { key, payload: {}, about: thing, endsOn }));
    await waiting('ended', ['door.retired']);
    await waiting('ends on another fact', ['door.issued']);
    await waiting('about another thing', ['door.retired'], newId());
    await waiting('being spoken', ['door.retired']);
    await bed.look.query(
      `update due_work set claim_id = gen_random_uuid(), speaking = true where key = 'being spoken'`,
    );
    const statement = (main: string) =>
      new OneStatement(
        'mark',
        sql`insert into marks (word) select 'x' from act where ${raw(main)} returning id`,
      )
        .record('door.retired', { ...about(), subjectId }, withdrawn)
        .send('say', {
          key: 'new',
          payload: {},
          lane: 'l',
          outlet: 'o',
          about: subjectId,
          endsOn: ['door.issued'],
        });
    const keys = async () =>
      (await bed.look.query(`select key from due_work where kind = 'send' order by key`)).rows.map(
        ({ key }) => key,
      );
    await db.single(act(), { stationId }, statement('false'));
    expect(await keys()).toHaveLength(4);
    await db.single(act(), { stationId }, statement('true'));
    expect(await keys()).toEqual(['about another thing', 'being spoken', 'ends on another fact', 'new']);
    const { rows } = await bed.look.query(
      `select lane, outlet, about, ends_on from due_work where key = 'new'`,
    );
    expect(rows).toEqual([{ lane: 'l', outlet: 'o', about: subjectId, ends_on: ['door.issued'] }]);
  });

  test('eight at once under one key write once and answer alike', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => db.single(act('single-key-8'), { stationId }, report('灯'))),
    );
    expect(new Set(answers.map((answer) => answer?.id)).size).toBe(1);
    expect([await count('marks'), await count('facts')]).toEqual([1, 1]);
    const other = db.single(act('single-key-8', 'other'), { stationId }, report('灯'));
    await expect(other).rejects.toMatchObject({ code: 'key.reused' });
  });

  test('those that wait for one another share a commit; what is wrong with one is nobody else’s', async () => {
    const inTurn = (word: string) => report(word).inTurn('one queue');
    const words = Array.from({ length: 10 }, (_, n) => `门 ${n}`);
    const keyOf = (word: string) => `single-turn-${word}`;
    await Promise.all(words.map((word) => db.single(act(keyOf(word)), { stationId }, inTurn(word))));
    const commits = async () =>
      (await bed.look.query('select count(distinct xmin::text)::int as n from marks')).rows[0].n;
    expect([await count('marks'), await count('facts')]).toEqual([10, 10]);
    expect(await commits()).toBeLessThan(10);
    const again = words.map((word) => db.single(act(keyOf(word)), { stationId }, inTurn(word)));
    const news = ['新一', '新二'].map((word) => db.single(act(keyOf(word)), { stationId }, inTurn(word)));
    const refused = db.single(act(keyOf('门 1'), 'another'), { stationId }, inTurn('门 1'));
    await expect(refused).rejects.toMatchObject({ code: 'key.reused' });
    expect((await Promise.all([...again, ...news])).every((answer) => answer !== null)).toBe(true);
    expect([await count('marks'), await count('facts')]).toEqual([12, 12]);
  });

  test('for whom nobody waits, the first waits for others too: one commit', async () => {
    const words = ['一', '二', '三', '四'].map((word) => `耐心 ${word}`);
    const patient = (word: string) => report(word).inTurn('patient', 100);
    await Promise.all(
      words.map((word) => db.single(act(`single-patient-${word}`), { stationId }, patient(word))),
    );
    const { rows } = await bed.look.query(
      'select count(*)::int as marks, count(distinct xmin::text)::int as n from marks',
    );
    expect(rows).toEqual([{ marks: 4, n: 1 }]);
  });

  test('without its main row nothing is written and the answer is null', async () => {
    expect(await db.single(act('single-key-0'), { stationId }, report('refused'))).toBeNull();
    expect([
      await count('marks'),
      await count('facts'),
      await count('due_work'),
      await count('idempotency_keys'),
    ]).toEqual([0, 0, 0, 0]);
  });
});

test('a connection that dies under questions asked together is told to whoever asked, and ends no process', async () => {
  const sleep = 'select pg_sleep(20) as slept';
  const line = new Promise<Line>((resolve) => pool.once('acquire', resolve as never));
  const asked = db.together((reader) => Promise.all([reader.query('select 1 as one'), reader.query(sleep)]));
  const failed = expect(asked).rejects.toThrow(/terminated/i);
  const asleep = `select 1 from pg_stat_activity where query = $1 and state = 'active'`;
  await eventually(
    () => bed.look.query(asleep, [sleep]),
    ({ rowCount }) => rowCount === 1,
  );
  // As when the database's machine is gone: no word of farewell, the line is simply dead.
  (await line).connection.stream.destroy();
  await failed;
  expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
});
