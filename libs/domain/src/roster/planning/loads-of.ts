import { standbyBurdenOf } from './burden-of';
import type { DraftProblem, DraftSeat } from './draft';

/** What everybody carries, by id: what they brought along and what these seats add (standing by adds a fifth). */
export function loadsOf(problem: DraftProblem, seats: readonly DraftSeat[]): Map<string, number> {
  const burdens = new Map(problem.slots.map((slot) => [slot.id, slot.burden]));
  const loads = new Map(problem.members.map((member) => [member.id, member.carriedBurden]));
  for (const { slotId, personId, isStandby } of seats) {
    const burden = burdens.get(slotId) ?? 0;
    const added = isStandby ? standbyBurdenOf(burden) : burden;
    loads.set(personId, (loads.get(personId) ?? 0) + added);
  }
  return loads;
}

/** The heaviest load among those who got a seat: whoever carried much before and sits no more does not count. */
export function heaviestLoad(problem: DraftProblem, seats: readonly DraftSeat[]): number {
  const real = seats.filter((seat) => !seat.isStandby);
  const loads = loadsOf(problem, real);
  const seated = new Set(real.map(({ personId }) => personId));
  return Math.max(0, ...[...seated].map((id) => loads.get(id) ?? 0));
}
