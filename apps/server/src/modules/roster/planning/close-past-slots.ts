import { stationDay } from '@doorstep/domain';
import { newId } from '../../../platform/database/new-id';
import type { Tx } from '../../../platform/database/tx';

/**
 * A roster that was kept elsewhere comes with its past: slots that were over before they were written here are closed at
 * their end, and whoever stood in them has carried them. A second time it finds nothing left to close.
 */
export async function closePastSlots(tx: Tx): Promise<void> {
  const seats = await tx.query<PastSeat>(CLOSE, [tx.stationId, tx.now]);
  await tx.query(CARRY, [
    tx.stationId,
    seats.map(() => newId()),
    seats.map((seat) => seat.person_id),
    seats.map((seat) => seat.slot_id),
    seats.map((seat) => stationDay(seat.starts_at)),
    seats.map((seat) => seat.points),
    tx.now,
  ]);
}

interface PastSeat {
  slot_id: string;
  person_id: string;
  starts_at: Date;
  points: number;
}

/** Standing by counts a fifth, as everywhere. */
const CLOSE = `
  with past as (
    update slots set closed_at = ends_at
     where station_id = $1 and ends_at <= $2 and closed_at is null
       and not exists (select 1 from seats t where t.station_id = slots.station_id and t.slot_id = slots.slot_id
                        and t.taken_at < slots.ends_at)
    returning slot_id, starts_at, burden)
  select past.slot_id, past.starts_at, t.person_id,
         case when t.is_standby then round(past.burden / 5.0) else past.burden end::integer as points
    from past join seats t on t.station_id = $1 and t.slot_id = past.slot_id and t.given_up_at is null`;

const CARRY = `
  insert into burden_entries (station_id, entry_id, person_id, slot_id, day, points, at)
  select $1, carried.*, $7
    from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::date[], $6::integer[]) as carried
  on conflict (station_id, slot_id, person_id) do nothing`;
