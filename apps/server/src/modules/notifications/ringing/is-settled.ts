import { ownSettlersOf, settlersOf } from '@doorstep/domain';
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
