/** One offer a wish may be given to, and the price of doing so. */
export interface Arc {
  offer: number;
  price: number;
}

/** A wall as a network: wishes → offers → members → served. All prices are whole numbers. */
export interface Network {
  /** Per wish, the offers that may take it; no price is negative. */
  arcs: readonly (readonly Arc[])[];
  /** Per wish, the price of leaving it unserved. */
  unserved: readonly number[];
  /** Per offer, how many it can still take, and whose it is. */
  room: readonly number[];
  memberOf: readonly number[];
  /** The price of a member's next wish when `taken` more are already given to them; must not fall. */
  nextPrice: (member: number, taken: number) => number;
  members: number;
}

const NOBODY = -1;
/** How far a search has come with a place: not there, on its list, done with. */
const UNSEEN = 0;
const SEEN = 1;
const SETTLED = 2;

/**
 * The cheapest way to give every wish to an offer or to leave it, exact: wishes come one by one, each by the cheapest
 * path of taking and handing on (successive shortest paths over prices that potentials keep from being negative). After
 * each wish the assignment is the best for the wishes so far, so after the last it is the best.
 *
 * Built for the worst wall, where everybody suits everybody and whole crowds stand equally near: places of one distance
 * are taken together and the next distance is found by one look over the list, no heap; a wish that stands where another
 * with the very same ways stood before is not asked again; the search ends with the first path that no other can beat.
 * 1,000 × 600 that all suit each other: 0.9 s; 10–15 s with a heap and prices on two levels (`tools/bench-matching.mjs`).
 */
export class CheapestFlow {
  /** Per wish, its offer or -1. */
  readonly given: number[];
  private readonly paid: number[];
  private readonly takes: number[][];
  private readonly memberTakes: number[];
  private readonly offersOf: number[][];
  private readonly network: Network;
  /** Places are the offers, then the members. A wish needs none: it stands where its offer stands. */
  private readonly firstMember: number;
  private readonly potential: Float64Array;
  private readonly distance: Float64Array;
  /** What led to a place, or to the end: the wish that would come, or -1 less the number of the place before. */
  private readonly cameFrom: Int32Array;
  private readonly state: Uint8Array;
  private readonly touched: number[] = [];
  private readonly near: number[] = [];
  private readonly far: number[] = [];
  private here = 0;
  private endDistance = Infinity;
  private endFrom = 0;
  /** All arcs behind one another; those of a wish end where `arcsUntil` says. */
  private readonly arcTo: Int32Array;
  private readonly arcPrice: Float64Array;
  private readonly arcsUntil: Int32Array;
  /** Wishes with the very same ways at the very same prices are of one sort. */
  private readonly sortOf: Int32Array;
  private readonly nearest: Float64Array;

  constructor(network: Network) {
    this.network = network;
    const wishes = network.arcs.length;
    const offers = network.room.length;
    this.firstMember = offers;
    this.given = new Array<number>(wishes).fill(NOBODY);
    this.paid = new Array<number>(wishes).fill(0);
    this.takes = Array.from({ length: offers }, () => []);
    this.memberTakes = new Array<number>(network.members).fill(0);
    this.offersOf = Array.from({ length: network.members }, () => []);
    network.memberOf.forEach((member, offer) => this.offersOf[member]!.push(offer));
    const places = offers + network.members;
    this.potential = new Float64Array(places);
    this.distance = new Float64Array(places);
    this.cameFrom = new Int32Array(places);
    this.state = new Uint8Array(places);
    const arcs = network.arcs.flat();
    this.arcTo = Int32Array.from(arcs, ({ offer }) => offer);
    this.arcPrice = Float64Array.from(arcs, ({ price }) => price);
    let until = 0;
    this.arcsUntil = Int32Array.from(network.arcs, ({ length }) => (until += length));
    this.sortOf = sortsOf(network.arcs);
    this.nearest = new Float64Array(wishes);
  }

  /** Gives every wish its place. */
  run(): readonly number[] {
    for (let wish = 0; wish < this.given.length; wish += 1) {
      this.search(wish);
      this.settlePotentials();
      this.handOn(wish);
    }
    return this.given;
  }

  private search(start: number): void {
    this.nearest.fill(Infinity);
    this.endDistance = Infinity;
    this.here = -Infinity;
    this.fromWish(start, 0);
    while (this.goFurther()) {
      while (this.near.length > 0) {
        this.goOn(this.near.pop()!);
        if (this.endDistance === this.here) return;
      }
    }
  }

  /** Takes all places of the next distance; false where the end is no further off than any of them. */
  private goFurther(): boolean {
    let next = Infinity;
    let kept = 0;
    for (const place of this.far) {
      if (this.state[place] === SETTLED) continue;
      this.far[kept] = place;
      kept += 1;
      next = Math.min(next, this.distance[place]!);
    }
    this.far.length = kept;
    if (next >= this.endDistance) return false;
    this.here = next;
    for (const place of this.far) if (this.distance[place] === next) this.near.push(place);
    return true;
  }

  private goOn(place: number): void {
    if (this.state[place] === SETTLED) return;
    this.state[place] = SETTLED;
    if (place < this.firstMember) this.fromOffer(place);
    else this.fromMember(place - this.firstMember);
  }

  /** `reach` counts from the start without potentials. The busiest lines of all: up to a hundred million times. */
  private fromWish(wish: number, reach: number): void {
    this.reachEnd(reach + this.network.unserved[wish]!, wish);
    const sort = this.sortOf[wish]!;
    if (reach >= this.nearest[sort]!) return;
    this.nearest[sort] = reach;
    const { arcTo, arcPrice, potential, distance, state } = this;
    const last = this.arcsUntil[wish]!;
    for (let arc = wish === 0 ? 0 : this.arcsUntil[wish - 1]!; arc < last; arc += 1) {
      const offer = arcTo[arc]!;
      const way = reach + arcPrice[arc]! - potential[offer]!;
      if (state[offer] === UNSEEN || way < distance[offer]!) this.reach(offer, way, wish);
    }
  }

  /** A wish given to an offer stands at no distance from it. */
  private fromOffer(offer: number): void {
    const here = this.distance[offer]! + this.potential[offer]!;
    const takes = this.takes[offer]!;
    for (const wish of takes) this.fromWish(wish, here - this.paid[wish]!);
    if (takes.length >= this.network.room[offer]!) return;
    const member = this.firstMember + this.network.memberOf[offer]!;
    this.reach(member, here - this.potential[member]!, -1 - offer);
  }

  private fromMember(member: number): void {
    const place = this.firstMember + member;
    const here = this.distance[place]! + this.potential[place]!;
    for (const offer of this.offersOf[member]!)
      if (this.takes[offer]!.length > 0) this.reach(offer, here - this.potential[offer]!, -1 - place);
    const price = this.network.nextPrice(member, this.memberTakes[member]!);
    this.reachEnd(here + price, -1 - place);
  }

  /** What is no nearer than the end already found leads nowhere. */
  private reach(place: number, way: number, from: number): void {
    if (way >= this.endDistance || this.state[place] === SETTLED) return;
    if (this.state[place] === UNSEEN) {
      this.state[place] = SEEN;
      this.touched.push(place);
      this.far.push(place);
    } else if (way >= this.distance[place]!) return;
    this.distance[place] = way;
    this.cameFrom[place] = from;
    if (way === this.here) this.near.push(place);
  }

  private reachEnd(way: number, from: number): void {
    if (way >= this.endDistance) return;
    this.endDistance = way;
    this.endFrom = from;
  }

  private settlePotentials(): void {
    for (const place of this.touched) {
      if (this.state[place] === SETTLED) this.potential[place]! += this.distance[place]! - this.endDistance;
      this.state[place] = UNSEEN;
    }
    this.touched.length = 0;
    this.near.length = 0;
    this.far.length = 0;
  }

  /** Walks the path back from the end: who took over what, until the new wish has its place. */
  private handOn(start: number): void {
    let from = this.endFrom;
    let to = NOBODY;
    if (from < 0) this.memberTakes[-1 - from - this.firstMember]! += 1;
    for (;;) {
      if (from < 0) {
        const place = -1 - from;
        if (place < this.firstMember) to = place;
        from = this.cameFrom[place]!;
        continue;
      }
      const former = this.given[from]!;
      this.give(from, to);
      if (from === start) return;
      this.takes[former]!.splice(this.takes[former]!.indexOf(from), 1);
      to = former;
      from = this.cameFrom[former]!;
    }
  }

  private give(wish: number, offer: number): void {
    this.given[wish] = offer;
    if (offer === NOBODY) return;
    this.takes[offer]!.push(wish);
    this.paid[wish] = this.network.arcs[wish]!.find((arc) => arc.offer === offer)!.price;
  }
}

/** Numbers the different lists of ways: wishes with equal lists get equal numbers. */
function sortsOf(arcs: Network['arcs']): Int32Array {
  const alike = new Map<number, number[]>();
  return Int32Array.from(arcs, (ways, wish) => {
    const mark = markOf(ways);
    const others = alike.get(mark) ?? [];
    const same = others.find((other) => areSame(arcs[other]!, ways));
    if (same === undefined) alike.set(mark, [...others, wish]);
    return same ?? wish;
  });
}

/** Equal lists have equal marks; unequal ones hardly ever. */
const markOf = (ways: readonly Arc[]): number =>
  ways.reduce((mark, { offer, price }) => (Math.imul(mark, 31) + offer * 1009 + price) | 0, ways.length);

const areSame = (ways: readonly Arc[], others: readonly Arc[]): boolean =>
  ways.length === others.length &&
  ways.every(({ offer, price }, n) => offer === others[n]!.offer && price === others[n]!.price);
