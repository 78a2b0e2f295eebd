import type { OutputOf, readMyWeek } from '@doorstep/contracts';
import { type Caller, comingWeek, hoursOf, isConfirmed } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import { seatOf, slotsBetween } from '../attendance/slot-rows';
import { SlotViews } from '../slot-views';

/** My coming seven days, what is left of today included: which turns, with whom, and how many I have not said yes to. */
@Injectable()
export class MyWeekQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly slotViews: SlotViews,
  ) {}

  async execute(caller: Caller): Promise<OutputOf<typeof readMyWeek>> {
    const now = this.clock.now();
    const { fromDay, untilDay, from, until } = comingWeek(now);
    const slots = await slotsBetween(this.db, caller.stationId, from, until);
    const mine = slots.filter(
      (slot) =>
        slot.startsAt >= from && slot.endsAt > now && seatOf(slot, caller.personId, now) !== undefined,
    );
    const unconfirmed = mine.filter((slot) => {
      const seat = seatOf(slot, caller.personId, now)!;
      return !seat.isStandby && !isConfirmed(seat, now) && slot.startsAt > now;
    });
    return {
      fromDay,
      untilDay,
      items: await this.slotViews.of(this.db, { ...caller, now }, mine.slice(0, 60)),
      hours: hoursOf(mine),
      unconfirmed: unconfirmed.length,
    };
  }
}
