import { compareIds } from '../../kernel/index';
import { askOrderOf } from './ask-order';
import { standbyBurdenOf } from './burden-of';
import { diaryOf, turnOf } from './diary';
import type { DraftProblem, DraftSeat, DraftSlot } from './draft';
import { loadsOf } from './loads-of';

/**
 * Who stands by for which slot, besides these seats: slot by slot in time, whoever would be asked first at that moment,
 * under the same hard rules as sitting. A slot for which nobody is left has fewer standbys; that is no hole.
 */
export function standbyFor(problem: DraftProblem, seats: readonly DraftSeat[]): DraftSeat[] {
  const diary = diaryOf(problem, seats);
  const loads = loadsOf(problem, seats);
  const standby: DraftSeat[] = [];
  for (const slot of inTime(problem.slots)) {
    const has = seats.filter((seat) => seat.slotId === slot.id && seat.isStandby).length;
    const wanted = Math.max(0, problem.policy.standbyPerSlot - has);
    for (const id of askOrderOf(problem, slot, { diary, loads }).slice(0, wanted)) {
      standby.push({ slotId: slot.id, personId: id, isStandby: true });
      diary.get(id)!.push(turnOf(slot, true));
      loads.set(id, loads.get(id)! + standbyBurdenOf(slot.burden));
    }
  }
  return standby;
}

const inTime = (slots: readonly DraftSlot[]): DraftSlot[] =>
  [...slots].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || compareIds(a.id, b.id));
