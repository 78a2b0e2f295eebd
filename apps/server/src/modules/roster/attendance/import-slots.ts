import {
  burdenOf,
  type CalendarDay,
  type DayPart,
  dayKindOf,
  type DutyMode,
  isHeld,
  stationDay,
  wallClock,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/new-id';
import type { Tx } from '../../../platform/database/tx';
import { calendarOf } from '../planning/station-calendar';
import { closePastSlots } from '../planning/close-past-slots';
import { slotsOf, type SlotOnRoster } from './slot-rows';
import { watchSlots } from './watch-slots';

/** A slot as a station's list of duty names it. What is not said follows from its hours. */
export interface SlotToImport {
  startsAt: Date;
  endsAt: Date;
  label: string;
  memberIds: readonly string[];
  mode?: DutyMode;
  part?: DayPart;
  headcount?: number;
  cutKey?: string;
  /** Who stands by. */
  standbyIds?: readonly string[];
  /** Those named have said yes already. */
  isConfirmed?: boolean;
}

/**
 * Writes slots and who sits in them. A slot is known by the instant it begins: importing the same list again changes
 * nothing, importing a corrected one replaces the pair. A roster kept elsewhere rings nobody for what is past.
 */
@Injectable()
export class ImportSlots {
  async execute(tx: Tx, stationId: string, slots: readonly SlotToImport[]): Promise<void> {
    if (slots.length === 0) return;
    const known = await endsKnown(tx, stationId, slots);
    const ids = await writeSlots(tx, stationId, slots);
    const wishes = new Map(slots.map((slot) => [ids.get(slot.startsAt.getTime())!, slot]));
    const before = await slotsOf(tx, stationId, [...wishes.keys()]);
    await this.replaceSeats(tx, before, wishes);
    await closePastSlots(tx);
    const changed = before.filter(
      (slot) =>
        known.get(slot.startsAt.getTime()) !== slot.endsAt.getTime() ||
        !slot.seats.some((seat) => isHeld(seat, tx.now)),
    );
    await watchSlots(
      tx,
      changed.map((slot) => ({
        ...slot,
        isTakenOver: slot.startsAt <= tx.now || wishes.get(slot.id)!.memberIds.length >= slot.headcount,
      })),
    );
    const about = { subjectId: stationId, actorId: null, actorRole: null };
    tx.record('roster.imported', about, { slots: slots.length });
  }

  private async replaceSeats(
    tx: Tx,
    before: readonly SlotOnRoster[],
    wishes: ReadonlyMap<string, SlotToImport>,
  ): Promise<void> {
    const held = before.flatMap((slot) =>
      slot.seats.filter((seat) => isHeld(seat, tx.now)).map((seat) => ({ slot, seat })),
    );
    const gone = held.filter(({ slot, seat }) => !isNamed(wishes.get(slot.id)!, seat.personId));
    await tx.query(END, [tx.stationId, gone.map(({ seat }) => seat.id), tx.now]);
    const wanted = [...wishes].flatMap(([slotId, wish]) => seatsWanted(slotId, wish, tx.now));
    await tx.query(SEATS, [
      tx.stationId,
      wanted.map(() => newId()),
      wanted.map((seat) => seat.slotId),
      wanted.map((seat) => seat.personId),
      wanted.map((seat) => seat.place),
      wanted.map((seat) => seat.confirmedAt),
      tx.now,
      wanted.map((seat) => seat.isStandby),
    ]);
  }
}

const isNamed = ({ memberIds, standbyIds = [] }: SlotToImport, personId: string): boolean =>
  memberIds.includes(personId) || standbyIds.includes(personId);

/** Those who sit, then those who stand by, who say yes when they are called. */
function seatsWanted(slotId: string, wish: SlotToImport, now: Date) {
  const { memberIds, standbyIds = [], isConfirmed = false } = wish;
  return [...memberIds, ...standbyIds].map((personId, place) => {
    const isStandby = place >= memberIds.length;
    return { slotId, personId, place, isStandby, confirmedAt: isConfirmed && !isStandby ? now : null };
  });
}

/** When the slots that are there already end, by the instants at which they begin. */
async function endsKnown(
  tx: Tx,
  stationId: string,
  slots: readonly SlotToImport[],
): Promise<Map<number, number>> {
  const rows = await tx.query<{ starts_at: Date; ends_at: Date }>(KNOWN, [
    stationId,
    slots.map(({ startsAt }) => startsAt),
  ]);
  return new Map(rows.map((row) => [row.starts_at.getTime(), row.ends_at.getTime()]));
}

/** Answers the slots' ids by the instants at which they begin. */
async function writeSlots(
  tx: Tx,
  stationId: string,
  slots: readonly SlotToImport[],
): Promise<Map<number, string>> {
  const calendar = await calendarOf(tx, stationId);
  const rows = slots.map((slot) => ({ slot, ...traitsOf(slot, calendar) }));
  const written = await tx.query<{ slot_id: string; starts_at: Date }>(SLOTS, [
    stationId,
    rows.map(() => newId()),
    rows.map(({ slot }) => slot.startsAt),
    rows.map(({ slot }) => slot.endsAt),
    rows.map(({ slot }) => slot.label),
    rows.map(({ slot }) => slot.cutKey ?? ''),
    rows.map(({ mode }) => mode),
    rows.map(({ part }) => part),
    rows.map(({ slot }) => slot.headcount ?? 2),
    rows.map(({ dayKind }) => dayKind),
    rows.map(({ burden }) => burden),
  ]);
  return new Map(written.map((row) => [row.starts_at.getTime(), row.slot_id]));
}

/** The part of the day by the hour it begins; nights are kept at home by the telephone. */
function traitsOf(slot: SlotToImport, calendar: readonly CalendarDay[]) {
  const { startsAt, endsAt } = slot;
  const day = stationDay(startsAt);
  const part = slot.part ?? partAt(wallClock(startsAt).hour);
  const mode: DutyMode = slot.mode ?? (part === 'night' ? 'on_call' : 'on_site');
  const dayKind = dayKindOf(day, calendar);
  return { part, mode, dayKind, burden: burdenOf({ day, startsAt, endsAt, part, mode, dayKind }) };
}

function partAt(hour: number): DayPart {
  if (hour < 6 || hour >= 20) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

const KNOWN =
  'select starts_at, ends_at from slots where station_id = $1 and starts_at = any($2::timestamptz[])';

const SLOTS = `
  insert into slots (station_id, slot_id, starts_at, ends_at, label, cut_key, mode, part, headcount, day_kind, burden)
  select $1, slot.*
    from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[],
                $9::integer[], $10::text[], $11::integer[]) as slot
  on conflict (station_id, starts_at) do update
    set ends_at = excluded.ends_at, label = excluded.label, mode = excluded.mode, part = excluded.part,
        headcount = excluded.headcount, day_kind = excluded.day_kind, burden = excluded.burden,
        closed_at = case when slots.closed_at > slots.starts_at then slots.closed_at end
  returning slot_id, starts_at`;

const END = `
  update seats set given_up_at = $3, given_up_why = 'republished'
   where station_id = $1 and seat_id = any($2::uuid[])`;

const SEATS = `
  insert into seats (station_id, seat_id, slot_id, person_id, place, how, taken_at, confirmed_at, is_standby)
  select $1, seat.id, seat.slot_id, seat.person_id, seat.place, 'import', $7, seat.confirmed_at, seat.is_standby
    from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::integer[], $6::timestamptz[], $8::boolean[])
      as seat (id, slot_id, person_id, place, confirmed_at, is_standby)
  on conflict (station_id, slot_id, person_id) where given_up_at is null
    do update set place = excluded.place`;
