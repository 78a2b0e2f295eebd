import type { InputOf, OutputOf, takeOver } from '@doorstep/contracts';
import { evictableIn, Refusal, tallyOf, whyNotCheckIn, whyNotJoin } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { CoverCalls } from './cover-calls';
import { refuse } from './give-up-seat';
import { presencePolicyOf } from './presence-policy';
import { SeatRules } from './seat-rules';
import { endSeat, putInto } from './seats';
import { type SlotAct, SlotActs } from './slot-act';
import { type SeatRow, seatOf, slotDigest, type SlotOnRoster } from './slot-rows';

/**
 * "I take over now": one tap by whoever takes over, effective at once. Rules of planning do not hinder somebody who is
 * standing there; what they broke is kept with the seat.
 */
@Injectable()
export class TakeOver {
  constructor(
    private readonly acts: SlotActs,
    private readonly calls: CoverCalls,
    private readonly rules: SeatRules,
  ) {}

  execute(
    act: CallerAct,
    { slotId, fromPersonId }: InputOf<typeof takeOver>,
  ): Promise<OutputOf<typeof takeOver>> {
    const { personId, role } = act.caller;
    return this.acts.run(act, slotId, async (on) => {
      const { tx, slot } = on;
      refuse(whyNotJoin(slot, tx.now));
      const own = seatOf(slot, personId, tx.now);
      if (own && !own.isStandby) throw new Refusal('seat.taken');
      const from = await seatToTake(tx, slot, {
        fromId: fromPersonId ?? null,
        isSecretary: role === 'secretary',
      });
      const despite = (await this.rules.ownBreachesOf(tx, slot, personId)).map(({ code }) => code);
      if (own) await endSeat(tx, own, 'taken-over');
      if (from) await endSeat(tx, from, 'taken-over');
      const insteadOf = from ?? own;
      await putInto(tx, slot, {
        personId,
        how: 'take-over',
        isConfirmed: true,
        despite,
        ...(insteadOf ? { insteadOf } : {}),
      });
      await this.tell(on, personId, from);
    });
  }

  private async tell({ tx, slot, about }: SlotAct, personId: string, from: SeatRow | null): Promise<void> {
    const personName = await this.acts.nameOf(tx, personId);
    const fromName = from === null ? null : await this.acts.nameOf(tx, from.personId);
    const who = { personId, personName, fromId: from?.personId ?? null, fromName };
    tx.record('duty.taken-over', about, { slot: slotDigest(slot), ...who });
    await this.calls.afterSeatsChanged(tx, slot.id);
  }
}

/** Whose seat is taken, and by whom. */
interface Wanted {
  fromId: string | null;
  /** They may seat anybody at any time, so also themselves. */
  isSecretary: boolean;
}

/**
 * Whose seat: the one named, from when one can check in; else a free place; else that of somebody who is late, which
 * nobody is who said yes to a night by the telephone. Null: a free place. Throws `slot.not-yet`, `slot.full`.
 */
async function seatToTake(
  tx: Tx,
  slot: SlotOnRoster,
  { fromId, isSecretary }: Wanted,
): Promise<SeatRow | null> {
  const policy = await presencePolicyOf(tx, slot.stationId);
  if (fromId !== null) {
    const seat = seatOf(slot, fromId, tx.now);
    if (!seat) throw new Refusal('seat.changed');
    if (!isSecretary) refuse(whyNotCheckIn(slot, policy, tx.now));
    return seat;
  }
  if (tallyOf(slot, tx.now).assigned < slot.headcount) return null;
  const late = evictableIn(slot, policy, tx.now).at(-1);
  const seat = late === undefined ? undefined : seatOf(slot, late, tx.now);
  if (!seat) throw new Refusal('slot.full');
  return seat;
}
