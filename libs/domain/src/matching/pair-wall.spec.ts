import fc from 'fast-check';
import { anyWall, type Wall } from './any-wall.fixture';
import { fit } from './fit';
import { mayServe } from './may-serve';
import { pairWall } from './pair-wall';
import { bestWorth, type Possible, type Worth } from './pair-wall.oracle.fixture';

function possibleOf({ wishes, offers, bonds }: Wall): Possible[][] {
  return wishes.map((wish) =>
    offers.flatMap((offer, n) =>
      mayServe(wish, offer, bonds).ok ? [{ offer: n, fit: fit(wish, offer, bonds).score }] : [],
    ),
  );
}

/** What the pairs of the wall come to, counted from what it printed. */
function worthOf(wall: Wall): Worth {
  const { pairs } = pairWall(wall.wishes, wall.offers, wall.bonds);
  const more = new Map<string, number>();
  const offers = new Map(wall.offers.map((offer) => [offer.id, offer]));
  let waited = 0;
  let score = 0;
  for (const pair of pairs) {
    waited += wall.wishes.find(({ id }) => id === pair.wishId)!.waitingDays;
    score += pair.score;
    const { memberId } = offers.get(pair.offerId)!;
    more.set(memberId, (more.get(memberId) ?? 0) + 1);
  }
  let burden = 0;
  for (const [memberId, count] of more) {
    const own = wall.offers.filter((offer) => offer.memberId === memberId);
    const load = Math.max(...own.map((offer) => offer.load));
    const idle = Math.min(12, ...own.map((offer) => offer.idleWeeks));
    burden += 16 * ((load + count) ** 2 - load ** 2) + 12 * count - idle;
  }
  return [pairs.length, waited, burden, score];
}

describe('pairs of a whole wall', () => {
  it('are the best on every level, as looking at every way shows, on 2,000 walls up to 10 × 10', () => {
    fc.assert(
      fc.property(anyWall(10), (wall) => {
        expect(worthOf(wall)).toEqual(bestWorth(wall, possibleOf(wall)));
      }),
      { numRuns: 2000 },
    );
  });

  it('break no limit, give no wish twice and fill no offer beyond its room', () => {
    fc.assert(
      fc.property(anyWall(10), ({ wishes, offers, bonds }) => {
        const { pairs, left } = pairWall(wishes, offers, bonds);
        for (const { wishId, offerId } of pairs) {
          const wish = wishes.find(({ id }) => id === wishId)!;
          const offer = offers.find(({ id }) => id === offerId)!;
          expect(mayServe(wish, offer, bonds)).toEqual({ ok: true });
        }
        expect([...pairs, ...left].map(({ wishId }) => wishId).sort()).toEqual(
          wishes.map(({ id }) => id).sort(),
        );
        for (const offer of offers) {
          const taken = pairs.filter(({ offerId }) => offerId === offer.id).length;
          expect(taken + offer.held).toBeLessThanOrEqual(Math.max(offer.held, offer.capacity));
        }
      }),
    );
  });

  it('are the same in whatever order the cards are put down', () => {
    fc.assert(
      fc.property(anyWall(8), ({ wishes, offers, bonds }) => {
        const once = pairWall(wishes, offers, bonds);
        expect(pairWall([...wishes].reverse(), [...offers].reverse(), bonds)).toEqual(once);
      }),
    );
  });
});
