import type { InputOf, RedCard, renewOffer } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { moveOffer } from './move-offer';
import { OfferActs, recordOnOffer } from './offer-acts';

/** Still willing: another two months. */
@Injectable()
export class RenewOffer {
  constructor(private readonly acts: OfferActs) {}

  execute(act: CallerAct, { offerId }: InputOf<typeof renewOffer>): Promise<RedCard> {
    return this.acts.run(act, { offerId, does: 'renew' }, async (on) => {
      await moveOffer(on.tx, on.offer, on.to);
      recordOnOffer(on, 'offer.renewed', {});
    });
  }
}
