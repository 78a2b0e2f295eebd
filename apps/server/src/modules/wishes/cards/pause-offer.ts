import type { InputOf, pauseOffer, RedCard } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { moveOffer } from './move-offer';
import { OfferActs, recordOnOffer } from './offer-acts';

/** A rest: no new wishes for a while. Those it holds go on. */
@Injectable()
export class PauseOffer {
  constructor(private readonly acts: OfferActs) {}

  execute(act: CallerAct, { offerId, isPaused, until }: InputOf<typeof pauseOffer>): Promise<RedCard> {
    return this.acts.run(act, { offerId, does: isPaused ? 'pause' : 'resume' }, async (on) => {
      const pausedUntil = isPaused && typeof until === 'string' ? new Date(until) : null;
      if (pausedUntil !== null && pausedUntil <= on.tx.now) throw new Refusal('visit.bad-time');
      await moveOffer(on.tx, on.offer, on.to, { pausedUntil });
      recordOnOffer(on, isPaused ? 'offer.paused' : 'offer.resumed', {});
    });
  }
}
