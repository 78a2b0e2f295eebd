import type { InputOf, OutputOf, seatSomebody, SlotView } from '@doorstep/contracts';
import { type Breach, Refusal, whyNotJoin } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CoverCalls } from './cover-calls';
import { refuse } from './give-up-seat';
import { SeatRules } from './seat-rules';
import { endSeat, putInto } from './seats';
import { type SlotAct, SlotActs } from './slot-act';
import { type SeatRow, seatOf, slotDigest } from './slot-rows';

type Wish = InputOf<typeof seatSomebody>;
type Answer = OutputOf<typeof seatSomebody>;

/** The secretary puts somebody into a slot. Rules in the way are said first; with `despite` they are overruled and kept. */
@Injectable()
export class SeatSomebody {
  constructor(
    private readonly acts: SlotActs,
    private readonly calls: CoverCalls,
    private readonly rules: SeatRules,
  ) {}

  execute(act: CallerAct, wish: Wish): Promise<Answer> {
    return this.acts.runWith<Answer>(act, wish.slotId, async (on) => {
      refuse(whyNotJoin(on.slot, on.tx.now));
      const places = placesOf(on, wish);
      const instead = places.replaced ? [places.replaced.personId] : [];
      const breaches = await this.rules.breachesOf(on.tx, on.slot, wish.personId, instead);
      const isDone = breaches.length === 0 || wish.despite;
      if (isDone) await this.move(on, wish, { ...places, breaches });
      return (slot: SlotView) => ({ slot, isDone, breaches });
    });
  }

  private async move(
    { tx, slot, about }: SlotAct,
    { personId, isStandby }: Wish,
    { own, replaced, breaches }: Places & { breaches: Breach[] },
  ): Promise<void> {
    if (own) await endSeat(tx, own, 'secretary');
    if (replaced) await endSeat(tx, replaced, 'secretary');
    const insteadOf = replaced ?? own;
    await putInto(tx, slot, {
      personId,
      how: 'secretary',
      isStandby,
      // Once the slot runs nobody has time to ask: being sent is being on the way.
      isConfirmed: tx.now >= slot.startsAt,
      despite: breaches.map(({ code }) => code),
      ...(insteadOf ? { insteadOf } : {}),
    });
    const digest = slotDigest(slot);
    const personName = await this.acts.nameOf(tx, personId);
    tx.record('duty.seated', about, { slot: digest, personId, personName, how: 'secretary', byOther: true });
    if (replaced) {
      const gone = { personId: replaced.personId, personName: await this.acts.nameOf(tx, replaced.personId) };
      const payload = { slot: digest, ...gone, why: 'secretary' as const, reason: '', byOther: true };
      tx.record('duty.given-up', about, payload);
    }
    await this.calls.afterSeatsChanged(tx, slot.id);
  }
}

/** The seat they have in the slot as standby, and the one they are put into. */
interface Places {
  own: SeatRow | undefined;
  replaced: SeatRow | undefined;
}

/** Throws `seat.taken` for somebody who sits there, `seat.changed` when whoever is to be replaced does not. */
function placesOf({ tx, slot }: SlotAct, { personId, isStandby, insteadOf }: Wish): Places {
  const own = seatOf(slot, personId, tx.now);
  if (own && (!own.isStandby || isStandby)) throw new Refusal('seat.taken');
  const replaced = insteadOf === undefined ? undefined : seatOf(slot, insteadOf, tx.now);
  if (insteadOf !== undefined && !replaced) throw new Refusal('seat.changed');
  return { own, replaced };
}
