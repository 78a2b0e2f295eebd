import { afterReview, type Caller } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { moveOffer } from './move-offer';
import { recordOnOffer } from './offer-acts';
import type { OfferRow } from './offer-row';

/** The words of a red card may hang: it goes up, or back to the rest it was changed in. */
export async function letThrough(
  { tx, offer, caller }: { tx: Tx; offer: OfferRow; caller: Caller | null },
  changes: Partial<Pick<OfferRow, 'promise' | 'wordCheck'>>,
): Promise<void> {
  const state = afterReview(offer);
  await moveOffer(tx, offer, state, { ...changes, wasPaused: false });
  recordOnOffer({ tx, offer, caller }, state === 'up' ? 'offer.up' : 'offer.paused', {});
}
