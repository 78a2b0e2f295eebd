import { after, minutes } from '../../kernel/index';
import type { RefusalCode } from '../../kernel/index';
import { isHeld, type SeatInTime } from '../duty-at';

interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** How somebody came by a seat, where taking it back is still everybody's right until the slot begins. */
const UNDONE_WAYS: readonly string[] = ['cover', 'take-over', 'secretary'];

/** Before a slot begins anything may change; afterwards it is somebody at the post who leaves. */
export const whyNotChange = (slot: Span, now: Date): RefusalCode | null =>
  now >= slot.startsAt ? whyOver(slot, now, 'slot.started') : null;

/** Joining goes on until the end: a slot that has begun short is when people are needed most. */
export const whyNotJoin = (slot: Span, now: Date): RefusalCode | null => whyOver(slot, now, null);

const whyOver = (slot: Span, now: Date, otherwise: RefusalCode | null): RefusalCode | null =>
  now >= slot.endsAt ? 'slot.over' : otherwise;

/** From some minutes before the start to the end. */
export function whyNotCheckIn(slot: Span, policy: { checkInMinutes: number }, now: Date): RefusalCode | null {
  if (now < after(slot.startsAt, -minutes(policy.checkInMinutes))) return 'slot.not-yet';
  return now >= slot.endsAt ? 'slot.over' : null;
}

/** Leaving is for whoever is in a slot that has begun; before that the seat is given up. */
export function whyNotLeave(slot: Span, now: Date): RefusalCode | null {
  if (now < slot.startsAt) return 'slot.not-yet';
  return now >= slot.endsAt ? 'slot.over' : null;
}

/** A cover, a take-over and the secretary's seating can be undone until the slot begins. */
export function whyNotUndo(slot: Span, seat: SeatInTime & { how: string }, now: Date): RefusalCode | null {
  if (!isHeld(seat, now)) return 'seat.changed';
  if (now >= slot.startsAt) return 'undo.too-late';
  return UNDONE_WAYS.includes(seat.how) ? null : 'seat.changed';
}

/** Two seats of one person whose times touch each other's inside. */
export const overlaps = (one: Span, other: Span): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;
