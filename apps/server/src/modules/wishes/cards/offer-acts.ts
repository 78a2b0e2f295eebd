import type { RedCard } from '@doorstep/contracts';
import {
  advanceOffer,
  type Caller,
  type FactPayloads,
  type OfferAction,
  type OfferState,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { aboutCard, digestOfOffer } from './card-facts';
import { CardViews } from './card-views';
import { findOffer, standingOfOffer } from './find-cards';
import type { OfferRow } from './offer-row';

/** A red card somebody does something to: held, allowed, with where it leads. */
export interface OnOffer {
  tx: Tx;
  offer: OfferRow;
  caller: Caller;
  to: OfferState;
}

/** The beats every act on a red card shares. */
@Injectable()
export class OfferActs {
  constructor(
    private readonly db: Database,
    private readonly views: CardViews,
  ) {}

  run(
    act: CallerAct,
    { offerId, does }: { offerId: string; does: OfferAction },
    work: (on: OnOffer) => Promise<void>,
  ): Promise<RedCard> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const offer = await findOffer(tx, offerId);
      await work({ tx, offer, caller, to: advanceOffer(standingOfOffer(offer, caller), does, caller.role) });
      return this.views.offer(tx, caller, offer);
    });
  }
}

type OfferFact = Extract<keyof FactPayloads, `offer.${string}`>;

/** States what happened to a red card. */
export function recordOnOffer<T extends OfferFact>(
  { tx, offer, caller }: Pick<OnOffer, 'tx' | 'offer'> & { caller: Caller | null },
  type: T,
  more: Omit<FactPayloads[T], 'card'>,
): void {
  tx.record(type, aboutCard(offer, caller), { ...more, card: digestOfOffer(offer) } as FactPayloads[T]);
}
