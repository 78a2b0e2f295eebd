import type { Bench, SeatInTime, Slot } from './duty-at';

/** What the written rule says, worked out the slow way. */
export interface Answer {
  pair: string[];
  told: string[];
  standby: string[];
  nextPair: string[];
}

/**
 * The written rule of duty, put down a second time by hand, step by step and without anything of the first: seats are
 * sorted into four baskets, the baskets are emptied in order, and a hole is passed on.
 */
export function answerByHand(bench: Bench, moment: Date): Answer {
  const t = moment.getTime();
  const current = slotOfNow(bench, t);
  const everybodyHere = current === null ? [] : callingOrder(bench, current, t);
  const pair = everybodyHere.slice(0, current?.headcount);
  const present = bench.secretaries.filter((id) => !bench.absentIds.includes(id));
  const groups = [pair, present, bench.district, bench.secretaries, bench.members];
  const told = groups.find((group) => group.length > 0);
  const called = [...(told ?? [])];
  const waiting = (current?.seats ?? []).filter((seat) => seat.isStandby && living(seat, t));
  const standby = everybodyHere.filter(
    (id) => waiting.some((seat) => seat.personId === id) && !called.includes(id),
  );
  const nextPair = peopleOfNext(bench, t).filter((id) => !called.includes(id) && !standby.includes(id));
  return { pair, told: called, standby, nextPair };
}

/** The one that began last of those that hold the instant. */
function slotOfNow({ slots }: Bench, t: number): Slot | null {
  let current: Slot | null = null;
  for (const slot of slots) {
    const holdsIt = slot.startsAt.getTime() <= t && t < slot.endsAt.getTime();
    if (holdsIt && (current === null || slot.startsAt.getTime() > current.startsAt.getTime())) current = slot;
  }
  return current;
}

/** Of the slots still to come in which anybody may be called, the earliest. */
function peopleOfNext(bench: Bench, t: number): string[] {
  let people: string[] = [];
  let earliest = Infinity;
  for (const slot of bench.slots) {
    const start = slot.startsAt.getTime();
    const found = callingOrder(bench, slot, t);
    if (start <= t || start >= earliest || found.length === 0) continue;
    people = found.slice(0, slot.headcount);
    earliest = start;
  }
  return people;
}

function callingOrder(bench: Bench, slot: Slot, t: number): string[] {
  const baskets: SeatInTime[][] = [[], [], [], []];
  for (const seat of slot.seats) {
    const mayBeCalled = bench.members.includes(seat.personId) && !bench.absentIds.includes(seat.personId);
    if (mayBeCalled && living(seat, t)) baskets[basketOf(seat, t)]!.push(seat);
  }
  const order = new Set<string>();
  for (const basket of baskets) {
    for (let place = 0; place <= 4; place += 1) {
      const names = basket.filter((seat) => seat.place === place).map((seat) => seat.personId);
      names.sort().forEach((name) => order.add(name));
    }
  }
  return [...order];
}

function basketOf(seat: SeatInTime, t: number): number {
  if (past(seat.checkedInAt, t)) return 0;
  if (seat.isStandby) return 3;
  return past(seat.confirmedAt, t) ? 1 : 2;
}

const past = (instant: Date | null, t: number): boolean => instant !== null && instant.getTime() <= t;

/** Taken by now, and neither given up nor left by now. */
const living = (seat: SeatInTime, t: number): boolean =>
  past(seat.takenAt, t) && !past(seat.givenUpAt, t) && !past(seat.leftAt, t);
