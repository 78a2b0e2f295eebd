import type { Board } from './board';
import { isMixed, isPinnedIn, type Kindness, membersPinnedIn } from './good-will';
import { burden, costOf, type Steps, stepsOf } from './load-model';

/**
 * A choice of seats that can be changed one seat at a time, with all that is asked of it (rules, loads, unevenness, good
 * will) kept up to date while it changes: so a million changes can be tried in seconds.
 */
export class Seating {
  /** Options taken, in no order. */
  readonly taken: number[] = [];
  unevenness = 0;
  /** Points by which people who sit lie above `cap`. */
  over = 0;
  goodWill = 0;
  /** Slots in which somebody should sit and nobody does. */
  deserted = 0;

  private readonly place: Int32Array;
  private readonly used: Int32Array;
  private readonly rulesOf: readonly number[][];
  private readonly loads: Float64Array;
  private readonly seats: Int32Array;
  private readonly seated: number[][];
  private readonly given: Int32Array;
  private readonly steps: Steps;
  private readonly wants: Wants;
  private readonly met: Int32Array;
  private readonly optionAt: Int32Array;

  constructor(
    private readonly board: Board,
    kindnesses: readonly Kindness[],
    private readonly cap: number,
  ) {
    const { options, members, slots, rules } = board;
    this.place = new Int32Array(options.length).fill(-1);
    this.used = new Int32Array(rules.length);
    this.rulesOf = options.map(() => []);
    rules.forEach((rule, r) => rule.options.forEach((option) => this.rulesOf[option]!.push(r)));
    this.loads = Float64Array.from(board.base);
    this.seats = Int32Array.from(board.hasPin, Number);
    this.seated = slots.map((_, slot) => membersPinnedIn(board, slot));
    this.given = new Int32Array(slots.length);
    this.deserted = board.needs.filter((need, slot) => need > 0 && !board.isPinned[slot]).length;
    this.optionAt = new Int32Array(slots.length * members.length).fill(-1);
    options.forEach(({ slot, member }, option) => (this.optionAt[slot * members.length + member] = option));
    this.steps = stepsOf(board);
    this.wants = wantsOf(board, kindnesses);
    this.met = new Int32Array(this.wants.wishes.length);
    members.forEach((_, member) => this.weigh(member, 1));
    slots.forEach((_, slot) => (this.goodWill += this.willOf(slot)));
    for (const wish of this.wants.wishes) if (wish.isSpared) this.goodWill += wish.worth;
    this.wants.pinned.forEach((wish) => this.count(wish, 1));
  }

  /** The option by which a member sits in a slot; -1 when there is none. */
  optionOf(member: number, slot: number): number {
    return this.optionAt[slot * this.board.members.length + member]!;
  }

  has(option: number): boolean {
    return this.place[option]! >= 0;
  }

  /** Whether no rule forbids to take this option besides those taken. Headcount is not asked. */
  fits(option: number): boolean {
    if (this.has(option)) return false;
    return this.rulesOf[option]!.every((rule) => this.used[rule]! < this.board.rules[rule]!.limit);
  }

  /** Seats still to be given in a slot. */
  roomIn(slot: number): number {
    return this.board.needs[slot]! - this.given[slot]!;
  }

  take(option: number): void {
    this.place[option] = this.taken.push(option) - 1;
    this.change(option, 1);
  }

  leave(option: number): void {
    const place = this.place[option]!;
    const last = this.taken.pop()!;
    if (last !== option) {
      this.taken[place] = last;
      this.place[last] = place;
    }
    this.place[option] = -1;
    this.change(option, -1);
  }

  private change(option: number, sign: 1 | -1): void {
    const { member, slot } = this.board.options[option]!;
    for (const rule of this.rulesOf[option]!) this.used[rule]! += sign;
    this.weigh(member, -1);
    this.loads[member]! += sign * burden(this.board, option);
    this.seats[member]! += sign;
    this.weigh(member, 1);
    this.give(slot, sign);
    this.goodWill -= this.willOf(slot);
    const seated = this.seated[slot]!;
    if (sign > 0) seated.push(member);
    else seated.splice(seated.indexOf(member), 1);
    this.goodWill += this.willOf(slot);
    for (const wish of this.wants.touched[option]!) this.count(wish, sign);
  }

  private give(slot: number, sign: 1 | -1): void {
    this.given[slot]! += sign;
    if (!this.board.isPinned[slot] && this.given[slot] === (sign > 0 ? 1 : 0)) this.deserted -= sign;
  }

  private weigh(member: number, sign: 1 | -1): void {
    const load = this.loads[member]!;
    this.unevenness += sign * costOf(load - this.steps.floor, this.steps.size);
    if (this.seats[member]! > 0 && load > this.cap) this.over += sign * (load - this.cap);
  }

  /** What the company in a slot is worth. */
  private willOf(slot: number): number {
    const seated = this.seated[slot]!;
    const { members } = this.board;
    let worth = this.wants.mixed[slot]! > 0 && isMixed(members, seated) ? this.wants.mixed[slot]! : 0;
    for (const one of seated) {
      for (const other of seated) {
        if (one < other) worth += this.wants.together.get(one * members.length + other) ?? 0;
      }
    }
    return worth;
  }

  private count(wish: number, sign: 1 | -1): void {
    const { isSpared, worth } = this.wants.wishes[wish]!;
    const before = this.met[wish]!;
    this.met[wish] = before + sign;
    if (before > 0 === before + sign > 0) return;
    this.goodWill += before > 0 === isSpared ? worth : -worth;
  }
}

/** Kindnesses by what a change of one seat touches. */
interface Wants {
  /** By pair of members (the first times their number plus the second): the worth of sitting together, in any slot. */
  together: ReadonlyMap<number, number>;
  mixed: readonly number[];
  wishes: readonly { isSpared: boolean; worth: number }[];
  /** By option: the wishes its seat touches. */
  touched: readonly (readonly number[])[];
  /** Wishes touched by pinned seats, once for each. */
  pinned: readonly number[];
}

function wantsOf(board: Board, kindnesses: readonly Kindness[]): Wants {
  const wants = {
    together: new Map<number, number>(),
    mixed: board.slots.map(() => 0),
    wishes: [] as { isSpared: boolean; worth: number }[],
    touched: board.options.map((): number[] => []),
    pinned: [] as number[],
  };
  for (const kindness of kindnesses) {
    if (kindness.kind === 'mixed') wants.mixed[kindness.slot] = kindness.worth;
    else if (kindness.kind === 'together') {
      const [one, other] = kindness.pair;
      wants.together.set(one * board.members.length + other, kindness.worth);
    } else {
      const wish = wants.wishes.push({ isSpared: kindness.kind === 'spared', worth: kindness.worth }) - 1;
      touch(board, wants, { ...kindness, wish });
    }
  }
  return wants;
}

function touch(
  board: Board,
  wants: { touched: number[][]; pinned: number[] },
  { wish, member, slots }: { wish: number; member: number; slots: readonly number[] },
): void {
  const options = board.byMember[member]!.filter((option) => slots.includes(board.options[option]!.slot));
  for (const option of options) wants.touched[option]!.push(wish);
  for (const slot of slots) if (isPinnedIn(board, member, slot)) wants.pinned.push(wish);
}
