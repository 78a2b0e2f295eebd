import type { Reader } from '../../../platform/database/reader';
import { STANDS } from './slot-rows';

/**
 * Slots of this moment in which fewer have said yes or come than sit there, while nobody is being called in. The first
 * minute is left to the look at the start. Standby count once they have come; whoever went does not count.
 */
const SHORT = `select s.station_id as "stationId", s.headcount - sure.count as missing
  from unnest($1::uuid[]) as st(station_id)
  join slots s on s.station_id = st.station_id and s.ends_at > clock_now() and s.closed_at is null and ${STANDS}
    and s.starts_at between clock_now() - interval '3 days' and clock_now() - interval '60 seconds'
  cross join lateral (select count(*)::int as count from seats t
    where t.station_id = s.station_id and t.slot_id = s.slot_id and t.given_up_at is null and t.left_at is null
      and (t.checked_in_at is not null or (t.confirmed_at is not null and not t.is_standby))) sure
  where sure.count < s.headcount and not exists (select 1 from cover_calls c
    where c.station_id = s.station_id and c.slot_id = s.slot_id and c.closed_at is null)`;

/** How many are missing now, where nobody is being called in. */
export const shortNow = (
  reader: Reader,
  stationIds: readonly string[],
): Promise<{ stationId: string; missing: number }[]> => reader.query(SHORT, [stationIds]);
