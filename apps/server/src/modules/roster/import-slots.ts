import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';

/** A slot as a station's list of duty names it. */
export interface SlotToImport {
  startsAt: Date;
  endsAt: Date;
  label: string;
  memberIds: readonly string[];
}

/**
 * Writes slots and who sits in them. A slot is known by the instant it begins: importing the same list again changes
 * nothing, importing a corrected one replaces the pair.
 */
export async function importSlots(tx: Tx, stationId: string, slots: readonly SlotToImport[]): Promise<void> {
  if (slots.length === 0) return;
  const written = await tx.query<{ slot_id: string; starts_at: Date }>(SLOTS, [
    stationId,
    slots.map(() => newId()),
    slots.map((slot) => slot.startsAt),
    slots.map((slot) => slot.endsAt),
    slots.map((slot) => slot.label),
  ]);
  const ids = new Map(written.map((row) => [row.starts_at.getTime(), row.slot_id]));
  await tx.query('delete from assignments where station_id = $1 and slot_id = any($2::uuid[])', [
    stationId,
    [...ids.values()],
  ]);
  const seats = slots.flatMap((slot) =>
    slot.memberIds.map((personId, place) => ({ slotId: ids.get(slot.startsAt.getTime())!, personId, place })),
  );
  await tx.query(ASSIGNMENTS, [
    stationId,
    seats.map((seat) => seat.slotId),
    seats.map((seat) => seat.personId),
    seats.map((seat) => seat.place),
    tx.now,
  ]);
  tx.record(
    'roster.imported',
    { subjectId: stationId, actorId: null, actorRole: null },
    { slots: slots.length },
  );
}

const SLOTS = `
  insert into slots (station_id, slot_id, starts_at, ends_at, label)
  select $1, slot.id, slot.starts_at, slot.ends_at, slot.label
    from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::text[]) as slot (id, starts_at, ends_at, label)
  on conflict (station_id, starts_at) do update set ends_at = excluded.ends_at, label = excluded.label
  returning slot_id, starts_at`;

const ASSIGNMENTS = `
  insert into assignments (station_id, slot_id, person_id, place, assigned_at)
  select $1, seat.slot_id, seat.person_id, seat.place, $5
    from unnest($2::uuid[], $3::uuid[], $4::integer[]) as seat (slot_id, person_id, place)
  on conflict do nothing`;
