import type { InputOf, judgeOffer, RedCard } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { letThrough } from './let-through';
import { moveOffer } from './move-offer';
import { OfferActs, recordOnOffer } from './offer-acts';
import { signsOf } from './card-check';

/** A member has read a colleague's red card. */
@Injectable()
export class JudgeOffer {
  constructor(private readonly acts: OfferActs) {}

  execute(act: CallerAct, asked: InputOf<typeof judgeOffer>): Promise<RedCard> {
    const { offerId, approve, reason } = asked;
    return this.acts.run(act, { offerId, does: approve ? 'approve' : 'decline' }, async (on) => {
      const promise = asked.promise ?? on.offer.promise;
      if (approve) signsOf(promise, '', { names: [], rooms: [], isOffer: true });
      if (approve) return letThrough(on, { promise, wordCheck: 'passed' });
      await moveOffer(on.tx, on.offer, on.to);
      recordOnOffer(on, 'offer.declined', { reason });
    });
  }
}
