import type { About, FactPayloads, FactType } from '@doorstep/domain';
import type { Push, Topic } from '../realtime/topic';
import { newId } from './new-id';
import { type Fragment, sql } from './sql';
import type { SendBounds } from './tx';

/** A fact of the act: what is known beforehand, and (as a jsonb expression) what only the statement computes. */
export interface PlannedFact {
  id: string;
  type: FactType;
  about: About;
  payload: object;
  computed: Fragment;
}

/** Later work of the act. */
export interface PlannedWork {
  id: string;
  kind: 'timer' | 'send';
  name: string;
  key: string;
  payload: object;
  computed: Fragment;
  /** Milliseconds after the act. */
  dueIn: number;
  priority: number;
  bounds: SendBounds;
}

interface LaterWork {
  key: string;
  payload: object;
  /** A jsonb expression merged over `payload`: what only the statement knows. */
  computed?: Fragment;
  /** Milliseconds after the act; at once unless told. */
  dueIn?: number;
  /** Smaller runs sooner; 5 unless told. */
  priority?: number;
}

/** Where acts go one behind the other, and how long the first of them waits for others. */
export interface Queue {
  name: string;
  patienceMs: number;
}

const NOTHING = sql`'{}'::jsonb`;

/**
 * Everything one act does, as ONE statement and so one round trip and one commit: the rows it writes, its facts with
 * one due row per listener, its timers and sends, the answer and its Idempotency-Key. For the few paths which a
 * benchmark watches; all others use `Database.act`.
 *
 *   new OneStatement('ticket', sql`insert into tickets (…) select …, act.now from act, numbered returning id, number`)
 *     .with('numbered', sql`insert into … returning n`)              helper rows, written before the main one
 *     .record('ticket.reported', about, payload, sql`jsonb_build_object('number', ticket.number)`)
 *     .schedule('climb-when-silent', { key: ticketId, payload: {}, dueIn: minutes(5) })
 *     .answers(sql`jsonb_build_object('ticketId', ticket.id, 'number', ticket.number)`)
 *
 * `act.now` is the one instant. Every expression may name `act`, the main row and nothing else. When the main row is
 * not written (its `select` found nothing), nothing else is either, and `Database.single` answers null.
 */
export class OneStatement<R = unknown> {
  readonly main: string;
  readonly rows: { name: string; fragment: Fragment }[];
  readonly facts: PlannedFact[] = [];
  readonly works: PlannedWork[] = [];
  readonly pushes: Push[] = [];
  answer: Fragment = NOTHING;
  /** Behind whom it waits, where it would have to anyway. */
  queue: Queue | null = null;
  /** Only for the compiler: what the statement answers. */
  declare readonly kind: R;

  constructor(main: string, fragment: Fragment) {
    this.main = main;
    this.rows = [{ name: main, fragment }];
  }

  with(name: string, fragment: Fragment): this {
    this.rows.splice(-1, 0, { name, fragment });
    return this;
  }

  record<T extends FactType>(
    type: T,
    about: About,
    payload: Partial<FactPayloads[T]>,
    computed = NOTHING,
  ): this {
    this.facts.push({ id: newId(), type, about, payload, computed });
    return this;
  }

  schedule(timer: string, work: LaterWork): this {
    this.works.push({ ...plan(work), kind: 'timer', name: timer, bounds: {} });
    return this;
  }

  send(sender: string, work: LaterWork & SendBounds): this {
    this.works.push({ ...plan(work), kind: 'send', name: sender, bounds: work });
    return this;
  }

  push(to: Topic, hint: object): this {
    this.pushes.push({ to, hint });
    return this;
  }

  /**
   * Acts that name the same thing write the same row, and so cannot be done at once: those that come at the same time
   * share one commit. (Of one kind only: what fails together is done one by one.) `patienceMs`: for whom nobody waits;
   * so long the first of them waits for others.
   */
  inTurn(name: string, patienceMs = 0): this {
    this.queue = { name, patienceMs };
    return this;
  }

  answers(expression: Fragment): this {
    this.answer = expression;
    return this;
  }
}

const plan = ({ key, payload, computed = NOTHING, dueIn = 0, priority = 5 }: LaterWork) => ({
  id: newId(),
  ...{ key, payload, computed, dueIn, priority },
});
