import type { InputOf, OutputOf, takeSlot } from '@doorstep/contracts';
import { type Breach, missingIn, Refusal, whyNotJoin } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { presencePolicyOf } from './presence-policy';
import { callOf, CoverCalls } from './cover-calls';
import { refuse } from './give-up-seat';
import { SeatRules } from './seat-rules';
import { endSeat, putInto } from './seats';
import { type SlotAct, SlotActs } from './slot-act';
import { seatOf, slotDigest, slotOf } from './slot-rows';

/** "I will cover": one tap takes a free place in a slot that lacks people. Of eight thumbs at once one wins per place. */
@Injectable()
export class TakeSlot {
  constructor(
    private readonly db: Database,
    private readonly acts: SlotActs,
    private readonly calls: CoverCalls,
    private readonly rules: SeatRules,
  ) {}

  async execute(
    act: CallerAct,
    { callId, despite }: InputOf<typeof takeSlot>,
  ): Promise<OutputOf<typeof takeSlot>> {
    const { stationId, personId } = act.caller;
    const call = await callOf(this.db, stationId, callId);
    if (call === null) throw new Refusal('cover.unknown');
    return this.acts.run(act, call.slotId, async (on) => {
      const { tx, slot } = on;
      refuse(whyNotJoin(slot, tx.now));
      const own = seatOf(slot, personId, tx.now);
      if (own && !own.isStandby) throw new Refusal('seat.taken');
      const policy = await presencePolicyOf(tx, stationId);
      if (missingIn(slot, policy, tx.now) === 0) throw new Refusal('cover.already-taken');
      const breaches = await this.rules.ownBreachesOf(tx, slot, personId);
      if (breaches.length > 0 && !despite) throw new Refusal('seat.against-rules', fieldsOf(breaches));
      if (own) await endSeat(tx, own, 'covered');
      const codes = breaches.map(({ code }) => code);
      const insteadOf = own ? { insteadOf: own } : {};
      await putInto(tx, slot, { personId, how: 'cover', isConfirmed: true, despite: codes, ...insteadOf });
      await this.tell(on, { callId, personId });
    });
  }

  private async tell(
    { tx, slot, about }: SlotAct,
    { callId, personId }: { callId: string; personId: string },
  ) {
    const after = await slotOf(tx, slot.stationId, slot.id);
    const policy = await presencePolicyOf(tx, slot.stationId);
    const personName = await this.acts.nameOf(tx, personId);
    const stillMissing = missingIn(after, policy, tx.now);
    const payload = { slot: slotDigest(slot), personId, personName, callId, stillMissing };
    tx.record('cover.taken', { ...about, subjectId: callId }, payload);
    await this.calls.afterSeatsChanged(tx, slot.id);
  }
}

/** Broken rules as a refusal carries them. */
const fieldsOf = (breaches: readonly Breach[]) => ({
  fields: breaches.slice(0, 20).map(({ code, words }) => ({ path: code, message: words })),
});
