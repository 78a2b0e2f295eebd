import { diaryOf, seatsInWeek, whyNotBesides } from './diary';
import type { DraftProblem, DraftSeat, DraftSlot } from './draft';
import { loadsOf } from './loads-of';
import { whyNot } from './why-not';

/**
 * Who may be asked to take a slot, in the order in which they are asked: whoever carries least first, of equals the one
 * with fewest seats this week, then by id. Only people whom no hard rule bars, seats given to others considered.
 */
export function askOrder(problem: DraftProblem, seats: readonly DraftSeat[], slot: DraftSlot): string[] {
  const diary = diaryOf(problem, seats);
  const loads = loadsOf(problem, seats);
  return problem.members
    .filter((member) => whyNot(member, slot, problem.policy) === null)
    .map((member) => ({ member, turns: diary.get(member.id) ?? [] }))
    .filter(({ member, turns }) => whyNotBesides(member, slot, turns, problem.policy) === null)
    .map(({ member: { id }, turns }) => ({
      id,
      load: loads.get(id) ?? 0,
      seats: seatsInWeek(turns, slot.day),
    }))
    .sort((a, b) => a.load - b.load || a.seats - b.seats || compareIds(a.id, b.id))
    .map(({ id }) => id);
}

/** By code unit, so that the order is the same in every process whatever its language. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
