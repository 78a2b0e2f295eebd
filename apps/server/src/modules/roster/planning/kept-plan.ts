import type { DraftPlan, DraftProblem } from '@doorstep/domain';
import type { KeptPlan, KeptSeat } from './draft-rows';

/** A plan of the solver as a draft keeps it: pinned seats are the secretary's, and so are the standbys they named before. */
export function keptPlan(
  plan: DraftPlan,
  fixed: DraftProblem['fixed'],
  before: readonly KeptSeat[],
): KeptPlan {
  const pinned = new Set(fixed.map(nameOf));
  let seats: KeptSeat[] = plan.seats.map((seat) => ({
    ...seat,
    isByHand: !seat.isStandby && pinned.has(nameOf(seat)),
  }));
  for (const standby of before.filter(({ isByHand, isStandby }) => isByHand && isStandby))
    seats = withStandby(seats, standby);
  return { seats, bound: plan.fairness.bound };
}

const nameOf = ({ slotId, personId }: { slotId: string; personId: string }): string =>
  `${slotId} ${personId}`;

/** In place of the standby the solver would have asked; whoever sits in the slot does not stand by for it. */
function withStandby(seats: readonly KeptSeat[], standby: KeptSeat): KeptSeat[] {
  const inSlot = seats.filter(({ slotId }) => slotId === standby.slotId);
  if (inSlot.some((seat) => !seat.isStandby && seat.personId === standby.personId)) return [...seats];
  const drafted = inSlot.filter((seat) => seat.isStandby && !seat.isByHand);
  const gives = drafted.find(({ personId }) => personId === standby.personId) ?? drafted.at(-1);
  return gives === undefined ? [...seats, standby] : seats.map((seat) => (seat === gives ? standby : seat));
}
