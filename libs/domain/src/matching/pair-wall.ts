import { NO_BONDS, type Bonds, type OfferOnWall, type WishOnWall } from './card';
import { CheapestFlow, type Arc } from './cheapest-flow';
import { fit, fitScore, MOST_FIT, type Reason } from './fit';
import { fits, isBarred, offerInBits, wishInBits } from './may-serve';

/** Two cards proposed to be glued, and everything that speaks for it. */
export interface ProposedPair {
  wishId: string;
  offerId: string;
  score: number;
  reasons: Reason[];
}

/** Why a wish is left on the wall: not understood, nobody may serve it, or those who may are taken by others. */
export type LeftBecause = 'unread' | 'nobody' | 'all-taken';

export interface PairedWall {
  pairs: ProposedPair[];
  left: { wishId: string; because: LeftBecause }[];
}

/** Waiting counts up to so many days, idleness up to so many weeks: then somebody has to be asked in person anyway. */
export const MOST_WAITING = 60;
export const MOST_IDLE = 12;
/** One more pairing for somebody who holds `n` weighs 2n+1 times this; it outweighs any idleness of one person. */
const BURDEN = 16;

const whole = (n: number, most: number) => (n > 0 ? Math.min(most, Math.floor(n)) : 0);

/** How many wishes an offer can still take. */
export const roomOf = ({ capacity, held }: OfferOnWall): number => whole(capacity - Math.max(0, held), 1000);

/** How long a wish has waited, as far as it counts. */
export const patienceOf = ({ waitingDays }: WishOnWall): number => whole(waitingDays, MOST_WAITING);

/**
 * What it weighs to give one more wish to a member who serves `load` and is given `taken` already: ever more, so that
 * load is spread; less for the first one of somebody idle for weeks.
 */
export function burdenOfNext(member: { load: number; idleWeeks: number }, taken: number): number {
  const bored = taken === 0 ? whole(member.idleWeeks, MOST_IDLE) : 0;
  return BURDEN * (2 * (whole(member.load, 1000) + taken) + 1) + MOST_IDLE - bored;
}

const inOrder = <T extends { id: string }>(cards: readonly T[]): T[] =>
  [...cards].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));

interface Person {
  load: number;
  idleWeeks: number;
}

/** The members behind the offers; what two cards of one person say of them is taken at its most cautious. */
function membersOf(offers: readonly OfferOnWall[]): { people: Person[]; memberOf: number[] } {
  const places = new Map<string, number>();
  const people: Person[] = [];
  const memberOf = offers.map(({ memberId, load, idleWeeks }) => {
    const place = places.get(memberId) ?? people.push({ load, idleWeeks }) - 1;
    places.set(memberId, place);
    const person = people[place]!;
    person.load = Math.max(person.load, load);
    person.idleWeeks = Math.min(person.idleWeeks, idleWeeks);
    return place;
  });
  return { people, memberOf };
}

function arcsOf(wishes: readonly WishOnWall[], offers: readonly OfferOnWall[], bonds: Bonds): Arc[][] {
  const offered = offers.map(offerInBits);
  return wishes.map((wish) => {
    const asked = wishInBits(wish);
    const arcs: Arc[] = [];
    offered.forEach((bits, place) => {
      if (!fits(asked, bits) || isBarred(wish, bits.offer, bonds)) return;
      arcs.push({ offer: place, price: MOST_FIT - fitScore(asked, bits, bonds) });
    });
    return arcs;
  });
}

/**
 * Weights that make one whole number of four levels: served before patience before burden before fit. A better wall
 * differs from a worse one by a chain of handing on in which at most one wish more or less is served and one member's
 * burden grows or shrinks, while every wish may change its fit; so these weights are enough, and far from what a double
 * holds exactly (10,000 wishes come to 1e14).
 */
function weightsOf(wishes: readonly WishOnWall[], people: readonly Person[]) {
  const heaviest = people.reduce((most, person) => Math.max(most, burdenOfNext(person, wishes.length)), 0);
  const ofBurden = 1 + MOST_FIT * wishes.length;
  const ofPatience = (1 + heaviest) * ofBurden;
  const ofServing = (1 + MOST_WAITING) * ofPatience;
  return { ofBurden, ofPatience, ofServing };
}

/**
 * Pairs for a whole wall. No limit is ever broken; then as many wishes as possible are served; among such ways those
 * who waited longest are; among those the load is spread best; among those the cards suit each other best. Exact on
 * every level, and the same cards in any order give the same pairs.
 */
export function pairWall(
  wishCards: readonly WishOnWall[],
  offerCards: readonly OfferOnWall[],
  bonds: Bonds = NO_BONDS,
): PairedWall {
  const wishes = inOrder(wishCards);
  const offers = inOrder(offerCards);
  const { people, memberOf } = membersOf(offers);
  const arcs = arcsOf(wishes, offers, bonds);
  const { ofBurden, ofPatience, ofServing } = weightsOf(wishes, people);
  const given = new CheapestFlow({
    arcs,
    unserved: wishes.map((wish) => ofServing + patienceOf(wish) * ofPatience),
    room: offers.map(roomOf),
    memberOf,
    nextPrice: (member, taken) => burdenOfNext(people[member]!, taken) * ofBurden,
    members: people.length,
  }).run();
  const wall: PairedWall = { pairs: [], left: [] };
  wishes.forEach((wish, place) => {
    const offer = offers[given[place]!];
    if (offer !== undefined)
      wall.pairs.push({ wishId: wish.id, offerId: offer.id, ...fit(wish, offer, bonds) });
    else wall.left.push({ wishId: wish.id, because: leftBecause(wish, arcs[place]!) });
  });
  return wall;
}

function leftBecause({ card }: WishOnWall, arcs: readonly Arc[]): LeftBecause {
  if (card.kind === null) return 'unread';
  return arcs.length === 0 ? 'nobody' : 'all-taken';
}
