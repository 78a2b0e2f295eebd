import { offerLeads } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { ASK_OFFER, moveOffer } from './move-offer';
import { recordOnOffer } from './offer-acts';
import { OFFERS_TABLE } from './offer-row';

/** A week before a red card lapses its owner is asked whether it still holds. Twice it finds it asked. */
@Timer(ASK_OFFER)
export class AskOffer implements TimerHandler {
  async handle(tx: Tx, { key }: DueWork): Promise<void> {
    const offer = await OFFERS_TABLE.hold(tx, key);
    const to = offer === null ? null : offerLeads(offer.state, 'ask_again');
    if (offer === null || to === null) return;
    await moveOffer(tx, offer, to);
    recordOnOffer({ tx, offer, caller: null }, 'offer.lapsing', {});
  }
}
