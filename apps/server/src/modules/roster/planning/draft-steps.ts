import type { Draft, DraftStep, KeptSeat } from './draft-rows';

/** The plan with one slot's seats (null: all seats) replaced; the others stay where they are. */
export function withSeats(
  seats: readonly KeptSeat[],
  slotId: string | null,
  replaced: readonly KeptSeat[],
): KeptSeat[] {
  if (slotId === null) return [...replaced];
  const place = seats.findIndex((seat) => seat.slotId === slotId);
  const others = seats.filter((seat) => seat.slotId !== slotId);
  return place < 0 ? [...others, ...replaced] : others.toSpliced(place, 0, ...replaced);
}

/** The steps of a draft that has been solved again: the last one, which asked for it, now knows what came of it. */
export const stepsEnded = ({ doneSteps }: Draft, seats: KeptSeat[]): DraftStep[] =>
  doneSteps.map((step, n) =>
    step.slotId === null && n === doneSteps.length - 1 ? { ...step, after: seats } : step,
  );
