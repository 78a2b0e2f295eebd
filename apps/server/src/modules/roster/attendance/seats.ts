import { type GiveUpWay, Refusal, type SeatWay } from '@doorstep/domain';
import { newId } from '../../../platform/database/new-id';
import type { Tx } from '../../../platform/database/tx';
import type { SeatRow, SlotOnRoster } from './slot-rows';

/** Somebody to be put into a slot. */
export interface SeatWish {
  personId: string;
  how: SeatWay;
  isStandby?: boolean;
  /** Taking it is saying yes to it. */
  isConfirmed?: boolean;
  /** The seat this one takes the place of; its place in the order of calling is taken over. */
  insteadOf?: SeatRow;
  /** Codes of rules the secretary (or the taker) overruled. */
  despite?: readonly string[];
}

/**
 * Puts somebody into a slot whose row is held. Throws `seat.taken` when they are in it already. Whoever went early and
 * comes back gets a new seat: the old one keeps saying when they were gone. Records no fact.
 */
export async function putInto(tx: Tx, slot: SlotOnRoster, wish: SeatWish): Promise<string> {
  await tx.query(END_OF_GONE, [slot.stationId, slot.id, wish.personId, tx.now]);
  const seat = {
    isStandby: false,
    despite: [],
    place: wish.insteadOf?.place ?? lastPlace(slot) + 1,
    ...wish,
    id: newId(),
    confirmedAt: wish.isConfirmed === true ? tx.now : null,
  };
  const written = await tx.query(INSERT, [
    slot.stationId,
    seat.id,
    slot.id,
    seat.personId,
    seat.place,
    seat.isStandby,
    seat.how,
    tx.now,
    seat.confirmedAt,
    wish.insteadOf?.id ?? null,
    seat.despite,
  ]);
  if (written.length === 0) throw new Refusal('seat.taken');
  return seat.id;
}

const lastPlace = (slot: SlotOnRoster): number => Math.max(-1, ...slot.seats.map((seat) => seat.place));

/** Ends a seat of a slot whose row is held; `seat.changed` when somebody else ended it meanwhile. Records no fact. */
export async function endSeat(tx: Tx, seat: { id: string }, why: GiveUpWay): Promise<void> {
  const ended = await tx.query(END, [tx.stationId, seat.id, tx.now, why]);
  if (ended.length === 0) throw new Refusal('seat.changed');
}

/** Says yes for these seats; those confirmed before stay as they are. */
export async function confirmSeats(tx: Tx, seats: readonly { id: string }[]): Promise<void> {
  await tx.query(CONFIRM, [tx.stationId, seats.map(({ id }) => id), tx.now]);
}

const INSERT = `
  insert into seats (station_id, seat_id, slot_id, person_id, place, is_standby, how, taken_at, confirmed_at, instead_of, despite)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict (station_id, slot_id, person_id) where given_up_at is null do nothing
  returning seat_id`;

const END = `
  update seats set given_up_at = $3, given_up_why = $4
   where station_id = $1 and seat_id = $2 and given_up_at is null
  returning seat_id`;

const END_OF_GONE = `
  update seats set given_up_at = $4, given_up_why = 'undo'
   where station_id = $1 and slot_id = $2 and person_id = $3 and given_up_at is null and left_at is not null`;

const CONFIRM = `
  update seats set confirmed_at = $3
   where station_id = $1 and seat_id = any($2::uuid[]) and confirmed_at is null`;
