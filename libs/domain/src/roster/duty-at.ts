/**
 * A person's place in a slot, with the instants at which it changed. Nothing in it is ever taken back, so who sat, had
 * confirmed or was at the post can be read for any past instant. An instant that has not come yet is as good as null.
 */
export interface SeatInTime {
  personId: string;
  /** The order in which they were put in. */
  place: number;
  isStandby: boolean;
  takenAt: Date;
  confirmedAt: Date | null;
  checkedInAt: Date | null;
  leftAt: Date | null;
  givenUpAt: Date | null;
}

/** A slot of duty as the rule reads it. */
export interface Slot {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** How many sit in it; as many are called. */
  headcount: number;
  seats: readonly SeatInTime[];
}

/** Who answers for the post at an instant. */
export interface Duty {
  slot: Slot | null;
  /** Those whom the slot itself names; empty only where the roster has a hole. */
  pair: readonly string[];
  /** Who is to be told: the pair, or whoever stands in for a hole. Never empty while anybody is left at the station. */
  told: readonly string[];
  /** Standby of this slot who are not in the pair. */
  standby: readonly string[];
  /** Those who sit next, without those who are told or stand by now. */
  nextPair: readonly string[];
  /** Those who are not on leave; all of them where everybody is and no district stands behind them. */
  secretaries: readonly string[];
  district: readonly string[];
  /** Whoever wears a member's or secretary's hat: the last to be asked when nobody else is left. */
  members: readonly string[];
}

/** Duty for facts that concern nobody at the desk in particular. */
export const NOBODY_ON_DUTY: Duty = {
  slot: null,
  pair: [],
  told: [],
  standby: [],
  nextPair: [],
  secretaries: [],
  district: [],
  members: [],
};

/** What the rule needs to know: slots from the present one on, and who there is at that instant. */
export interface Bench {
  slots: readonly Slot[];
  secretaries: readonly string[];
  district: readonly string[];
  members: readonly string[];
  /** On leave at the instant. */
  absentIds: readonly string[];
}

const hasCome = (instant: Date | null, moment: Date): boolean => instant !== null && instant <= moment;

/** Whether the seat is this person's at the instant: from its first moment up to, not including, its last. */
export const isHeld = (seat: SeatInTime, moment: Date): boolean =>
  seat.takenAt <= moment && !hasCome(seat.givenUpAt, moment) && !hasCome(seat.leftAt, moment);

/** At the post at the instant: checked in and not gone. */
export const isPresent = (seat: SeatInTime, moment: Date): boolean =>
  isHeld(seat, moment) && hasCome(seat.checkedInAt, moment);

/** Has said yes by the instant; whoever checked in has said so with their feet. */
export const isConfirmed = (seat: SeatInTime, moment: Date): boolean =>
  isHeld(seat, moment) && (hasCome(seat.confirmedAt, moment) || hasCome(seat.checkedInAt, moment));

/** The order in which people of a slot are called: checked in, confirmed, assigned, standby. */
function tierOf(seat: SeatInTime, moment: Date): number {
  if (isPresent(seat, moment)) return 0;
  if (seat.isStandby) return 3;
  return isConfirmed(seat, moment) ? 1 : 2;
}

/** At a slot's edge the incoming slot answers: a slot holds its first instant and not its last. */
function slotAt(slots: readonly Slot[], moment: Date): Slot | null {
  const here = slots.filter((slot) => slot.startsAt <= moment && moment < slot.endsAt);
  return here.sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime() || compare(a.id, b.id))[0] ?? null;
}

/** Ids are compared by their code points: the same order in every process, whatever its language. */
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Everybody of a slot who counts at the instant, in the order in which they are called; each once. */
function inOrder(slot: Slot, moment: Date, counts: (personId: string) => boolean): string[] {
  const seats = slot.seats.filter((seat) => isHeld(seat, moment) && counts(seat.personId));
  seats.sort(
    (a, b) => tierOf(a, moment) - tierOf(b, moment) || a.place - b.place || compare(a.personId, b.personId),
  );
  return [...new Set(seats.map((seat) => seat.personId))];
}

/** The first slot after this instant in which anybody counts. */
function peopleAfter(bench: Bench, moment: Date, counts: (personId: string) => boolean): string[] {
  const later = bench.slots.filter((slot) => slot.startsAt > moment);
  later.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || compare(a.id, b.id));
  for (const slot of later) {
    const people = inOrder(slot, moment, counts).slice(0, slot.headcount);
    if (people.length > 0) return people;
  }
  return [];
}

/** The first group in which there is anybody. */
const firstOf = (...groups: (readonly string[])[]): readonly string[] =>
  groups.find((people) => people.length > 0) ?? [];

/**
 * Who is on duty at an instant, who comes next, and who stands behind them. Pure: the same answer in every process,
 * however late it is asked. Checked in before confirmed before assigned before standby, as many as the slot needs; a
 * hole falls to the secretaries who are not on leave, then to the district, then to the secretaries all the same, then
 * to whoever is a member. Only people who hold a hat at the
 * station and are not on leave count.
 */
export function dutyAt(bench: Bench, moment: Date): Duty {
  const { district } = bench;
  const around = new Set(bench.members);
  const absent = new Set(bench.absentIds);
  const counts = (personId: string): boolean => around.has(personId) && !absent.has(personId);
  const atHand = bench.secretaries.filter((personId) => !absent.has(personId));
  const secretaries = district.length > 0 ? atHand : firstOf(atHand, bench.secretaries);
  const slot = slotAt(bench.slots, moment);
  const here = slot === null ? [] : inOrder(slot, moment, counts);
  const pair = here.slice(0, slot?.headcount ?? 0);
  const told = firstOf(pair, secretaries, district, bench.members);
  const waiting = slot?.seats.filter((seat) => seat.isStandby && isHeld(seat, moment)) ?? [];
  const standbyIds = new Set(waiting.map((seat) => seat.personId));
  const standby = here.filter((personId) => standbyIds.has(personId) && !told.includes(personId));
  const next = peopleAfter(bench, moment, counts);
  const nextPair = next.filter((personId) => !told.includes(personId) && !standby.includes(personId));
  return { slot, pair, told, standby, nextPair, secretaries, district, members: bench.members };
}

/**
 * Everybody who must be told when `wanted` is called; where that rung is empty the next one above it, and past the
 * top whoever stands nearest below: a gap is never silence.
 */
export function reachable(
  duty: Duty,
  wanted: 'duty' | 'next-pair' | 'secretary' | 'district',
): readonly string[] {
  const chain = [duty.told, [...duty.standby, ...duty.nextPair], duty.secretaries, duty.district];
  const from = { duty: 0, 'next-pair': 1, secretary: 2, district: 3 }[wanted];
  return firstOf(...chain.slice(from), ...chain.slice(0, from).reverse(), duty.members);
}
