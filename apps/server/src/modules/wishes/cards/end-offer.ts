import type { endOffer, InputOf, RedCard } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { moveOffer } from './move-offer';
import { OfferActs, recordOnOffer } from './offer-acts';

/** The red card comes off the wall; the pairs it made go on. */
@Injectable()
export class EndOffer {
  constructor(private readonly acts: OfferActs) {}

  execute(act: CallerAct, { offerId }: InputOf<typeof endOffer>): Promise<RedCard> {
    return this.acts.run(act, { offerId, does: 'end' }, async (on) => {
      await moveOffer(on.tx, on.offer, on.to);
      recordOnOffer(on, 'offer.ended', {});
    });
  }
}
