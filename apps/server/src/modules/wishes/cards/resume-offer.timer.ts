import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { moveOffer, RESUME_OFFER } from './move-offer';
import { recordOnOffer } from './offer-acts';
import { OFFERS_TABLE } from './offer-row';

/** The rest is over on the day that was said. */
@Timer(RESUME_OFFER)
export class ResumeOffer implements TimerHandler {
  async handle(tx: Tx, { key }: DueWork): Promise<void> {
    const offer = await OFFERS_TABLE.hold(tx, key);
    if (offer === null || offer.state !== 'paused') return;
    await moveOffer(tx, offer, 'up', { pausedUntil: null });
    recordOnOffer({ tx, offer, caller: null }, 'offer.resumed', {});
  }
}
