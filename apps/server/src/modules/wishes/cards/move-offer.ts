import { askRenewalAt, lapsesAt, type OfferState } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { hintWall } from './move-wish';
import { OFFERS_TABLE, type OfferRow } from './offer-row';

/** Timers of a red card, one each under its id. */
export const ASK_OFFER = 'ask-offer';
export const LAPSE_OFFER = 'lapse-offer';
export const RESUME_OFFER = 'resume-offer';

/** Puts a held red card into its next state, with the timers that ask after it and let it lapse. */
export async function moveOffer(
  tx: Tx,
  offer: OfferRow,
  state: OfferState,
  changes: Partial<OfferRow> = {},
): Promise<void> {
  const isFresh = state === 'up' && offer.state !== 'up' && offer.state !== 'paused';
  const upSince = state === 'up' ? (offer.upSince ?? tx.now) : offer.upSince;
  const lapses = isFresh ? { lapsesAt: lapsesAt(tx.now) } : {};
  const closedAt = state === 'ended' ? tx.now : null;
  await OFFERS_TABLE.change(tx, offer, { state, upSince, closedAt, ...lapses, ...changes });
  watch(tx, offer);
  tx.push(`station:${offer.stationId}`, { topic: 'wishes', offerId: offer.id });
  hintWall(tx);
  tx.push(`person:${offer.memberId}`, { topic: 'offer', offerId: offer.id });
}

function watch(tx: Tx, offer: OfferRow): void {
  const { id: key, state, lapsesAt: lapses, pausedUntil } = offer;
  for (const timer of [ASK_OFFER, LAPSE_OFFER, RESUME_OFFER]) tx.cancel(timer, key);
  if (lapses !== null) {
    const hangs = state === 'up' || state === 'paused';
    if (hangs) tx.schedule(ASK_OFFER, { key, dueAt: askRenewalAt(lapses), payload: {} });
    if (state === 'lapsing') tx.schedule(LAPSE_OFFER, { key, dueAt: lapses, payload: {} });
  }
  if (pausedUntil !== null && state === 'paused')
    tx.schedule(RESUME_OFFER, { key, dueAt: pausedUntil, payload: {} });
}
