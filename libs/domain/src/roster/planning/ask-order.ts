import { compareIds } from '../../kernel/index';
import { diaryOf, seatsInWeek, type Turn, whyNotBesides } from './diary';
import type { DraftProblem, DraftSeat, DraftSlot } from './draft';
import { loadsOf } from './loads-of';
import { whyNot } from './why-not';

/** What everybody sits in and what they carry, by id: what the order of asking goes by. */
export interface Carried {
  diary: ReadonlyMap<string, readonly Turn[]>;
  loads: ReadonlyMap<string, number>;
}

/**
 * Who may be asked to take a slot, in the order in which they are asked: whoever carries least first, of equals the one
 * with fewest seats this week, then by id. Only people whom no hard rule bars, seats given to others considered.
 */
export const askOrder = (problem: DraftProblem, seats: readonly DraftSeat[], slot: DraftSlot): string[] =>
  askOrderOf(problem, slot, { diary: diaryOf(problem, seats), loads: loadsOf(problem, seats) });

/** {@link askOrder} for who counts what is carried while the plan grows. */
export function askOrderOf(problem: DraftProblem, slot: DraftSlot, { diary, loads }: Carried): string[] {
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
