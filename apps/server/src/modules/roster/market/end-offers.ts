import { type About } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { Identity } from '../../identity/index';
import type { SlotOnRoster } from '../attendance/slot-rows';
import { EXPIRE_SWAP } from './expire-swap';
import { type OfferRow, settleOffer, swapDigest } from './offer-rows';

/** Who makes them end; null when it is the roster that changed. */
type EndedBy = Pick<About, 'actorId' | 'actorRole'>;

/** Ends open offers that came to nothing: taken back, or overtaken by what became of the seat. */
@Injectable()
export class EndOffers {
  constructor(private readonly identity: Identity) {}

  /** The offers are held, and of this slot. Whoever was asked hears that it is settled. */
  async withdraw(
    tx: Tx,
    offers: readonly OfferRow[],
    slot: SlotOnRoster,
    by: EndedBy = { actorId: null, actorRole: null },
  ): Promise<void> {
    const people = offers.flatMap(({ fromId, toId }) => (toId === null ? [fromId] : [fromId, toId]));
    const names = await this.identity.namesOf(tx, people);
    for (const offer of offers) {
      await settleOffer(tx, offer, 'withdrawn');
      tx.cancel(EXPIRE_SWAP, offer.id);
      const personIds = offer.toId === null ? [] : [offer.toId];
      tx.record(
        'swap.withdrawn',
        { subjectId: offer.id, ...by },
        { swap: swapDigest(offer, slot, names), personIds },
      );
    }
  }
}
