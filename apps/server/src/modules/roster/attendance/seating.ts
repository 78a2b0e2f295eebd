import type { GiveUpWay, ShortageStage } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { CoverCalls } from './cover-calls';
import { endSeat, putInto, type SeatWish } from './seats';
import type { SeatRow, SlotOnRoster } from './slot-rows';
import { watchSlots } from './watch-slots';

/**
 * Moves people in and out of slots for swaps, publishing and everything else that changes a roster. The slot's row must
 * be held (`lockSlot`); facts are the caller's. After the last change of a slot `afterSeatsChanged` is called once.
 */
@Injectable()
export class Seating {
  constructor(private readonly calls: CoverCalls) {}

  /** Puts somebody in; throws `seat.taken` when they are in it. Answers the seat's id. */
  seat(tx: Tx, slot: SlotOnRoster, wish: SeatWish): Promise<string> {
    return putInto(tx, slot, wish);
  }

  /** Ends a seat; throws `seat.changed` when it has ended already. */
  end(tx: Tx, seat: Pick<SeatRow, 'id'>, why: GiveUpWay): Promise<void> {
    return endSeat(tx, seat, why);
  }

  /** Closes the call of a slot that has enough people, opens one where an alarm is due. */
  afterSeatsChanged(tx: Tx, slotId: string, stage?: ShortageStage): Promise<void> {
    return this.calls.afterSeatsChanged(tx, slotId, stage);
  }

  /** Plans the looks at slots that are new or have got other times. */
  watch(tx: Tx, slots: readonly { id: string; startsAt: Date; endsAt: Date }[]): Promise<void> {
    return watchSlots(tx, slots);
  }
}
