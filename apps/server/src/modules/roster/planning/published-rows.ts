import type { DraftSlot } from '@doorstep/domain';
import { newId } from '../../../platform/database/new-id';
import type { Tx } from '../../../platform/database/tx';
import { slotDigest, type SlotOnRoster } from '../attendance/slot-rows';

/** Ends seats. What hangs on them, offers to swap them above all, is settled by whoever hears of the publication. */
export async function endSeats(tx: Tx, endings: readonly { seat: { id: string } }[]): Promise<void> {
  const ids = endings.map(({ seat }) => seat.id);
  await tx.query(END, [tx.stationId, ids, tx.now]);
}

/** Slots that will not take place: closed before they begin, their calls with them, and whoever was asked hears so. */
export async function withdrawSlots(tx: Tx, slots: readonly SlotOnRoster[]): Promise<void> {
  const ids = slots.map(({ id }) => id);
  await tx.query(WITHDRAW, [tx.stationId, ids, tx.now]);
  const closed = await tx.query<ClosedCall>(CLOSE_CALLS, [tx.stationId, ids, tx.now]);
  const slotOf = new Map(slots.map((slot) => [slot.id, slot]));
  for (const { callId, slotId } of closed) {
    const about = { subjectId: callId, actorId: null, actorRole: null };
    tx.record('cover.closed', about, { slot: slotDigest(slotOf.get(slotId)!), callId, why: 'over' });
  }
}

interface ClosedCall {
  callId: string;
  slotId: string;
}

/** Writes slots, known by the instant at which they begin; answers their ids by it. */
export async function writeSlots(tx: Tx, slots: readonly DraftSlot[]): Promise<Map<number, string>> {
  const rows = slots.map((slot) => ({ ...slot, id: newId() }));
  const written = await tx.query<{ slot_id: string; starts_at: Date }>(SLOTS, [
    tx.stationId,
    JSON.stringify(rows),
  ]);
  return new Map(written.map((row) => [row.starts_at.getTime(), row.slot_id]));
}

interface SeatToWrite {
  slotId: string;
  personId: string;
  isStandby: boolean;
  place: number;
  despite: readonly string[];
}

/** Writes seats; whoever sits there already keeps theirs and gets its place in the order of calling. */
export async function writeSeats(tx: Tx, seats: readonly SeatToWrite[]): Promise<void> {
  const rows = seats.map((seat) => ({ ...seat, id: newId() }));
  await tx.query(SEATS, [tx.stationId, JSON.stringify(rows), tx.now]);
}

const END = `
  update seats set given_up_at = $3, given_up_why = 'republished'
   where station_id = $1 and seat_id = any($2::uuid[]) and given_up_at is null`;

const WITHDRAW = `
  update slots set closed_at = $3 where station_id = $1 and slot_id = any($2::uuid[])`;

const CLOSE_CALLS = `
  update cover_calls set closed_at = $3, closed_why = 'over'
   where station_id = $1 and slot_id = any($2::uuid[]) and closed_at is null
  returning call_id as "callId", slot_id as "slotId"`;

const SLOTS = `
  insert into slots (station_id, slot_id, starts_at, ends_at, label, cut_key, mode, part, headcount, day_kind, burden)
  select $1, id, "startsAt", "endsAt", label, "cutKey", mode, part, headcount, "dayKind", burden
    from jsonb_to_recordset($2::jsonb) as slot (id uuid, "startsAt" timestamptz, "endsAt" timestamptz, label text,
         "cutKey" text, mode text, part text, headcount integer, "dayKind" text, burden integer)
  on conflict (station_id, starts_at) do update
    set ends_at = excluded.ends_at, label = excluded.label, cut_key = excluded.cut_key, mode = excluded.mode,
        part = excluded.part, headcount = excluded.headcount, day_kind = excluded.day_kind, burden = excluded.burden,
        closed_at = null
  returning slot_id, starts_at`;

const SEATS = `
  insert into seats (station_id, seat_id, slot_id, person_id, place, is_standby, how, taken_at, despite)
  select $1, id, "slotId", "personId", place, "isStandby",
         case when "isStandby" then 'standby' else 'roster' end, $3, despite
    from jsonb_to_recordset($2::jsonb) as seat (id uuid, "slotId" uuid, "personId" uuid, place integer,
         "isStandby" boolean, despite text[])
  on conflict (station_id, slot_id, person_id) where given_up_at is null do update set place = excluded.place`;
