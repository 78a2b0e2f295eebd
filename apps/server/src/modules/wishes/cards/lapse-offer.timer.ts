import { offerLeads } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { LAPSE_OFFER, moveOffer } from './move-offer';
import { recordOnOffer } from './offer-acts';
import { OFFERS_TABLE } from './offer-row';

/** Asked, and no answer: the red card comes off the wall; its pairs go on. */
@Timer(LAPSE_OFFER)
export class LapseOffer implements TimerHandler {
  async handle(tx: Tx, { key }: DueWork): Promise<void> {
    const offer = await OFFERS_TABLE.hold(tx, key);
    const to = offer === null ? null : offerLeads(offer.state, 'lapse');
    if (offer === null || to === null) return;
    await moveOffer(tx, offer, to);
    recordOnOffer({ tx, offer, caller: null }, 'offer.lapsed', {});
  }
}
