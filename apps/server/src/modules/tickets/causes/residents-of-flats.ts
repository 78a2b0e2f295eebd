import type { Flat } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';

/** Who has reported from these flats with a phone of their own in two years: the only way a station knows who lives where. */
export async function residentsOfFlats(
  reader: Reader,
  stationId: string,
  flats: readonly Flat[],
): Promise<string[]> {
  const rows = await reader.query<{ personId: string }>(RESIDENTS, [stationId, JSON.stringify(flats)]);
  return rows.map(({ personId }) => personId);
}

const RESIDENTS = `select distinct t.reporter_id as "personId" from tickets t
    join jsonb_to_recordset($2::jsonb) as flat(building int, unit int, room text)
      on t.building = flat.building and t.unit = flat.unit and t.room = flat.room
   where t.station_id = $1::uuid and t.reporter_id is not null and t.reported_at > clock_now() - interval '2 years'
   order by 1 limit 200`;
