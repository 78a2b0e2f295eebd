import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';

/** A thing somebody should have heard of. */
interface Subject {
  stationId: string;
  subjectId: string;
}

/** By the facts about the subject, because notices are found by their fact. */
const UNTOLD = `select s.station_id as "stationId", count(*)::int as count
  from jsonb_to_recordset($1::jsonb) as s(station_id uuid, subject_id uuid)
  where not exists (select 1 from facts f join notices n on n.station_id = f.station_id and n.fact_id = f.id
    where f.station_id = s.station_id and f.subject_id = s.subject_id)
  group by s.station_id`;

/** What the watchman may ask of notices: whether there are any. */
@Injectable()
export class Notifications {
  /** Of how many of these nobody at all has heard, by station. */
  async untold(
    reader: Reader,
    subjects: readonly Subject[],
  ): Promise<{ stationId: string; count: number }[]> {
    if (subjects.length === 0) return [];
    const asked = subjects.map(({ stationId, subjectId }) => ({
      station_id: stationId,
      subject_id: subjectId,
    }));
    return reader.query<{ stationId: string; count: number }>(UNTOLD, [JSON.stringify(asked)]);
  }
}
