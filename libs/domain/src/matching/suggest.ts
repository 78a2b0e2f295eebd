import { NO_BONDS, type Bonds, type OfferOnWall, type WishOnWall } from './card';
import { fit, fitScore, type Fit } from './fit';
import {
  fits,
  isBarred,
  obstacle,
  obstaclesOf,
  offerInBits,
  wishInBits,
  type Obstacle,
  type ObstacleCode,
  type OfferInBits,
  type WishInBits,
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
  bits: OfferInBits;
  failed: ObstacleCode[];
}

const byId = (a: OfferOnWall, b: OfferOnWall) => (a.id < b.id ? -1 : Number(a.id > b.id));

/** Between equals the one who serves fewest goes before, then who waited longest to be asked, then the older card. */
const byTurn = (a: OfferOnWall, b: OfferOnWall) => a.load - b.load || b.idleWeeks - a.idleWeeks || byId(a, b);

function nearMissesOf(asked: WishInBits, offered: readonly OfferInBits[], bonds: Bonds): NearMiss[] {
  return offered
    .filter((bits) => (asked.kind & bits.kinds) !== 0 && !isBarred(asked.wish, bits.offer, bonds))
    .map((bits): Judged => ({ bits, failed: obstaclesOf(asked, bits) }))
    .filter(({ failed }) => failed.length > 0 && failed.length <= NEAR)
    .sort((a, b) => a.failed.length - b.failed.length || byId(a.bits.offer, b.bits.offer))
    .slice(0, MOST_NEAR_MISSES)
    .map(({ bits: { offer }, failed }) => ({
      offerId: offer.id,
      why: failed.map((code) => obstacle(code, asked.wish, offer)),
    }));
}

/** Asks one set of offers for many wishes: what can be worked out once is. */
export function suggester(
  offers: readonly OfferOnWall[],
  bonds: Bonds = NO_BONDS,
): (wish: WishOnWall) => Suggestions {
  const offered = offers.map(offerInBits);
  return (wish) => {
    const asked = wishInBits(wish);
    const good = offered
      .filter((bits) => fits(asked, bits) && !isBarred(wish, bits.offer, bonds))
      .map((bits) => ({ offer: bits.offer, score: fitScore(asked, bits, bonds) }))
      .sort((a, b) => b.score - a.score || byTurn(a.offer, b.offer))
      .map(({ offer }) => ({ offerId: offer.id, ...fit(wish, offer, bonds) }));
    return { good, nearMisses: nearMissesOf(asked, offered, bonds) };
  };
}

/** Who may serve this wish, best first; the same question has the same answer. */
export const suggest = (
  wish: WishOnWall,
  offers: readonly OfferOnWall[],
  bonds: Bonds = NO_BONDS,
): Suggestions => suggester(offers, bonds)(wish);
