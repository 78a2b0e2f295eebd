import { compareIds } from '../../kernel/index';
import { countWishes } from './count-wishes';
import type { DraftPlan, DraftProblem, DraftSeat } from './draft';
import { holesOf } from './explain-hole';
import { heaviestLoad } from './loads-of';

/**
 * Seats as a plan, with everything said about it recomputed from the seats themselves. `bound` is the heaviest load that
 * is proven to be unavoidable, in points; 0 where nothing is proven yet.
 */
export function planOf(problem: DraftProblem, seats: readonly DraftSeat[], bound = 0): DraftPlan {
  const spread = heaviestLoad(problem, seats);
  const proven = Math.min(bound, spread);
  const { met, asked } = countWishes(problem, seats);
  return {
    seats: inOrder(problem, seats),
    missing: holesOf(problem, seats),
    fairness: { spread, bound: proven, gap: gapOf(spread, proven) },
    wishesMet: met,
    wishesAsked: asked,
  };
}

/** How far above the proven bound the heaviest load lies, as a share of the bound; 1 while nothing is proven. */
function gapOf(spread: number, bound: number): number {
  if (spread === bound) return 0;
  return bound > 0 ? (spread - bound) / bound : 1;
}

/** By time of the slot, those who sit before those who stand by. */
function inOrder(problem: DraftProblem, seats: readonly DraftSeat[]): DraftSeat[] {
  const start = new Map(problem.slots.map((slot) => [slot.id, slot.startsAt.getTime()]));
  return [...seats].sort(
    (a, b) =>
      (start.get(a.slotId) ?? 0) - (start.get(b.slotId) ?? 0) ||
      compareIds(a.slotId, b.slotId) ||
      Number(a.isStandby) - Number(b.isStandby) ||
      compareIds(a.personId, b.personId),
  );
}
