import type { DueRegistry } from '../due/registry';
import type { Act } from '../http/act';
import type { Statement } from './flush';
import type { KeyPlace } from './idempotency';
import { newId } from './new-id';
import type { OneStatement, PlannedFact, PlannedWork } from './one-statement';
import { type Scope, tenantOf } from './scope';
import { type Fragment, listed, raw, render, sql } from './sql';

interface Around {
  scope: Scope;
  place: KeyPlace | null;
  act: Act;
  registry: DueRegistry;
}

/**
 * Puts a OneStatement together: the instant, the act's rows, then facts, due rows and the kept answer, each selecting
 * from the main row, so that without it nothing is written. The text depends only on the shape, never on values.
 */
export function compile(statement: OneStatement, around: Around): Statement {
  const station = tenantOf(around.scope);
  const from = sql`from act, ${raw(statement.main)}`;
  const rows = statement.rows.map(({ name, fragment }) => part(name, fragment));
  const facts = statement.facts.flatMap((fact, n) =>
    factParts(fact, n, { station, from, registry: around.registry }),
  );
  const works = statement.works.map((work, n) => part(`planned_${n}`, workRow(work, station, from)));
  const kept = around.place === null ? [] : [part('kept', keptRow(around.place, around.act, from))];
  const parts = [sql`act as materialized (select clock_now() as now)`, ...rows, ...facts, ...works];
  const answered = part('answered', sql`select ${statement.answer} as answer, act.now ${from}`);
  return render(sql`with ${listed([...parts, answered, ...kept])} select answer, now from answered`);
}

const part = (name: string, fragment: Fragment): Fragment => sql`${raw(name)} as (${fragment})`;

function factParts(
  fact: PlannedFact,
  n: number,
  { station, from, registry }: { station: string; from: Fragment; registry: DueRegistry },
): Fragment[] {
  const { subjectId, actorId, actorRole } = fact.about;
  const row = sql`insert into facts (station_id, id, type, subject_id, actor_id, actor_role, at, payload)
    select ${station}::uuid, ${fact.id}::uuid, ${fact.type}::text, ${subjectId}::uuid, ${actorId}::uuid,
      ${actorRole}::text, act.now, ${JSON.stringify(fact.payload)}::jsonb || ${fact.computed} ${from}`;
  const written = [part(`fact_${n}`, row), part(`ended_${n}`, endedRows(fact, station, from))];
  const ears = registry.listenersOf(fact.type);
  if (ears.length === 0) return written;
  const due = sql`insert into due_work (station_id, id, kind, name, key, fact_id, due_at, priority)
    select ${station}::uuid, ear.id, 'delivery', ear.name, ${fact.id}::text, ${fact.id}::uuid, act.now, ear.priority
    ${from}, unnest(${ears.map(newId)}::uuid[], ${ears.map(({ name }) => name)}::text[],
      ${ears.map(({ priority }) => priority)}::smallint[]) as ear(id, name, priority)`;
  return [...written, part(`delivered_${n}`, due)];
}

/** Sends which this fact makes needless: removed, unless somebody is speaking one right now. */
const endedRows = ({ about, type }: PlannedFact, station: string, from: Fragment): Fragment => sql`
  delete from due_work d using (select w.id from due_work w where w.station_id = ${station}::uuid
      and w.about = ${about.subjectId}::uuid and ${type}::text = any(w.ends_on) and w.claim_id is null and not w.speaking
      and exists (select 1 ${from}) order by w.id for update) over
    where d.station_id = ${station}::uuid and d.id = over.id`;

function workRow(work: PlannedWork, station: string, from: Fragment): Fragment {
  const { lane = null, about = null, outlet = null, endsOn = null } = work.bounds;
  return sql`insert into due_work
      (station_id, id, kind, name, key, payload, priority, lane, about, outlet, ends_on, due_at)
    select ${station}::uuid, ${work.id}::uuid, ${work.kind}::text, ${work.name}::text, ${work.key}::text,
      ${JSON.stringify(work.payload)}::jsonb || ${work.computed}, ${work.priority}::smallint, ${lane}::text,
      ${about}::uuid, ${outlet}::text, ${endsOn === null ? null : [...endsOn]}::text[],
      act.now + ${work.dueIn}::float8 * interval '1 millisecond' ${from}`;
}

/** The answer under its key. A second request under the same key fails on the primary key and changes nothing. */
function keptRow({ stationId, callerId, key }: KeyPlace, act: Act, from: Fragment): Fragment {
  const fingerprint = act.idempotency?.fingerprint ?? '';
  return sql`insert into idempotency_keys (station_id, caller_id, key, fingerprint, answer, kept_at)
    select ${stationId}::uuid, ${callerId}::uuid, ${key}::text, ${fingerprint}::text, answered.answer, act.now
    ${from}, answered`;
}
