import type { Fact } from '@doorstep/domain';
import { newId } from './new-id';
import { nextOfLane } from './next-of-lane';
import { raw, render } from './sql';
import type { CollectedWork, Tx } from './tx';

/** A due row a handler's transaction has to finish: only while this very claim still holds it. */
export interface Claimed {
  stationId: string;
  id: string;
  claimId: string;
  name: string;
  key: string;
}

/** All that one transaction finishes: of one station and one claim, so that together they are held or lost. */
export type AllClaimed = readonly [Claimed, ...Claimed[]];

/** A kept answer on its way into the table. */
export interface KeptAnswer {
  callerId: string;
  key: string;
  fingerprint: string;
  answer: string | null;
  sealed: Buffer | null;
}

/** The lane whose next send is claimed in the commit that ends this one. */
export interface GoOn {
  lane: string;
  names: readonly string[];
  claimId: string;
  leaseSeconds: number;
  /** Providers that have been told enough for the moment. */
  exhausted: readonly string[];
}

/** Who hears of a fact, and how soon among what is due at once. */
export interface Ear {
  name: string;
  priority: number;
}

export interface Flush {
  listenersOf: (type: Fact['type']) => readonly Ear[];
  claimed?: AllClaimed;
  /** The (only) claimed send is to be spoken once more then, instead of being removed. */
  again?: Date;
  goOn?: GoOn;
  kept?: KeptAnswer;
}

/** A due row as the statement reads it out of JSON. */
interface Row {
  id: string;
  kind: string;
  name: string;
  key: string;
  fact_id: string | null;
  payload: object;
  priority: number;
  lane: string | null;
  about: string | null;
  outlet: string | null;
  ends_on: readonly string[] | null;
  due_at: Date;
  late_at: Date | null;
}

const FACTS = `insert into facts (station_id, id, type, subject_id, actor_id, actor_role, at, payload)
  select $1::uuid, id, type, subject_id, actor_id, actor_role, $2::timestamptz, payload
  from jsonb_to_recordset($3::jsonb)
    as x(id uuid, type text, subject_id uuid, actor_id uuid, actor_role text, payload jsonb)`;

/** A timer moved onto itself starts anew; a send that is being spoken right now is left to its speaker. */
const WORK = `insert into due_work
  (station_id, id, kind, name, key, fact_id, payload, priority, lane, due_at, late_at, about, outlet, ends_on)
  select $1::uuid, id, kind, name, key, fact_id, payload, priority, lane, due_at, late_at, about, outlet, ends_on
  from jsonb_to_recordset($4::jsonb) as x(id uuid, kind text, name text, key text, fact_id uuid, payload jsonb,
    priority smallint, lane text, due_at timestamptz, late_at timestamptz, about uuid, outlet text,
    ends_on text[])
  on conflict (station_id, name, key) do update set kind = excluded.kind,
    payload = excluded.payload, priority = excluded.priority, lane = excluded.lane, due_at = excluded.due_at,
    late_at = excluded.late_at, about = excluded.about, outlet = excluded.outlet, ends_on = excluded.ends_on,
    attempts = 0, claim_id = null, lease_until = null, dead_at = null, last_error = null
  where not due_work.speaking`;

const CANCEL = `delete from due_work using jsonb_to_recordset($5::jsonb) as x(name text, key text, due_at timestamptz)
  where due_work.station_id = $1::uuid and due_work.name = x.name and due_work.key = x.key and x.due_at is null
    and not due_work.speaking`;

/** Sooner, never later. What is being worked on or rests as a dead letter is left as it is. */
const HASTEN = `update due_work set due_at = x.due_at, payload = due_work.payload || x.payload
  from jsonb_to_recordset($5::jsonb) as x(name text, key text, due_at timestamptz, payload jsonb)
  where due_work.station_id = $1::uuid and due_work.name = x.name and due_work.key = x.key
    and x.due_at < due_work.due_at and due_work.claim_id is null and due_work.dead_at is null`;

/**
 * What these facts make needless is not spoken any more; what is being spoken right now is left to its speaker. Locked
 * in one order, so that two acts about one thing queue instead of blocking each other.
 */
const ENDED = `delete from due_work d using (
    select w.station_id, w.id from due_work w join jsonb_to_recordset($3::jsonb) as x(type text, subject_id uuid)
      on w.about = x.subject_id and x.type = any(w.ends_on)
    where w.station_id = $1::uuid and w.claim_id is null and not w.speaking order by w.id for update of w) over
  where d.station_id = over.station_id and d.id = over.id`;

const KEEP = `insert into idempotency_keys
  (station_id, caller_id, key, fingerprint, answer, sealed_answer, kept_at)
  select $1::uuid, $6::uuid, $7::text, $8::text, $9::jsonb, $10::bytea, $2::timestamptz where $7::text is not null`;

/** What is over is removed; what goes on at another instant keeps its row. */
const OVER = `delete from due_work where station_id = $1::uuid and id = any($11::uuid[]) and claim_id = $12::uuid
  returning 1`;
const AGAIN = `update due_work d set due_at = x.due_at,
  late_at = case when x.payload is null then d.late_at else x.late_at end, payload = coalesce(x.payload, d.payload),
  priority = coalesce(x.priority, d.priority), attempts = case when x.payload is null then d.attempts + 1 else 0 end,
  claim_id = null, lease_until = null, speaking = false
  from jsonb_to_recordset($13::jsonb) as x(id uuid, due_at timestamptz, late_at timestamptz, payload jsonb,
    priority smallint)
  where d.station_id = $1::uuid and d.id = x.id and d.claim_id = $12::uuid returning 1`;

/** Every claim that ends here was held to the end, or nothing of it is kept. */
const HELD = `case when (select count(*) from over) + (select count(*) from again) = $14::int then 1
  else claim_lost() end as held`;

const END = `, over as (${OVER}), again as (${AGAIN})`;

/** The next of the lane; its five values follow all others. */
function nextOf(): string {
  const at = (place: number) => raw(`$${place}`);
  const [lane, names, claimId, leaseSeconds, exhausted] = [15, 16, 17, 18, 19].map(at);
  return render(nextOfLane({ stationId: at(1), lane, names, claimId, leaseSeconds, exhausted })).text;
}

const WRITTEN = `with written as (${FACTS}), planned as (${WORK}),
  cancelled as (${CANCEL}), hastened as (${HASTEN}), ended as (${ENDED}), kept as (${KEEP})`;

/** Three texts in all, so that each is planned once per connection. */
const PLAIN = `${WRITTEN} select 1 as held`;
const FINISHING = `${WRITTEN}${END} select ${HELD}`;
const FINISHING_AND_ON = `${WRITTEN}${END}, next as (${nextOf()})
  select ${HELD}, next.* from (values (1)) one left join next on true`;

export interface Statement {
  text: string;
  values: unknown[];
  /** Its plan is made once (`AS_PLANNED`). */
  isAskedAllDay?: true;
}

/**
 * Everything an act leaves behind besides its own rows, as one statement for right before the commit: facts, one due
 * row per fact and listener, timers and sends, the kept answer, and the end of the due rows being worked on. It fails
 * when one of these belongs to somebody else by now: the commit travels behind it, and must find nothing to commit.
 */
export function flushStatement(tx: Tx, flush: Flush): Statement | null {
  const { claimed = [] } = flush;
  const own = new Set(claimed.map(placeOf));
  const works = [...tx.works.values()].filter((work) => !own.has(placeOf(work)));
  const rows = [...tx.facts.flatMap((fact) => deliveries(fact, flush)), ...works.map(planned)];
  rows.sort((one, other) => compare(one.name, other.name) || compare(one.key, other.key));
  const cancelled = [...tx.cancelled.values()].filter((work) => !own.has(placeOf(work)));
  const moved = [...cancelled, ...[...tx.hastened.values()].map(sooner)];
  const values = [
    ...[tx.stationId, tx.now],
    ...[tx.facts.map(factRow), rows, moved].map((part) => JSON.stringify(part)),
    ...keptValues(flush.kept),
  ];
  if (flush.claimed !== undefined) return ending(values, tx, { ...flush, claimed: flush.claimed });
  const isNothing = tx.facts.length + rows.length + moved.length === 0 && flush.kept === undefined;
  return isNothing ? null : { text: PLAIN, values };
}

/** How the due rows being worked on end: removed, or moved to another instant (with another payload). */
function ending(
  values: unknown[],
  tx: Tx,
  { claimed, again, goOn }: Flush & { claimed: AllClaimed },
): Statement {
  const goingOn = claimed.flatMap((row) => {
    const next =
      again === undefined
        ? tx.works.get(placeOf(row))
        : { dueAt: again, lateAt: null, payload: null, priority: null };
    if (next === undefined) return [];
    return [
      {
        id: row.id,
        due_at: next.dueAt,
        late_at: next.lateAt,
        payload: next.payload,
        priority: next.priority,
      },
    ];
  });
  const stays = new Set(goingOn.map(({ id }) => id));
  const over = claimed.map(({ id }) => id).filter((id) => !stays.has(id));
  const end = [...values, over, claimed[0].claimId, JSON.stringify(goingOn), claimed.length];
  if (goOn === undefined) return { text: FINISHING, values: end };
  const { lane, names, claimId, leaseSeconds, exhausted } = goOn;
  const on = [lane, names, claimId, leaseSeconds, exhausted];
  return { text: FINISHING_AND_ON, values: [...end, ...on], isAskedAllDay: true };
}

const placeOf = ({ name, key }: { name: string; key: string }): string => `${name}\0${key}`;

const sooner = ({ dueAt, ...work }: { dueAt: Date }) => ({ ...work, due_at: dueAt });

const keptValues = (kept: KeptAnswer | undefined): unknown[] =>
  kept === undefined
    ? [null, null, null, null, null]
    : [kept.callerId, kept.key, kept.fingerprint, kept.answer, kept.sealed];

const factRow = ({ id, type, subjectId, actorId, actorRole, payload }: Fact) => ({
  id,
  type,
  subject_id: subjectId,
  actor_id: actorId,
  actor_role: actorRole,
  payload,
});

function deliveries(fact: Fact, { listenersOf }: Flush): Row[] {
  return listenersOf(fact.type).map(({ name, priority }) => ({
    id: newId(),
    kind: 'delivery',
    name,
    key: fact.id,
    fact_id: fact.id,
    payload: {},
    priority,
    lane: null,
    about: null,
    outlet: null,
    ends_on: null,
    due_at: fact.at,
    late_at: null,
  }));
}

const planned = ({ dueAt, endsOn, lateAt, ...work }: CollectedWork): Row => ({
  ...work,
  fact_id: null,
  ends_on: endsOn,
  due_at: dueAt,
  late_at: lateAt,
});

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
