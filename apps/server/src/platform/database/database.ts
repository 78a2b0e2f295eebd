import { Inject, Injectable } from '@nestjs/common';
import { type FactType, Refusal } from '@doorstep/domain';
import { Clock } from '../clock';
import type { Act } from '../http/act';
import { DueRegistry } from '../due/registry';
import { AfterCommit, type WorkKinds } from './after-commit';
import { endInOneStatement, type RowsOfEnd } from './end-in-one';
import { type AllClaimed, type Flush, flushStatement, type GoOn, type Statement } from './flush';
import { Gathering } from './gathering';
import { type FoundAnswer, Idempotency, type KeyPlace } from './idempotency';
import { answerUnder, lockedLookUp } from './kept-answers';
import { compile } from './compile-one-statement';
import type { OneStatement, Queue } from './one-statement';
import { isClaimLost, isTaken, isWorthRepeating } from './pg-errors';
import type { Reader } from './reader';
import { type Scope, tenantOf } from './scope';
import { AS_PLANNED, type Open, Transactions } from './transaction';
import { Tx } from './tx';

const TRIES = 3;

/** Another process holds this due row by now; what was done for it has been rolled back. */
export class ClaimLost extends Error {}

/** How the engine wants its transaction to end. */
export interface Finish {
  claimed: AllClaimed;
  /** Set by the work: speak once more then, instead of removing the row. */
  again?: Date;
  /** Claims the next send of this lane in the same commit. */
  goOn?: GoOn;
}

/** What one statement made of an act. */
interface Made {
  answer: unknown;
  now: Date;
}

/** How a transaction ends, and what its last statement found to go on to. */
type Ending = Partial<Flush> & { next?: object };

/** The only way to the database. Rooms see nothing below it. */
@Injectable()
export class Database {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Gathering) private readonly gathering: Gathering,
    @Inject(DueRegistry) private readonly registry: DueRegistry,
    @Inject(Idempotency) private readonly idempotency: Idempotency,
    @Inject(AfterCommit) private readonly afterCommit: AfterCommit,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * One command, one transaction. The same Idempotency-Key with the same question gets the stored answer and `work`
   * does not run; a simultaneous second request waits for the first. The answer is stored in the same commit.
   */
  act<T>(act: Act, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const place = this.idempotency.placeOf(act, tenantOf(scope));
    return repeat(() => this.tryAct(act, scope, place, work));
  }

  /** Time's or the engine's own act: no caller, no key. */
  system<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return repeat(() => this.transact(scope, [], work, () => ({})));
  }

  /**
   * One handler's transaction; commits only while every claim it finishes still holds, and throws ClaimLost otherwise.
   * Answers the row it went on to, where it was to go on and there was one.
   */
  async finish(finish: Finish, work: (tx: Tx) => Promise<void>): Promise<object | null> {
    const scope = { stationId: finish.claimed[0].stationId };
    let ended: Ending = {};
    await repeat(() => this.transact(scope, [], work, () => (ended = { ...finish })));
    return ended.next ?? null;
  }

  /**
   * The same for what needs no reading and leaves no facts: these rows, the end of the claim and the next of the lane as
   * one statement.
   */
  async finishInOne(
    { claimed: [claimed], goOn }: Finish,
    rows: readonly RowsOfEnd[],
  ): Promise<object | null> {
    const statement = endInOneStatement(claimed, rows, goOn);
    const ended = repeat(() => this.transactions.atOnce([AS_PLANNED], statement));
    const [row] = await ended.catch(failing(claimed.name));
    return typeof row?.['id'] === 'string' ? row : null;
  }

  /** Runs `work` in at most one process at a time, outside any transaction. */
  locked<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.transactions.locked(name, work);
  }

  /** Reading outside a transaction. */
  async query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return (await this.transactions.query(sql, params)) as R[];
  }

  /** Several questions on one connection: those that do not wait for each other travel together. */
  together<T>(ask: (reader: Reader) => Promise<T>): Promise<T> {
    return this.transactions.together((query) =>
      ask({
        query: async <R>(sql: string, params: readonly unknown[] = []) => (await query(sql, params)) as R[],
      }),
    );
  }

  /** The hot path: everything of one act in one statement. Null when its main row was not written. */
  async single<R>(act: Act, scope: Scope, statement: OneStatement<R>): Promise<R | null> {
    if (act.sealed === true)
      throw new Error(`${act.endpointId}: a sealed answer cannot be made by the database`);
    const place = this.idempotency.placeOf(act, tenantOf(scope));
    const { text, values } = compile(statement, { scope, place, act, registry: this.registry });
    const made = await repeat(() => this.trySingle({ text, values }, statement.queue));
    if (made === 'taken' || (made === null && place !== null)) return this.replay<R>(act, place);
    if (made === null) return null;
    this.clock.wrote(made.now);
    const dueAt = this.earliestOf(statement, made.now);
    this.afterCommit.tell({ pushes: statement.pushes, dueAt, kinds: kindsIn(statement) });
    return made.answer as R;
  }

  private async trySingle(statement: Statement, queue: Queue | null): Promise<Made | 'taken' | null> {
    try {
      const rows =
        queue === null
          ? await this.transactions.query(statement.text, statement.values)
          : await this.gathering.ask(queue, statement);
      return (rows[0] as unknown as Made | undefined) ?? null;
    } catch (error) {
      if (isTaken(error, 'idempotency_keys_pkey')) return 'taken';
      throw error;
    }
  }

  private async replay<R>(act: Act, place: KeyPlace | null): Promise<R | null> {
    if (place === null) return null;
    const { text, values } = answerUnder(place);
    const [found] = await this.query<FoundAnswer>(text, values);
    return found === undefined ? null : this.idempotency.replay<R>(act, found);
  }

  private async tryAct<T>(
    act: Act,
    scope: Scope,
    place: KeyPlace | null,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    if (place === null) return this.transact(scope, [], work, () => ({}));
    const found = new Found<T>();
    const looking = async (tx: Tx, open: Open): Promise<T> => {
      const before = open.extra.at(-1)?.[0] as unknown as FoundAnswer | undefined;
      if (before === undefined) return work(tx);
      throw found.take(this.idempotency.replay<T>(act, before));
    };
    const keep = (answer: T): Partial<Flush> => ({ kept: this.idempotency.keep(act, place, answer) });
    return this.transact(scope, lockedLookUp(place), looking, keep).catch((error: unknown) => {
      if (error === found) return found.answer as T;
      throw error;
    });
  }

  private async transact<T>(
    scope: Scope,
    extra: readonly string[],
    work: (tx: Tx, open: Open) => Promise<T>,
    endWith: (answer: T) => Ending,
  ): Promise<T> {
    let committed: Tx | undefined;
    const answer = await this.transactions.run(extra, async (open) => {
      const tx = new Tx(open.rows, open.now, tenantOf(scope));
      const made = await work(tx, open);
      tx.close();
      await this.flush(tx, open, endWith(made));
      committed = tx;
      return made;
    });
    if (committed !== undefined) this.tell(committed);
    return answer;
  }

  private tell(committed: Tx): void {
    const { pushes, now } = committed;
    this.clock.wrote(now);
    const kinds = kindsIn({ facts: committed.facts, works: [...committed.works.values()] });
    this.afterCommit.tell({ pushes, dueAt: this.earliest(committed), kinds });
  }

  private async flush(tx: Tx, open: Open, end: Ending): Promise<void> {
    const statement = flushStatement(tx, { ...end, listenersOf: (type) => this.registry.listenersOf(type) });
    const [row] = await open.end(statement).catch(failing(end.claimed?.[0].name));
    if (typeof row?.['id'] === 'string') end.next = row;
  }

  private earliest({ facts, works, hastened }: Tx): Date | null {
    const delivered = facts.filter(({ type }) => this.isHeard(type)).map(({ at }) => at);
    const planned = [...works.values(), ...hastened.values()].map(({ dueAt }) => dueAt);
    return earliestIn([...delivered, ...planned]);
  }

  private earliestOf({ facts, works }: OneStatement, now: Date): Date | null {
    const delivered = facts.filter(({ type }) => this.isHeard(type)).map(() => now);
    const planned = works.map(({ dueIn }) => new Date(now.getTime() + dueIn));
    return earliestIn([...delivered, ...planned]);
  }

  private isHeard(type: FactType): boolean {
    return this.registry.listenersOf(type).length > 0;
  }
}

const failing = (name?: string) => (error: unknown) => {
  throw isClaimLost(error) ? new ClaimLost(name) : error;
};

const earliestIn = (due: readonly Date[]): Date | null =>
  due.length === 0 ? null : new Date(Math.min(...due.map((date) => date.getTime())));

/** What an act leaves to be done: a call to more people is no reason to look for rows, and the other way round. */
function kindsIn({
  facts,
  works,
}: {
  facts: readonly object[];
  works: readonly { kind: string }[];
}): WorkKinds {
  const sends = works.filter(({ kind }) => kind === 'send').length;
  return { hasRows: facts.length > 0 || works.length > sends, hasSends: sends > 0 };
}

/** Ends a transaction whose answer was given before: nothing to commit, nothing wrong. */
class Found<T> extends Error {
  answer: T | undefined;

  take(answer: T): this {
    this.answer = answer;
    return this;
  }
}

async function repeat<T>(run: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await run();
    } catch (error) {
      if (tried >= TRIES || !isWorthRepeating(error) || error instanceof Refusal) throw error;
    }
  }
}
