import { PriceQueue } from './queue';

/** One offer a wish may be given to, and the lower-level price of doing so. */
export interface Arc {
  offer: number;
  price: number;
}

/** A wall as a network: wishes → offers → members → served, with whole-number prices on two levels. */
export interface Network {
  /** Per wish, the offers that may take it; prices on the lower level, none negative. */
  arcs: readonly (readonly Arc[])[];
  /** Per wish, the upper-level price of leaving it unserved. */
  unserved: readonly number[];
  /** Per offer, how many it can still take, and whose it is. */
  room: readonly number[];
  memberOf: readonly number[];
  /** The upper-level price of a member's next wish when `taken` more are already given to them; must not fall. */
  nextPrice: (member: number, taken: number) => number;
  members: number;
}

const NOBODY = -1;

/**
 * The cheapest way to give every wish to an offer or to leave it, exact on both levels: wishes come one by one, each by
 * the cheapest path of taking and handing on (successive shortest paths, Dijkstra over prices made non-negative by
 * potentials). After each wish the assignment is the best for the wishes so far, so after the last it is the best.
 * A search ends as soon as the served end is reached, which on a real wall is after a handful of cards.
 */
export class CheapestFlow {
  /** Per wish, its offer or -1. */
  readonly given: number[];
  private readonly paid: number[];
  private readonly takes: number[][];
  private readonly memberTakes: number[];
  private readonly offersOf: number[][];
  private readonly potentialUpper: Float64Array;
  private readonly potentialLower: Float64Array;
  private readonly distanceUpper: Float64Array;
  private readonly distanceLower: Float64Array;
  private readonly cameFrom: Int32Array;
  private readonly seen: Uint8Array;
  private readonly touched: number[] = [];
  private readonly queue = new PriceQueue();
  private readonly firstOffer: number;
  private readonly firstMember: number;
  private readonly end: number;
  private readonly network: Network;
  /** All arcs behind one another; those of a wish end where `arcsUntil` says. */
  private readonly arcTo: Int32Array;
  private readonly arcPrice: Float64Array;
  private readonly arcsUntil: Int32Array;

  constructor(network: Network) {
    this.network = network;
    const wishes = network.arcs.length;
    const offers = network.room.length;
    this.firstOffer = wishes;
    this.firstMember = wishes + offers;
    this.end = wishes + offers + network.members;
    this.given = new Array<number>(wishes).fill(NOBODY);
    this.paid = new Array<number>(wishes).fill(0);
    this.takes = Array.from({ length: offers }, () => []);
    this.memberTakes = new Array<number>(network.members).fill(0);
    this.offersOf = Array.from({ length: network.members }, () => []);
    network.memberOf.forEach((member, offer) => this.offersOf[member]!.push(offer));
    const arcs = network.arcs.flat();
    this.arcTo = Int32Array.from(arcs, ({ offer }) => this.firstOffer + offer);
    this.arcPrice = Float64Array.from(arcs, ({ price }) => price);
    let until = 0;
    this.arcsUntil = Int32Array.from(network.arcs, ({ length }) => (until += length));
    const nodes = this.end + 1;
    this.potentialUpper = new Float64Array(nodes);
    this.potentialLower = new Float64Array(nodes);
    this.distanceUpper = new Float64Array(nodes);
    this.distanceLower = new Float64Array(nodes);
    this.cameFrom = new Int32Array(nodes);
    this.seen = new Uint8Array(nodes);
  }

  /** Gives every wish its place. */
  run(): readonly number[] {
    for (let wish = 0; wish < this.given.length; wish += 1) {
      this.welcome(wish);
      this.search(wish);
      this.settlePotentials();
      this.handOn(wish);
    }
    return this.given;
  }

  /** The potential of a new wish is the largest that leaves none of its ways with a negative price. */
  private welcome(wish: number): void {
    let upper = this.potentialUpper[this.end]! - this.network.unserved[wish]!;
    let lower = this.potentialLower[this.end]!;
    for (const { offer, price } of this.network.arcs[wish]!) {
      const u = this.potentialUpper[this.firstOffer + offer]!;
      const l = this.potentialLower[this.firstOffer + offer]! - price;
      if (u > upper || (u === upper && l > lower)) [upper, lower] = [u, l];
    }
    this.potentialUpper[wish] = upper;
    this.potentialLower[wish] = lower;
  }

  private search(start: number): void {
    this.queue.clear();
    this.reach(start, NOBODY, 0, 0);
    while (this.queue.size > 0) {
      const node = this.queue.pop();
      if (this.seen[node] === 2) continue;
      this.seen[node] = 2;
      if (node === this.end) return;
      this.goOn(node);
    }
  }

  private goOn(node: number): void {
    if (node < this.firstOffer) this.fromWish(node);
    else if (node < this.firstMember) this.fromOffer(node - this.firstOffer);
    else this.fromMember(node - this.firstMember);
  }

  /** The busiest line of all: on a wall where everybody suits everybody it runs a hundred million times. */
  private fromWish(wish: number): void {
    const upper = this.distanceUpper[wish]! + this.potentialUpper[wish]!;
    const lower = this.distanceLower[wish]! + this.potentialLower[wish]!;
    const last = this.arcsUntil[wish]!;
    for (let arc = wish === 0 ? 0 : this.arcsUntil[wish - 1]!; arc < last; arc += 1) {
      const node = this.arcTo[arc]!;
      const u = upper - this.potentialUpper[node]!;
      const l = lower + this.arcPrice[arc]! - this.potentialLower[node]!;
      if (this.seen[node] === 0 || this.isCheaper(node, u, l)) this.reach(node, wish, u, l);
    }
    this.step(wish, this.end, this.network.unserved[wish]!, 0);
  }

  private fromOffer(offer: number): void {
    const node = this.firstOffer + offer;
    const takes = this.takes[offer]!;
    for (const wish of takes) this.step(node, wish, 0, -this.paid[wish]!);
    if (takes.length < this.network.room[offer]!)
      this.step(node, this.firstMember + this.network.memberOf[offer]!, 0, 0);
  }

  private fromMember(member: number): void {
    const node = this.firstMember + member;
    for (const offer of this.offersOf[member]!)
      if (this.takes[offer]!.length > 0) this.step(node, this.firstOffer + offer, 0, 0);
    this.step(node, this.end, this.network.nextPrice(member, this.memberTakes[member]!), 0);
  }

  private step(from: number, to: number, upper: number, lower: number): void {
    if (this.seen[to] === 2) return;
    this.reach(
      to,
      from,
      this.distanceUpper[from]! + upper + this.potentialUpper[from]! - this.potentialUpper[to]!,
      this.distanceLower[from]! + lower + this.potentialLower[from]! - this.potentialLower[to]!,
    );
  }

  /** What is no cheaper than the end already found leads nowhere. */
  private reach(node: number, from: number, upper: number, lower: number): void {
    if (this.seen[this.end] === 1 && !this.isCheaper(this.end, upper, lower)) return;
    if (this.seen[node] === 0) {
      this.seen[node] = 1;
      this.touched.push(node);
    } else if (this.seen[node] === 2 || !this.isCheaper(node, upper, lower)) return;
    this.distanceUpper[node] = upper;
    this.distanceLower[node] = lower;
    this.cameFrom[node] = from;
    this.queue.push(node, upper, lower);
  }

  private isCheaper(node: number, upper: number, lower: number): boolean {
    const known = this.distanceUpper[node]!;
    return upper < known || (upper === known && lower < this.distanceLower[node]!);
  }

  private settlePotentials(): void {
    const upper = this.distanceUpper[this.end]!;
    const lower = this.distanceLower[this.end]!;
    for (const node of this.touched) {
      if (this.seen[node] === 2) {
        this.potentialUpper[node]! += this.distanceUpper[node]! - upper;
        this.potentialLower[node]! += this.distanceLower[node]! - lower;
      }
      this.seen[node] = 0;
    }
    this.touched.length = 0;
  }

  /** Walks the path back from the end: who took over what, until the new wish has its place. */
  private handOn(start: number): void {
    let node = this.end;
    while (node !== start) {
      const from = this.cameFrom[node]!;
      if (node === this.end && from >= this.firstMember) this.memberTakes[from - this.firstMember]! += 1;
      else if (from < this.firstOffer) this.give(from, node);
      else if (node < this.firstOffer) this.takeBack(node, from - this.firstOffer);
      node = from;
    }
  }

  /** A wish goes to an offer, or to the end: unserved. Its former offer lets go of it on the same path. */
  private give(wish: number, node: number): void {
    const offer = node === this.end ? NOBODY : node - this.firstOffer;
    this.given[wish] = offer;
    if (offer === NOBODY) return;
    this.takes[offer]!.push(wish);
    this.paid[wish] = this.network.arcs[wish]!.find((arc) => arc.offer === offer)!.price;
  }

  private takeBack(wish: number, offer: number): void {
    const takes = this.takes[offer]!;
    takes.splice(takes.indexOf(wish), 1);
  }
}
