import type { InputOf, leavePost, OutputOf } from '@doorstep/contracts';
import { after, presentIn, Refusal, STANDBY_TIME, whyNotLeave } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CoverCalls } from './cover-calls';
import { refuse } from './give-up-seat';
import { presencePolicyOf } from './presence-policy';
import { SlotActs } from './slot-act';
import { seatOf, slotDigest, slotOf } from './slot-rows';
import { STILL_SHORT } from './tell-still-short.timer';

/**
 * "I have to go": from now on this person is not called any more. Where the post drops below its number, standby are
 * called at once, others after them, and the secretary when it is still below some minutes later.
 */
@Injectable()
export class LeavePost {
  constructor(
    private readonly acts: SlotActs,
    private readonly calls: CoverCalls,
  ) {}

  execute(act: CallerAct, { slotId }: InputOf<typeof leavePost>): Promise<OutputOf<typeof leavePost>> {
    const { personId } = act.caller;
    return this.acts.run(act, slotId, async ({ tx, slot, about }) => {
      refuse(whyNotLeave(slot, tx.now));
      const seat = seatOf(slot, personId, tx.now);
      if (!seat) throw new Refusal('seat.unknown');
      await tx.query(LEAVE, [slot.stationId, seat.id, tx.now]);
      const left = await slotOf(tx, slot.stationId, slot.id);
      const present = presentIn(left, await presencePolicyOf(tx, slot.stationId), tx.now);
      const isBelow = present < slot.headcount;
      const personName = await this.acts.nameOf(tx, personId);
      tx.record('duty.left', about, { slot: slotDigest(slot), personId, personName, present, isBelow });
      if (!isBelow) return;
      await this.calls.afterSeatsChanged(tx, slot.id, 'left');
      tx.schedule(STILL_SHORT, { key: slot.id, dueAt: after(tx.now, STANDBY_TIME), payload: {} });
    });
  }
}

const LEAVE = 'update seats set left_at = $3 where station_id = $1 and seat_id = $2';
