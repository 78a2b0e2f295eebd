import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Pool, PoolClient } from 'pg';
import type { Statement } from './flush';

/** One connection inside an open transaction. */
export interface Open {
  rows: EntityManager;
  now: Date;
  /** What the extra statements of `begin` answered, one list of rows each. */
  extra: Record<string, unknown>[][];
  /** The last statement of the act, where there is one: the commit travels with it. A failed one commits nothing. */
  end(statement: Statement | null): Promise<Row[]>;
}

export type Row = Record<string, unknown>;

interface Answer {
  rows: Row[];
  command: string;
}

/**
 * For what the engine asks all day in one shape, by index, of a table that is empty now and full in a minute: the plan
 * is made once. Left to itself Postgres guesses much from the lists and limits of such a statement and plans it anew
 * each time, which takes as long as running it.
 */
export const AS_PLANNED = 'set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off';

/**
 * Opens and ends transactions on TypeORM's connections in as few round trips as can be: `begin` travels together with
 * the question for the one instant, `commit` with the last statement, and a connection on which even `rollback` fails is
 * thrown away.
 */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /** `extra`: further statements that travel with `begin` (plain text, no parameters). `work` ends it. */
  async run<T>(extra: readonly string[], work: (open: Open) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const open = await begin(runner, client, extra);
      return await work(open);
    } catch (error) {
      await rollback(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Runs `work` while this process, among all processes, holds the lock; a process that dies lets go of it. */
  async locked<T>(name: string, work: () => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await client.query('select pg_advisory_lock(hashtextextended($1, 1))', [name]);
      try {
        return await work();
      } finally {
        await client.query('select pg_advisory_unlock(hashtextextended($1, 1))', [name]);
      }
    } finally {
      await runner.release();
    }
  }

  /** A transaction of one statement behind others (plain text) that must have ended before it looks: one round trip. */
  async atOnce(before: readonly string[], statement: Statement): Promise<Row[]> {
    return this.onOne(async (client) => {
      const opened = client.query(['begin', ...before].join('; '));
      const [rows] = await Promise.all([ending(client, statement), opened]);
      return rows;
    });
  }

  /** Several statements in one transaction and one round trip: all of them, or none. */
  async inOne(statements: readonly Statement[]): Promise<Row[][]> {
    const answers = await this.onOne((client) =>
      Promise.allSettled([
        client.query('begin'),
        ...statements.map(({ text, values }) => client.query(text, values)),
        client.query('commit'),
      ]),
    );
    const failed = answers.find(({ status }) => status === 'rejected');
    if (failed !== undefined) throw (failed as PromiseRejectedResult).reason;
    return answers.slice(1, -1).map((one) => (one as PromiseFulfilledResult<Answer>).value.rows);
  }

  /** One statement outside a transaction. */
  async query(text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.pool.query(text, [...values])).rows as Row[];
  }

  /** Several questions outside a transaction, on one connection: those that do not wait for each other travel together. */
  together<T>(
    ask: (query: (text: string, values: readonly unknown[]) => Promise<Row[]>) => Promise<T>,
  ): Promise<T> {
    return this.onOne((client) =>
      ask(async (text, values) => ((await client.query(text, [...values])) as Answer).rows),
    );
  }

  connections(): { open: number; idle: number; waiting: number } {
    const { totalCount: open, idleCount: idle, waitingCount: waiting } = this.pool;
    return { open, idle, waiting };
  }

  private async onOne<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    // A connection that dies tells whoever asks on it; without an ear for its own word the process would end.
    client.on('error', ignored);
    try {
      const answer = await work(client);
      client.off('error', ignored);
      client.release();
      return answer;
    } catch (error) {
      // What else was asked may still be under way on it.
      client.release(true);
      throw error;
    }
  }

  /** TypeORM's own pool: statements which need no entity go to it directly. */
  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}

const ignored = (): void => undefined;

async function begin(runner: QueryRunner, client: PoolClient, extra: readonly string[]): Promise<Open> {
  const first = ['begin', 'select clock_now() as now', ...extra].join('; ');
  const answers = (await client.query(first)) as unknown as Answer[];
  mark(runner, true);
  const now = answers[1]?.rows[0]?.['now'];
  if (!(now instanceof Date)) throw new Error('the database did not tell the time');
  return {
    rows: runner.manager,
    now,
    extra: answers.slice(2).map(({ rows }) => rows),
    end: (statement) => ending(client, statement),
  };
}

async function ending(client: PoolClient, statement: Statement | null): Promise<Row[]> {
  const planned = statement?.isAskedAllDay === true ? client.query(AS_PLANNED) : null;
  const last = statement === null ? null : client.query(statement.text, statement.values);
  const [answer, { command }] = await Promise.all([last, client.query('commit'), planned]);
  // After a failed statement whose error somebody swallowed, Postgres answers COMMIT with a quiet ROLLBACK.
  if (command !== 'COMMIT') throw new Error('the transaction had failed before its end: nothing was kept');
  return answer === null ? [] : (answer as Answer).rows;
}

async function rollback(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) return;
  mark(runner, false);
  try {
    const client = (await runner.connect()) as PoolClient;
    await client.query('rollback');
  } catch (error) {
    const { releasePostgresConnection } = runner as unknown as {
      releasePostgresConnection?: (e: unknown) => Promise<void>;
    };
    await releasePostgresConnection?.call(runner, error);
  }
}

/** Tells TypeORM, which did not send our `begin`, so that it does not open a transaction inside ours. */
function mark(runner: QueryRunner, isActive: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = isActive;
}
