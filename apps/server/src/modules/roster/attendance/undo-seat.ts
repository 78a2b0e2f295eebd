import type { InputOf, OutputOf, undoSeat } from '@doorstep/contracts';
import { Refusal, whyNotUndo } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { CoverCalls } from './cover-calls';
import { refuse } from './give-up-seat';
import { SeatRules } from './seat-rules';
import { endSeat, putInto } from './seats';
import { SlotActs } from './slot-act';
import { type SeatRow, seatOf, slotDigest, type SlotOnRoster } from './slot-rows';

/**
 * Takes back a cover, a take-over or the secretary's seating, until the slot begins. Whoever sat there before sits there
 * again, as confirmed as they were. One's own; the secretary anybody's, and the secretary's own doing only they.
 */
@Injectable()
export class UndoSeat {
  constructor(
    private readonly acts: SlotActs,
    private readonly calls: CoverCalls,
    private readonly rules: SeatRules,
  ) {}

  execute(
    act: CallerAct,
    { slotId, personId = act.caller.personId }: InputOf<typeof undoSeat>,
  ): Promise<OutputOf<typeof undoSeat>> {
    const isSecretary = act.caller.role === 'secretary';
    if (personId !== act.caller.personId && !isSecretary) throw new Refusal('role.not-allowed');
    return this.acts.run(act, slotId, async ({ tx, slot, about }) => {
      const seat = seatOf(slot, personId, tx.now);
      if (!seat) throw new Refusal('seat.unknown');
      refuse(whyNotUndo(slot, seat, tx.now));
      if (seat.how === 'secretary' && !isSecretary) throw new Refusal('role.not-allowed');
      await endSeat(tx, seat, 'undo');
      const backId = await this.giveBack(tx, slot, seat);
      const personName = await this.acts.nameOf(tx, personId);
      const backName = backId === null ? null : await this.acts.nameOf(tx, backId);
      tx.record('duty.undone', about, { slot: slotDigest(slot), personId, personName, backId, backName });
      await this.calls.afterSeatsChanged(tx, slot.id, backId === null ? 'given-up' : undefined);
    });
  }

  /**
   * The seat this one took the place of is its owner's again; null when there was none, when they have come back by now,
   * or when they cannot come any more: nobody is put back over their head, the place is called for instead.
   */
  private async giveBack(tx: Tx, slot: SlotOnRoster, seat: SeatRow): Promise<string | null> {
    const before = slot.seats.find(({ id }) => id === seat.insteadOf);
    if (before === undefined) return null;
    const { personId, isStandby } = before;
    if (personId !== seat.personId && seatOf(slot, personId, tx.now)) return null;
    if (!(await this.rules.canReturn(tx, slot, personId))) return null;
    const isConfirmed = before.confirmedAt !== null;
    await putInto(tx, slot, { personId, how: 'undo', isStandby, isConfirmed, insteadOf: before });
    return personId;
  }
}
