import { type Caller, type OfferStanding, Refusal, type Role, type WishStanding } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { OFFERS_TABLE, type OfferRow } from './offer-row';
import { WISHES_TABLE, type WishRow } from './wish-row';

/** Those who work with the cards. */
export const isDesk = (role: Role): boolean => role === 'member' || role === 'secretary';

/** How this yellow card stands towards this caller. */
export const standingOfWish = (wish: WishRow, { personId }: Pick<Caller, 'personId'>): WishStanding => ({
  state: wish.state,
  isOwner: wish.ownerId === personId,
  isSpokenFor: wish.ownerId === null,
});

export const standingOfOffer = (offer: OfferRow, { personId }: Pick<Caller, 'personId'>): OfferStanding => ({
  state: offer.state,
  isOwner: offer.memberId === personId,
});

/** The yellow card within the caller's reach, held. Somebody else's reads as "not there". */
export async function findWish(tx: Tx, caller: Caller, wishId: string): Promise<WishRow> {
  return withinReach(await WISHES_TABLE.hold(tx, wishId), caller);
}

/** The same card, whoever holds it, where it is only looked at. */
export function withinReach(wish: WishRow | null, caller: Caller): WishRow {
  if (wish === null || (wish.ownerId !== caller.personId && !isDesk(caller.role)))
    throw new Refusal('wish.unknown');
  return wish;
}

export async function findOffer(tx: Tx, offerId: string): Promise<OfferRow> {
  const offer = await OFFERS_TABLE.hold(tx, offerId);
  if (offer === null) throw new Refusal('offer.unknown');
  return offer;
}
