import { ownSettlersOf, settlersOf, type Notice, type TellableFact } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { RingWork } from './ring-work';

const LATER = `select 1 from facts where station_id = $1 and subject_id = $2 and (at, id) > ($3::timestamptz, $4::uuid)
  and (type = any($5::text[]) or (type = any($6::text[]) and (payload ->> 'personId' = $7 or actor_id = $7::uuid)))
  limit 1`;

/** Somebody has taken it, it has moved on, or this person has answered already: asked at the last moment before ringing. */
export async function isSettled(reader: Reader, stationId: string, work: RingWork): Promise<boolean> {
  const { subjectId, factAt, factId, template, personId } = work;
  const values = [
    stationId,
    subjectId,
    factAt,
    factId,
    settlersOf(template),
    ownSettlersOf(template),
    personId,
  ];
  return (await reader.query(LATER, values)).length > 0;
}

/** A notice that may ring. */
export interface MayRing {
  fact: TellableFact;
  template: Notice['template'];
}

const OVER = `select x.place from jsonb_to_recordset($2::jsonb)
    as x(place int, subject_id uuid, at timestamptz, id uuid, types text[])
  where exists (select 1 from facts f where f.station_id = $1 and f.subject_id = x.subject_id
    and f.type = any(x.types) and (f.at, f.id) > (x.at, x.id))`;

/** Those of them about which nobody need be called any more: told late, after somebody has taken it. By their places. */
export async function settledOf(
  reader: Reader,
  stationId: string,
  asked: readonly MayRing[],
): Promise<Set<number>> {
  if (asked.length === 0) return new Set();
  const rows = asked.map(({ fact: { subjectId, at, id }, template }, place) => ({
    ...{ place, subject_id: subjectId, at, id },
    types: settlersOf(template),
  }));
  const over = await reader.query<{ place: number }>(OVER, [stationId, JSON.stringify(rows)]);
  return new Set(over.map(({ place }) => place));
}
