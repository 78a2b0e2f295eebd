import type { About, Caller, CardDigest } from '@doorstep/domain';
import type { OfferRow } from './offer-row';
import type { WishRow } from './wish-row';

/** A fact about this card; nobody's where time did it. */
export const aboutCard = (card: { id: string }, caller: Pick<Caller, 'personId' | 'role'> | null): About => ({
  subjectId: card.id,
  actorId: caller?.personId ?? null,
  actorRole: caller?.role ?? null,
});

export const digestOfWish = ({ id: cardId, kind, need, ownerId }: WishRow): CardDigest => ({
  cardId,
  kind,
  need,
  ownerId,
});

export const digestOfOffer = ({ id: cardId, reading, promise, memberId }: OfferRow): CardDigest => ({
  cardId,
  kind: reading.kinds[0] ?? 'errand',
  need: promise,
  ownerId: memberId,
});
