import type { Tx } from '../../../platform/database/tx';
import { Listener, type ListenerHandler } from '../../../platform/due/listener.decorator';
import { lockSlots, seatOf } from '../attendance/slot-rows';
import { EndOffers } from './end-offers';
import { EXPIRE_SWAP } from './expire-swap';
import { lockOffer, openOffers } from './offer-rows';

const HEARD = [
  'roster.imported',
  'duty.published',
  'duty.given-up',
  'duty.taken-over',
  'duty.undone',
  'duty.seated',
  'cover.taken',
  'leave.taken',
  'swap.undone',
] as const;

/**
 * The roster has changed: an offer stays with its slot, also when the slot now begins at another hour; where the seat
 * is no longer the asker's the offer is over. Looks at all open offers of the station, so it is harmless twice, in any
 * order, and late: whoever accepts meanwhile is checked against the seats themselves.
 */
@Listener('follow-seats', [...HEARD])
export class FollowSeats implements ListenerHandler<(typeof HEARD)[number]> {
  constructor(private readonly endOffers: EndOffers) {}

  async handle(tx: Tx): Promise<void> {
    const offers = await openOffers(tx, tx.stationId);
    if (offers.length === 0) return;
    const slots = await lockSlots(tx, [...new Set(offers.map(({ slotId }) => slotId))]);
    for (const { id } of offers) {
      const offer = await lockOffer(tx, id);
      const slot = slots.get(offer.slotId);
      if (offer.state !== 'open' || slot === undefined) continue;
      if (seatOf(slot, offer.fromId, tx.now) === undefined) await this.endOffers.withdraw(tx, [offer], slot);
      else tx.schedule(EXPIRE_SWAP, { key: id, dueAt: slot.startsAt, payload: {} });
    }
  }
}
