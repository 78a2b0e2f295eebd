import { isWorthTelling, stationInstant, dayAfter, weekToldAt } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { seatOf, slotsBetween, type SlotOnRoster } from '../attendance/slot-rows';
import { planWeekTelling, TELL_WEEK } from './plan-week-telling';

interface MemberWeek {
  personId: string;
  slots: number;
  firstAt: string;
  firstLabel: string;
}

/**
 * Sunday, six in the evening: whoever has turns in the coming week hears how many and when the first is. Each week
 * plans the next, also when it came too late to be worth telling; its key is the Sunday, so that two weeks never stand
 * in each other's way. Harmless twice: the row is gone with the first time.
 */
@Timer(TELL_WEEK)
export class TellWeek implements TimerHandler<{ at: string }> {
  async handle(tx: Tx, { payload }: DueWork<{ at: string }>): Promise<void> {
    planWeekTelling(tx);
    const sunday = new Date(payload.at);
    if (!isWorthTelling(sunday, tx.now)) return;
    const { fromDay, untilDay } = weekToldAt(sunday);
    const from = stationInstant(fromDay);
    const slots = await slotsBetween(tx, tx.stationId, from, stationInstant(dayAfter(untilDay)));
    const members = membersIn(
      slots.filter(({ startsAt }) => startsAt >= from),
      tx.now,
    );
    if (members.length === 0) return;
    tx.record('week.told', { subjectId: tx.stationId, actorId: null, actorRole: null }, { fromDay, members });
  }
}

/** Everybody with a turn of their own (standing by is none), with their first. Slots come in order of time. */
function membersIn(slots: readonly SlotOnRoster[], now: Date): MemberWeek[] {
  const weeks = new Map<string, MemberWeek>();
  for (const slot of slots) {
    for (const personId of new Set(slot.seats.map((seat) => seat.personId))) {
      const seat = seatOf(slot, personId, now);
      if (seat === undefined || seat.isStandby) continue;
      const first = { personId, slots: 0, firstAt: slot.startsAt.toISOString(), firstLabel: slot.label };
      const week = weeks.get(personId) ?? first;
      weeks.set(personId, { ...week, slots: week.slots + 1 });
    }
  }
  return [...weeks.values()];
}
