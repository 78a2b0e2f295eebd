import type { confirmSeats as confirming, InputOf, OutputOf } from '@doorstep/contracts';
import { coverageOf, isConfirmed, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { SlotViews } from '../slot-views';
import { CoverCalls } from './cover-calls';
import { confirmSeats } from './seats';
import { lockSlots, seatOf, slotDigest, slotOf, type SlotOnRoster } from './slot-rows';

/** "I will come": one slot, or all of a month at once. What was confirmed before stays so and says nothing twice. */
@Injectable()
export class ConfirmSeats {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly calls: CoverCalls,
    private readonly views: SlotViews,
  ) {}

  execute(act: CallerAct, { slotIds }: InputOf<typeof confirming>): Promise<OutputOf<typeof confirming>> {
    const { stationId, personId } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      const ids = [...new Set(slotIds)];
      const slots = await lockSlots(tx, ids);
      if (slots.size < ids.length) throw new Refusal('slot.unknown');
      const names = await this.identity.namesOf(tx, [personId]);
      for (const slot of slots.values()) await this.confirm(tx, act, slot, names.get(personId) ?? '');
      const after = await Promise.all(ids.map((id) => slotOf(tx, stationId, id)));
      return { items: await this.views.of(tx, { stationId, personId, now: tx.now }, after) };
    });
  }

  private async confirm(tx: Tx, act: CallerAct, slot: SlotOnRoster, personName: string): Promise<void> {
    const { personId, role } = act.caller;
    const seat = seatOf(slot, personId, tx.now);
    if (!seat) throw new Refusal('seat.unknown');
    if (tx.now >= slot.endsAt) throw new Refusal('slot.over');
    if (isConfirmed(seat, tx.now)) return;
    await confirmSeats(tx, [seat]);
    const after = await slotOf(tx, slot.stationId, slot.id);
    const isCovered = ['covered', 'present'].includes(coverageOf(after, tx.now));
    const about = { subjectId: slot.id, actorId: personId, actorRole: role };
    tx.record('duty.confirmed', about, { slot: slotDigest(slot), personId, personName, isCovered });
    await this.calls.afterSeatsChanged(tx, slot.id);
  }
}
