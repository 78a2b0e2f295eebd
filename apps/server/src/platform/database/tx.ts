import type { About, Fact, FactPayloads, FactType } from '@doorstep/domain';
import type { EntityManager } from 'typeorm';
import type { Push, Topic } from '../realtime/topic';
import { newId } from './new-id';

/** Work for later as it waits for the commit: a row to write, or the name of one to remove. */
export interface CollectedWork {
  id: string;
  kind: 'timer' | 'send';
  name: string;
  key: string;
  payload: object;
  dueAt: Date;
  priority: number;
  lane: string | null;
  /** What a send is about, through which provider it speaks, and which facts about that thing end it unspoken. */
  about: string | null;
  outlet: string | null;
  endsOn: readonly FactType[] | null;
  /** A send that still waits then is late. */
  lateAt: Date | null;
}

/** A timer that is to come sooner, if it still waits. */
interface Hastened {
  name: string;
  key: string;
  dueAt: Date;
  payload: object;
}

/** What a send may be bound to. */
export interface SendBounds {
  /** One at a time per lane (a person, say). */
  lane?: string;
  /** The provider it speaks through: while that one is out of order the send is held. */
  outlet?: string;
  /** The thing it is about, and the facts about it after which it is not spoken any more: removed in their own commit. */
  about?: string;
  endsOn?: readonly FactType[];
}

/** Work for the outside world, spoken after the commit. */
interface SendWish extends SendBounds {
  key: string;
  payload: object;
  dueAt?: Date;
  priority?: number;
  /**
   * From then on it is late, however often it was put off since: somebody is to know. Two hours after it is due unless
   * said otherwise; null where nobody need know.
   */
  lateAt?: Date | null;
}

const LATE_AFTER_MS = 2 * 3_600_000;
const SOONER_THAN_MOST = 5;
const UNBOUND = { lane: null, about: null, outlet: null, endsOn: null, lateAt: null };

/**
 * One act's transaction. Rows are changed at once; facts, later work and hints are collected and written together in
 * one statement right before the commit, each fact with one due row per listener: all of it happened or none of it.
 */
export class Tx {
  /** The one instant of the whole act, by the database's clock. */
  readonly now: Date;
  /** The tenant under whose key facts and later work of this act are written. */
  readonly stationId: string;
  private readonly manager: EntityManager;
  private isOver = false;
  readonly facts: Fact[] = [];
  readonly works = new Map<string, CollectedWork>();
  readonly cancelled = new Map<string, { name: string; key: string }>();
  readonly hastened = new Map<string, Hastened>();
  readonly pushes: Push[] = [];

  constructor(manager: EntityManager, now: Date, stationId: string) {
    this.manager = manager;
    this.now = now;
    this.stationId = stationId;
  }

  get rows(): EntityManager {
    if (this.isOver) throw new Error('the transaction is over; something in the verb was not awaited');
    return this.manager;
  }

  async query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const answer: unknown = await this.rows.query(sql, [...params]);
    return rowsOf<R>(answer);
  }

  /** States that it happened. Nothing else creates facts. */
  record<T extends FactType>(type: T, about: About, payload: FactPayloads[T]): Fact<T> {
    const fact = { id: newId(), stationId: this.stationId, type, at: this.now, ...about, payload } as Fact<T>;
    this.facts.push(fact as Fact);
    return fact;
  }

  /** One pending row per station, timer and key: the same key again moves it. */
  schedule(timer: string, wish: { key: string; dueAt: Date; payload: object; priority?: number }): void {
    const { key, dueAt, payload, priority = SOONER_THAN_MOST } = wish;
    const work = { id: newId(), kind: 'timer' as const, name: timer, key, payload, dueAt, priority };
    this.collect({ ...work, ...UNBOUND });
  }

  /**
   * The timer under this key comes sooner, with this merged over what it carries. Never later than planned; nothing
   * happens when there is none (any more), or when it is just being worked on.
   */
  hasten(timer: string, key: string, dueAt: Date, payload: object = {}): void {
    const own = this.works.get(entry(timer, key));
    const soonest = own ?? this.hastened.get(entry(timer, key));
    if (this.cancelled.has(entry(timer, key)) || (soonest !== undefined && soonest.dueAt <= dueAt)) return;
    if (own === undefined) this.hastened.set(entry(timer, key), { name: timer, key, dueAt, payload });
    else Object.assign(own, { dueAt, payload: { ...own.payload, ...payload } });
  }

  /** The timer (or unspoken send) under this key will not happen; harmless when there is none. */
  cancel(timer: string, key: string): void {
    this.works.delete(entry(timer, key));
    this.hastened.delete(entry(timer, key));
    this.cancelled.set(entry(timer, key), { name: timer, key });
  }

  /** Speaks to the outside world after the commit. */
  send(sender: string, wish: SendWish): void {
    const { key, payload, dueAt = this.now, priority = SOONER_THAN_MOST } = wish;
    const { lane = null, outlet = null, about = null, endsOn = null } = wish;
    const { lateAt = new Date(dueAt.getTime() + LATE_AFTER_MS) } = wish;
    const bound = { lane, outlet, about, endsOn, lateAt };
    this.collect({ id: newId(), kind: 'send', name: sender, key, payload, dueAt, priority, ...bound });
  }

  /**
   * Takes back the sends of this name about these things, each in lanes of its own, that nobody is speaking yet, and
   * answers what they carried. One that is being spoken is left to its speaker.
   */
  async callOff<P extends object>(
    sender: string,
    things: readonly { about: string; lanes: readonly string[] }[],
    only: { field: string; among: readonly string[] } | null = null,
  ): Promise<P[]> {
    if (things.length === 0) return [];
    const rows = await this.query<{ payload: P }>(
      `with found as materialized (
         select w.station_id, w.id from due_work w join jsonb_to_recordset($2::jsonb) as x(about uuid, lanes text[])
           on w.about = x.about and w.lane = any(x.lanes)
         where w.station_id = $1 and w.name = $3 and w.kind = 'send' and w.claim_id is null and not w.speaking
           and w.dead_at is null and ($4::text is null or w.payload ->> $4 = any($5::text[]))
         order by w.id for update of w)
       delete from due_work d using found where d.station_id = found.station_id and d.id = found.id returning payload`,
      [this.stationId, JSON.stringify(things), sender, only?.field ?? null, only?.among ?? null],
    );
    return rows.map(({ payload }) => payload);
  }

  /** A hint to open phones, after the commit. */
  push(to: Topic, hint: object): void {
    this.pushes.push({ to, hint });
  }

  /** Called by Database when `work` has returned: whatever was not awaited now fails loudly. */
  close(): void {
    this.isOver = true;
  }

  private collect(work: CollectedWork): void {
    this.cancelled.delete(entry(work.name, work.key));
    this.hastened.delete(entry(work.name, work.key));
    this.works.set(entry(work.name, work.key), work);
  }
}

const entry = (name: string, key: string): string => `${name}\0${key}`;

/** TypeORM answers an update or delete with [rows, count]; everything else with rows. */
function rowsOf<R>(answer: unknown): R[] {
  if (!Array.isArray(answer)) return [];
  const [first, second] = answer;
  return (answer.length === 2 && Array.isArray(first) && typeof second === 'number' ? first : answer) as R[];
}
