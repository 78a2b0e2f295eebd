import { type Breach, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { Seating } from '../attendance/seating';
import { seatOf, type SlotOnRoster } from '../attendance/slot-rows';
import type { OfferRow } from './offer-rows';

/** The two slots of an exchange, held; `returned` is null for a cover. */
export interface HeldSlots {
  slot: SlotOnRoster;
  returned: SlotOnRoster | null;
}

/** One person's seat passing to another. */
interface Passing {
  slot: SlotOnRoster;
  fromId: string;
  toId: string;
  breaches: readonly Breach[];
}

/** A seat going back to whom it was, from whom it went to. */
interface Return {
  holderId: string;
  ownerId: string;
  /** The seat that was given away, where the offer remembers it. */
  seatId?: string;
}

/** Moves the seats of an exchange, there and back. The slots' rows must be held; facts are the caller's. */
@Injectable()
export class SwapSeats {
  constructor(private readonly seating: Seating) {}

  /** The taker sits where the asker sat, and the other way round in the slot given in return. Answers the seat given away. */
  async exchange(
    tx: Tx,
    { slot, returned }: HeldSlots,
    offer: Pick<OfferRow, 'fromId'> & { takerId: string },
    breaches: readonly Breach[],
  ): Promise<string> {
    const { fromId, takerId } = offer;
    const seatId = await this.pass(tx, { slot, fromId, toId: takerId, breaches });
    if (returned !== null) await this.pass(tx, { slot: returned, fromId: takerId, toId: fromId, breaches });
    await this.look(tx, { slot, returned });
    return seatId;
  }

  /**
   * Both get their old seats back; `seat.changed` when anything has happened to either seat since, also when it went
   * round and came back to the same hands: what is given back is the seat of this offer and no other.
   */
  async giveBack(tx: Tx, { slot, returned }: HeldSlots, offer: OfferRow): Promise<void> {
    const { fromId, takerId, seatId } = offer;
    await this.putBack(tx, slot, { holderId: takerId!, ownerId: fromId, seatId });
    if (returned !== null) await this.putBack(tx, returned, { holderId: fromId, ownerId: takerId! });
    await this.look(tx, { slot, returned });
  }

  private async pass(tx: Tx, { slot, fromId, toId, breaches }: Passing): Promise<string> {
    const seat = seatOf(slot, fromId, tx.now);
    if (seat === undefined) throw new Refusal('seat.changed');
    await this.seating.end(tx, seat, 'swapped');
    const mine = breaches.filter(({ personId, slotId }) => personId === toId && slotId === slot.id);
    await this.seating.seat(tx, slot, {
      personId: toId,
      how: 'swap',
      isStandby: seat.isStandby,
      isConfirmed: true,
      insteadOf: seat,
      despite: mine.map(({ code }) => code),
    });
    return seat.id;
  }

  private async putBack(tx: Tx, slot: SlotOnRoster, { holderId, ownerId, seatId }: Return): Promise<void> {
    const swapped = seatOf(slot, holderId, tx.now);
    const before = slot.seats.find(({ id }) => id === swapped?.insteadOf);
    const isOwn = before?.personId === ownerId && before.id === (seatId ?? before.id);
    if (swapped?.how !== 'swap' || !isOwn) throw new Refusal('seat.changed');
    await this.seating.end(tx, swapped, 'undo');
    await this.seating.seat(tx, slot, {
      personId: before.personId,
      how: 'undo',
      isStandby: before.isStandby,
      isConfirmed: before.confirmedAt !== null,
      insteadOf: swapped,
      despite: before.despite,
    });
  }

  /** Once per slot, in the order in which they are held. */
  private async look(tx: Tx, { slot, returned }: HeldSlots): Promise<void> {
    const slotIds = returned === null ? [slot.id] : [slot.id, returned.id].sort();
    for (const slotId of slotIds) await this.seating.afterSeatsChanged(tx, slotId);
  }
}
