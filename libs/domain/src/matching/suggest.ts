import { NO_BONDS, type Bonds, type OfferOnWall, type WishOnWall } from './card';
import { fit, type Fit } from './fit';
import {
  isBarred,
  obstacle,
  obstaclesOf,
  offerInBits,
  wishInBits,
  type Obstacle,
  type ObstacleCode,
} from './may-serve';

/** An offer that may serve, with everything that speaks for it. */
export interface Suggestion extends Fit {
  offerId: string;
}

/** An offer that would serve but for one or two things. */
export interface NearMiss {
  offerId: string;
  why: Obstacle[];
}

/** Who might serve a wish: best first; and who nearly could, so that a person may ask or loosen a limit. */
export interface Suggestions {
  good: Suggestion[];
  nearMisses: NearMiss[];
}

/** A near miss misses at most this many things, and never the kind of thing itself. */
const NEAR = 2;
const MOST_NEAR_MISSES = 5;

interface Judged {
  offer: OfferOnWall;
  failed: ObstacleCode[];
}

const isNearMiss = ({ failed }: Judged) =>
  failed.length > 0 && failed.length <= NEAR && !failed.includes('kind') && !failed.includes('barred');

const byId = (a: { offer: { id: string } }, b: { offer: { id: string } }) =>
  a.offer.id < b.offer.id ? -1 : Number(a.offer.id > b.offer.id);

/**
 * Who may serve this wish, best first. Between equals the one who serves fewest goes before, then the one who waited
 * longest to be asked, then the older card, so that the same question has the same answer.
 */
export function suggest(
  wish: WishOnWall,
  offers: readonly OfferOnWall[],
  bonds: Bonds = NO_BONDS,
): Suggestions {
  const asked = wishInBits(wish);
  const judged = offers.map((offer): Judged => {
    const failed: ObstacleCode[] = obstaclesOf(asked, offerInBits(offer));
    return { offer, failed: isBarred(wish, offer, bonds) ? ['barred', ...failed] : failed };
  });
  const good = judged
    .filter(({ failed }) => failed.length === 0)
    .map(({ offer }) => ({ offer, fit: fit(wish, offer, bonds) }))
    .sort(
      (a, b) =>
        b.fit.score - a.fit.score ||
        a.offer.load - b.offer.load ||
        b.offer.idleWeeks - a.offer.idleWeeks ||
        byId(a, b),
    );
  const nearMisses = judged
    .filter(isNearMiss)
    .sort((a, b) => a.failed.length - b.failed.length || byId(a, b))
    .slice(0, MOST_NEAR_MISSES);
  return {
    good: good.map(({ offer, fit: { score, reasons } }) => ({ offerId: offer.id, score, reasons })),
    nearMisses: nearMisses.map(({ offer, failed }) => ({
      offerId: offer.id,
      why: failed.map((code) => obstacle(code, wish, offer)),
    })),
  };
}
