import { isConfirmed, isHeld, isPresent, type SeatInTime, type Slot } from '../duty-at';

/** A turn of duty as a member's own calendar shows it. */
export interface CalendarEntry {
  slotId: string;
  startsAt: Date;
  endsAt: Date;
  /** `晚班（和赵淑芬）` */
  summary: string;
  /** Not yet said yes: the calendar shows it as tentative. */
  isTentative: boolean;
  /** The last thing that happened to the slot's seats. */
  changedAt: Date;
  /** Grows with everything that happens to the slot and never falls, so that a calendar knows which version is newer. */
  sequence: number;
}

/** The entry of one slot in this person's calendar; null when they do not sit in it. */
export function calendarEntry(
  slot: Slot & { label: string },
  personId: string,
  names: ReadonlyMap<string, string>,
  now: Date,
): CalendarEntry | null {
  const mine = slot.seats.find((seat) => seat.personId === personId && wasHeld(seat, now));
  if (mine === undefined) return null;
  const others = slot.seats.filter(
    (seat) => seat !== mine && wasHeld(seat, now) && !isOnlyStandby(seat, now),
  );
  const steps = slot.seats.flatMap(stepsOf).filter((step) => step <= now);
  return {
    slotId: slot.id,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    summary: summaryOf(slot.label, isOnlyStandby(mine, now), namesOf(others, names)),
    isTentative: !isConfirmed(mine, now) && now < slot.startsAt,
    changedAt: new Date(Math.max(...steps.map((step) => step.getTime()))),
    sequence: steps.length - 1,
  };
}

/** Held, also where the person has gone home since: the calendar keeps what was. */
const wasHeld = (seat: SeatInTime, now: Date): boolean => isHeld({ ...seat, leftAt: null }, now);

const isOnlyStandby = (seat: SeatInTime, now: Date): boolean => seat.isStandby && !isPresent(seat, now);

const stepsOf = ({ takenAt, confirmedAt, givenUpAt }: SeatInTime): Date[] =>
  [takenAt, confirmedAt, givenUpAt].filter((step) => step !== null);

function namesOf(seats: readonly SeatInTime[], names: ReadonlyMap<string, string>): string {
  const people = [...new Set(seats.map(({ personId }) => personId))];
  return people.flatMap((personId) => names.get(personId) ?? []).join('、');
}

function summaryOf(label: string, isStandby: boolean, others: string): string {
  if (isStandby) return others === '' ? `备班：${label}` : `备班：${label}（${others}）`;
  return others === '' ? label : `${label}（和${others}）`;
}
