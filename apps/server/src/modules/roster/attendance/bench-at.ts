import { type Bench, type Role, stationDay } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import { FLAT_COLUMNS, type FlatRow, grouped, type SlotOnRoster, STANDS } from './slot-rows';

/** Slots with their names, and who there is. */
export type RosterBench = Omit<Bench, 'slots'> & { slots: readonly SlotOnRoster[] };

/** Who wore which hat at the station at the instant. */
type Holders = ReadonlyMap<Role, string[]>;

/**
 * What the rule of duty reads, as of an instant: the slots from that instant on up to the first later one in which
 * somebody counts, as its seats stood then; who wore a hat then; who was on leave then. One statement, by index.
 */
export async function benchAt(
  reader: Reader,
  stationId: string,
  instant: Date,
  holders: Holders,
): Promise<RosterBench> {
  const of = (role: Role): string[] => holders.get(role) ?? [];
  const members = [...new Set([...of('member'), ...of('secretary')])];
  const rows = await reader.query<FlatRow & { away: string[] }>(BENCH, [
    stationId,
    instant,
    stationDay(instant),
    members,
  ]);
  return {
    slots: grouped(rows),
    secretaries: of('secretary'),
    district: of('district'),
    members,
    absentIds: rows[0]?.away ?? [],
  };
}

/** Past the present slot only the first in which somebody counts is read: what lies behind it answers nothing. */
const BENCH = `
  with away as materialized (
    select person_id from leaves
     where station_id = $1 and from_day <= $3::date and until_day >= $3::date
       and taken_at <= $2 and (ended_at is null or ended_at > $2)),
  next as materialized (
    select s.starts_at from slots s
     where s.station_id = $1 and s.starts_at > $2 and ${STANDS}
       and exists (select 1 from seats a
                    where a.station_id = $1 and a.slot_id = s.slot_id and a.taken_at <= $2
                      and (a.given_up_at is null or a.given_up_at > $2) and (a.left_at is null or a.left_at > $2)
                      and a.person_id = any($4::uuid[]) and not exists (select 1 from away where away.person_id = a.person_id))
     order by s.starts_at limit 1)
  select ${FLAT_COLUMNS}, array(select person_id::text from away) as away
    from slots s left join seats t on t.station_id = s.station_id and t.slot_id = s.slot_id
   where s.station_id = $1 and ${STANDS} and s.ends_at > $2 and s.starts_at <= coalesce((select starts_at from next), $2)
   order by s.starts_at, s.slot_id, t.place, t.taken_at, t.seat_id`;
