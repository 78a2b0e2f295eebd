import type { giveUpSeat, InputOf, OutputOf, unseat } from '@doorstep/contracts';
import { Refusal, whyNotChange, whyNotJoin } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CoverCalls } from './cover-calls';
import { endSeat } from './seats';
import { type SlotAct, SlotActs } from './slot-act';
import { seatOf, slotDigest } from './slot-rows';

/** "I cannot come" before the slot begins, or the secretary says it for somebody at any time; others are called at once. */
@Injectable()
export class GiveUpSeat {
  constructor(
    private readonly acts: SlotActs,
    private readonly calls: CoverCalls,
  ) {}

  /** One's own seat, until the slot begins; afterwards one leaves. */
  execute(
    act: CallerAct,
    { slotId, reason }: InputOf<typeof giveUpSeat>,
  ): Promise<OutputOf<typeof giveUpSeat>> {
    return this.acts.run(act, slotId, async (on) => {
      refuse(whyNotChange(on.slot, on.tx.now));
      await this.end(on, { personId: act.caller.personId, reason, why: 'declined' });
    });
  }

  /** Somebody else's, by the secretary: a fall on the ice does not wait for the slot's end. */
  forOther(
    act: CallerAct,
    { slotId, personId, reason }: InputOf<typeof unseat>,
  ): Promise<OutputOf<typeof unseat>> {
    return this.acts.run(act, slotId, async (on) => {
      refuse(whyNotJoin(on.slot, on.tx.now));
      await this.end(on, { personId, reason, why: 'secretary' });
    });
  }

  private async end(
    { tx, slot, about }: SlotAct,
    { personId, reason, why }: { personId: string; reason: string; why: 'declined' | 'secretary' },
  ): Promise<void> {
    const seat = seatOf(slot, personId, tx.now);
    if (!seat) throw new Refusal('seat.unknown');
    await endSeat(tx, seat, why);
    const personName = await this.acts.nameOf(tx, personId);
    const byOther = why === 'secretary';
    tx.record('duty.given-up', about, { slot: slotDigest(slot), personId, personName, why, reason, byOther });
    await this.calls.afterSeatsChanged(tx, slot.id, 'given-up');
  }
}

/** Throws the refusal a rule names. */
export function refuse(code: ConstructorParameters<typeof Refusal>[0] | null): void {
  if (code !== null) throw new Refusal(code);
}
