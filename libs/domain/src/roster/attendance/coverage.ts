import type { DutyMode } from '../../events/index';
import { after, hours, minutes } from '../../kernel/index';
import { isConfirmed, isHeld, isPresent, type SeatInTime, type Slot } from '../duty-at';
import { ALARM_AHEAD, type WatchPolicy } from './slot-watch';

/** How far a person's seat has come: put in, said yes, at the post, gone. */
export type SeatState = 'assigned' | 'confirmed' | 'present' | 'left';

/**
 * How safe a slot is: `hole` nobody at all, `short` fewer than needed, `assigned` enough but not all have confirmed,
 * `covered` enough have confirmed, `present` enough are at the post, `over` it has ended.
 */
export type Coverage = 'hole' | 'short' | 'assigned' | 'covered' | 'present' | 'over';

/** How far a seat has come at an instant. Whoever left is gone, also when the rows say they had confirmed. */
export function seatStateAt(seat: SeatInTime, now: Date): SeatState {
  if (seat.leftAt !== null && seat.leftAt <= now) return 'left';
  if (isPresent(seat, now)) return 'present';
  return isConfirmed(seat, now) ? 'confirmed' : 'assigned';
}

/** Those who sit: holders of a seat, and standby once they have come. */
const sits = (seat: SeatInTime, now: Date): boolean =>
  isHeld(seat, now) && (!seat.isStandby || isPresent(seat, now));

const countOf = (slot: Slot, counts: (seat: SeatInTime) => boolean): number =>
  slot.seats.filter(counts).length;

/** How many are in the slot, have confirmed, are at the post. */
export function tallyOf(slot: Slot, now: Date): { assigned: number; confirmed: number; present: number } {
  return {
    assigned: countOf(slot, (seat) => sits(seat, now)),
    confirmed: countOf(slot, (seat) => sits(seat, now) && isConfirmed(seat, now)),
    present: countOf(slot, (seat) => isPresent(seat, now)),
  };
}

export function coverageOf(slot: Slot, now: Date): Coverage {
  if (now >= slot.endsAt) return 'over';
  const { assigned, confirmed, present } = tallyOf(slot, now);
  if (present >= slot.headcount) return 'present';
  if (confirmed >= slot.headcount) return 'covered';
  if (assigned >= slot.headcount) return 'assigned';
  return assigned > 0 ? 'short' : 'hole';
}

/** Said yes after the slot had begun: on the way, and expected any minute. */
const isComing = (seat: SeatInTime, slot: Slot, now: Date): boolean =>
  sits(seat, now) && isConfirmed(seat, now) && seat.takenAt >= slot.startsAt;

/** A slot, and whether one sits at the station or at home by the telephone. */
export type SlotWithMode = Slot & { mode: DutyMode };

/** The station's times, and whether it can see at all who has come. */
export interface PresencePolicy extends WatchPolicy {
  /** A screen with the code hangs at the station; without one nobody can check in at the room. */
  hasScreen: boolean;
}

/**
 * Whether somebody counts as being at the post. Where no screen hangs, a yes is all there can be: counting only those
 * who checked in would ring the whole neighbourhood for people who are sitting there.
 */
const isThere = (seat: SeatInTime, slot: SlotWithMode, policy: PresencePolicy, now: Date): boolean =>
  isPresent(seat, now) ||
  (slot.mode === 'on_site' && !policy.hasScreen && sits(seat, now) && isConfirmed(seat, now));

/** How many count as being at the post. */
export const presentIn = (slot: SlotWithMode, policy: PresencePolicy, now: Date): number =>
  countOf(slot, (seat) => isThere(seat, slot, policy, now));

/**
 * How many more the slot needs at this instant; what counts grows stricter as it comes near. Until the day before a
 * name is enough, then a confirmation, and some minutes after the start only whoever is at the post or on the way. By
 * the telephone at night a confirmation stays enough: holders and standby are rung, not the whole neighbourhood.
 */
export function missingIn(slot: SlotWithMode, policy: PresencePolicy, now: Date): number {
  const { assigned, confirmed } = tallyOf(slot, now);
  const have = (): number => {
    if (now < after(slot.startsAt, -hours(policy.confirmHours))) return assigned;
    if (slot.mode === 'on_call' || now < after(slot.startsAt, minutes(policy.lateMinutes))) return confirmed;
    return countOf(slot, (seat) => isThere(seat, slot, policy, now) || isComing(seat, slot, now));
  };
  return Math.max(0, slot.headcount - have());
}

/** How many are missing at the post itself, whoever may be on the way. */
export const absentFrom = (slot: SlotWithMode, policy: PresencePolicy, now: Date): number =>
  Math.max(0, slot.headcount - presentIn(slot, policy, now));

/** Whether lacking people is an alarm now: from fourteen days before the start to the end. */
export const isWatched = (slot: Pick<Slot, 'startsAt' | 'endsAt'>, now: Date): boolean =>
  now >= after(slot.startsAt, -ALARM_AHEAD) && now < slot.endsAt;

/** Holders who have not said yes (standby are not asked to). */
export const unconfirmedIn = (slot: Slot, now: Date): string[] =>
  slot.seats
    .filter((seat) => isHeld(seat, now) && !seat.isStandby && !isConfirmed(seat, now))
    .map((seat) => seat.personId);

/** Holders who should be at the post and are not. */
export const lateIn = (slot: SlotWithMode, policy: PresencePolicy, now: Date): string[] =>
  slot.seats
    .filter((seat) => isHeld(seat, now) && !seat.isStandby && !isThere(seat, slot, policy, now))
    .map((seat) => seat.personId);

/**
 * Whose seat somebody who stands there may take without asking: holders who are late, once the post lacks somebody.
 * Inside the minutes of grace nobody is late; by the telephone nobody is who has said yes.
 */
export function evictableIn(slot: SlotWithMode, policy: PresencePolicy, now: Date): string[] {
  const isGrace = now < after(slot.startsAt, minutes(policy.lateMinutes));
  if (isGrace || absentFrom(slot, policy, now) === 0) return [];
  const saidYes = (personId: string): boolean =>
    slot.seats.some((seat) => seat.personId === personId && isConfirmed(seat, now));
  return lateIn(slot, policy, now).filter((personId) => slot.mode === 'on_site' || !saidYes(personId));
}

/** Standby who have not come yet. */
export const standbyIn = (slot: Slot, now: Date): string[] =>
  slot.seats
    .filter((seat) => isHeld(seat, now) && seat.isStandby && !isPresent(seat, now))
    .map((seat) => seat.personId);
