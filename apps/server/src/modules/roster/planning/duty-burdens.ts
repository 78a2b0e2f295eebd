import { dayAfter } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';

/** How far back the ledger is read when it is asked who has carried how much. */
const DAYS_BACK = 90;

/** What everybody has carried in the 90 days up to and including `day`, by id; people without an entry are left out. */
export async function burdensOf(
  reader: Reader,
  stationId: string,
  day: string,
): Promise<Map<string, number>> {
  const rows = await reader.query<{ person_id: string; points: number }>(CARRIED, [
    stationId,
    dayAfter(day, -DAYS_BACK),
    day,
  ]);
  return new Map(rows.map((row) => [row.person_id, row.points]));
}

const CARRIED = `
  select person_id, sum(points)::integer as points from burden_entries
   where station_id = $1 and day > $2::date and day <= $3::date
   group by person_id`;
