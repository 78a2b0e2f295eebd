import {
  type DayKind,
  type DayPart,
  type DutyMode,
  type GiveUpWay,
  isHeld,
  Refusal,
  type SeatInTime,
  type SeatWay,
  type Slot,
  type SlotDigest,
} from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { Tx } from '../../../platform/database/tx';

/** A seat as it is stored. */
export interface SeatRow extends SeatInTime {
  id: string;
  how: SeatWay;
  givenUpWhy: GiveUpWay | null;
  insteadOf: string | null;
  despite: readonly string[];
}

/** A slot as it stands in the roster, with all its seats, those given up included. */
export interface SlotOnRoster extends Slot {
  stationId: string;
  label: string;
  cutKey: string;
  mode: DutyMode;
  part: DayPart;
  dayKind: DayKind;
  burden: number;
  closedAt: Date | null;
  seats: readonly SeatRow[];
}

/** A Tx has an instant of its own; the database outside of one has none. */
type ReaderInTime = Reader & { readonly now?: Date };

/** Slots of these ids, by their start; unknown ids are left out. */
export async function slotsOf(
  reader: ReaderInTime,
  stationId: string,
  slotIds: readonly string[],
): Promise<SlotOnRoster[]> {
  if (slotIds.length === 0) return [];
  const named = `${SLOTS} and s.slot_id = any($2::uuid[]) ${IN_ORDER}`;
  return grouped(await reader.query<FlatRow>(named, [stationId, slotIds]), reader.now);
}

/** Slots that touch a span of time, by their start. */
export async function slotsBetween(
  reader: ReaderInTime,
  stationId: string,
  from: Date,
  until: Date,
): Promise<SlotOnRoster[]> {
  const touching = `${SLOTS} and ${STANDS} and s.ends_at > $2 and s.starts_at < $3 ${IN_ORDER}`;
  return grouped(await reader.query<FlatRow>(touching, [stationId, from, until]), reader.now);
}

/** One slot of the station; out of reach reads as "not there". */
export async function slotOf(reader: ReaderInTime, stationId: string, slotId: string): Promise<SlotOnRoster> {
  const [slot] = await slotsOf(reader, stationId, [slotId]);
  if (!slot || isWithdrawn(slot)) throw new Refusal('slot.unknown');
  return slot;
}

/**
 * Slots with their rows held until the end of the act, in the order of their ids, so that two acts on the same two
 * slots never wait for each other crosswise. Seats are read after the lock: they are what stands now.
 */
export async function lockSlots(tx: Tx, slotIds: readonly string[]): Promise<Map<string, SlotOnRoster>> {
  await tx.query(LOCK, [tx.stationId, slotIds]);
  const slots = await slotsOf(tx, tx.stationId, slotIds);
  return new Map(slots.map((slot) => [slot.id, slot]));
}

/** One slot, held until the end of the act. */
export async function lockSlot(tx: Tx, slotId: string): Promise<SlotOnRoster> {
  const slot = (await lockSlots(tx, [slotId])).get(slotId);
  if (!slot || isWithdrawn(slot)) throw new Refusal('slot.unknown');
  return slot;
}

/** Another cut of the day was published over it: it never takes place. */
const isWithdrawn = ({ closedAt, startsAt }: SlotOnRoster): boolean =>
  closedAt !== null && closedAt <= startsAt;

/** Somebody's seat in the slot as of the instant. */
export const seatOf = (slot: SlotOnRoster, personId: string, now: Date): SeatRow | undefined =>
  slot.seats.find((seat) => seat.personId === personId && isHeld(seat, now));

/** A slot as facts and messages remember it. */
export const slotDigest = ({ id, label, startsAt, endsAt, mode }: SlotOnRoster): SlotDigest => ({
  slotId: id,
  label,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  mode,
});

/** A slot and one of its seats (null: it has none) as one row. */
export interface FlatRow {
  station_id: string;
  slot_id: string;
  starts_at: Date;
  ends_at: Date;
  label: string;
  cut_key: string;
  mode: DutyMode;
  part: DayPart;
  headcount: number;
  day_kind: DayKind;
  burden: number;
  closed_at: Date | null;
  seat_id: string | null;
  person_id: string;
  place: number;
  is_standby: boolean;
  how: SeatWay;
  taken_at: Date;
  confirmed_at: Date | null;
  checked_in_at: Date | null;
  left_at: Date | null;
  given_up_at: Date | null;
  given_up_why: GiveUpWay | null;
  instead_of: string | null;
  despite: string[];
}

/**
 * Rows of the same slot stand together. An act takes its instant before it waits for a slot that another holds: what the
 * other then wrote bears a later instant and has happened nevertheless. With `act`, the act's own instant, it is read
 * as having happened at it; without, eight thumbs at once would not see each other.
 */
export function grouped(rows: readonly FlatRow[], act?: Date): SlotOnRoster[] {
  const slots = new Map<string, SlotOnRoster & { seats: SeatRow[] }>();
  for (const row of rows) {
    const slot = slots.get(row.slot_id) ?? asSlot(row);
    slots.set(slot.id, slot);
    if (row.seat_id !== null) slot.seats.push(asSeat(row, row.seat_id, act));
  }
  return [...slots.values()];
}

const asSlot = (row: FlatRow): SlotOnRoster & { seats: SeatRow[] } => ({
  id: row.slot_id,
  stationId: row.station_id,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  label: row.label,
  cutKey: row.cut_key,
  mode: row.mode,
  part: row.part,
  headcount: row.headcount,
  dayKind: row.day_kind,
  burden: row.burden,
  closedAt: row.closed_at,
  seats: [],
});

function asSeat(row: FlatRow, id: string, act: Date | undefined): SeatRow {
  const happened = <I extends Date | null>(instant: I): I =>
    act !== undefined && instant !== null && instant > act ? (act as I) : instant;
  return {
    id,
    personId: row.person_id,
    place: row.place,
    isStandby: row.is_standby,
    how: row.how,
    takenAt: happened(row.taken_at),
    confirmedAt: happened(row.confirmed_at),
    checkedInAt: happened(row.checked_in_at),
    leftAt: happened(row.left_at),
    givenUpAt: happened(row.given_up_at),
    givenUpWhy: row.given_up_why,
    insteadOf: row.instead_of,
    despite: row.despite,
  };
}

/** The columns of `FlatRow`, from slots `s` and seats `t`. */
export const FLAT_COLUMNS = `
  s.station_id, s.slot_id, s.starts_at, s.ends_at, s.label, s.cut_key, s.mode, s.part, s.headcount, s.day_kind,
  s.burden, s.closed_at, t.seat_id, t.person_id, t.place, t.is_standby, t.how, t.taken_at, t.confirmed_at,
  t.checked_in_at, t.left_at, t.given_up_at, t.given_up_why, t.instead_of, t.despite`;

/** As `isWithdrawn` says it, of slots `s`. */
export const STANDS = '(s.closed_at is null or s.closed_at > s.starts_at)';

const SLOTS = `
  select ${FLAT_COLUMNS}
    from slots s left join seats t on t.station_id = s.station_id and t.slot_id = s.slot_id
   where s.station_id = $1`;

const IN_ORDER = 'order by s.starts_at, s.slot_id, t.place, t.taken_at, t.seat_id';

const LOCK =
  'select slot_id from slots where station_id = $1 and slot_id = any($2::uuid[]) order by slot_id for update';
