import type { DraftMember, DraftProblem, DraftSeat, DraftSlot, DutyWish } from './draft';

/** Slots a wish speaks of. */
export const slotsOfWish = (wish: DutyWish, slots: readonly DraftSlot[]): DraftSlot[] =>
  slots.filter((slot) => slot.day === wish.day && (wish.part === null || slot.part === wish.part));

/** How many wishes there are for these slots and how many are met. Standing by meets no wish and spoils none. */
export function countWishes(
  problem: DraftProblem,
  seats: readonly DraftSeat[],
): { met: number; asked: number } {
  const asked = problem.members.flatMap((member) =>
    member.wishes
      .map((wish) => ({ member, wish, slots: slotsOfWish(wish, problem.slots) }))
      .filter(({ slots }) => slots.length > 0),
  );
  const met = asked.filter(({ member, wish, slots }) => isSeated(member, slots, seats) === wish.wants);
  return { met: met.length, asked: asked.length };
}

function isSeated(member: DraftMember, slots: readonly DraftSlot[], seats: readonly DraftSeat[]): boolean {
  const ids = new Set(slots.map(({ id }) => id));
  return seats.some((seat) => seat.personId === member.id && !seat.isStandby && ids.has(seat.slotId));
}
