import type { InputOf, OfferView, withdrawSwap } from '@doorstep/contracts';
import { advanceSwap } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { lockSlot } from '../attendance/slot-rows';
import { EndOffers } from './end-offers';
import { lockOffer, offerOf, standingOfOffer } from './offer-rows';
import { OfferViews } from './offer-views';
import { actorFor } from './on-behalf';

/** The offer is taken back; whoever was asked need not think about it any more. */
@Injectable()
export class WithdrawSwap {
  constructor(
    private readonly db: Database,
    private readonly endOffers: EndOffers,
    private readonly views: OfferViews,
  ) {}

  execute(act: CallerAct, { offerId }: InputOf<typeof withdrawSwap>): Promise<OfferView> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const { slotId } = await offerOf(tx, tx.stationId, offerId);
      const slot = await lockSlot(tx, slotId);
      const offer = await lockOffer(tx, offerId);
      const standing = standingOfOffer(offer, new Map([[slotId, slot]]));
      const state = advanceSwap(standing, 'withdraw', actorFor(caller, undefined), tx.now);
      await this.endOffers.withdraw(tx, [offer], slot, {
        actorId: caller.personId,
        actorRole: caller.role,
      });
      return this.views.one(tx, { caller, now: tx.now }, { ...offer, state });
    });
  }
}
