import { slotsOfWish } from '@doorstep/domain';
import type { Board } from './board';
import type { SeatModel } from './seat-model';

/** What a kindness is worth, in points of good will. A wish weighs most: somebody asked for it. */
export const WORTH = { wish: 10, companions: 4, phoneAndKnown: 3, again: 2 } as const;

/** One kindness that a choice of seats may meet. Members and slots by their number on the board. */
export type Kindness =
  /** A member sits (or does not sit) in one of these slots. */
  | { kind: 'sits' | 'spared'; member: number; slots: readonly number[]; worth: number }
  /** Two members sit in the slot together. */
  | { kind: 'together'; pair: readonly [number, number]; slot: number; worth: number }
  /** Somebody at ease with the phone sits beside somebody else whom everybody knows. */
  | { kind: 'mixed'; slot: number; worth: number };

/** Every kindness that is asked of this board and not out of the question. */
export function kindnessesOf(board: Board): Kindness[] {
  return [...wishesOf(board), ...pairsOf(board), ...mixesOf(board)];
}

function wishesOf(board: Board): Kindness[] {
  const place = new Map(board.slots.map((slot, n) => [slot.id, n]));
  return board.members.flatMap((member, m) =>
    member.wishes.flatMap((wish): Kindness[] => {
      const slots = slotsOfWish(wish, board.slots).map(({ id }) => place.get(id)!);
      if (slots.length === 0) return [];
      return [{ kind: wish.wants ? 'sits' : 'spared', member: m, slots, worth: WORTH.wish }];
    }),
  );
}

/** Pairs that like each other or sat together last month, in every slot in which both may sit. */
function pairsOf(board: Board): Kindness[] {
  const place = new Map(board.members.map((member, n) => [member.id, n]));
  const worth = new Map<string, number>();
  const add = (a: string, b: string, kind: 'companions' | 'again', seen: Set<string>): void => {
    const [m, n] = [place.get(a), place.get(b)];
    if (m === undefined || n === undefined || m === n) return;
    const key = m < n ? `${m} ${n}` : `${n} ${m}`;
    if (!seen.has(key)) worth.set(key, (worth.get(key) ?? 0) + WORTH[kind]);
    seen.add(key);
  };
  const liked = new Set<string>();
  for (const { id, companions } of board.members)
    for (const other of companions) add(id, other, 'companions', liked);
  const sat = new Set<string>();
  for (const [a, b] of board.problem.lastMonthPairs) add(a, b, 'again', sat);
  return [...worth].flatMap(([key, points]) => {
    const [a, b] = key.split(' ').map(Number) as [number, number];
    return sharedSlots(board, a, b).map((slot): Kindness => ({
      kind: 'together',
      pair: [a, b],
      slot,
      worth: points,
    }));
  });
}

const sharedSlots = (board: Board, a: number, b: number): number[] =>
  board.slots.flatMap((_, slot) => (maySit(board, a, slot) && maySit(board, b, slot) ? [slot] : []));

const maySit = (board: Board, member: number, slot: number): boolean =>
  columnOf(board, member, slot) !== undefined || isPinnedIn(board, member, slot);

export const isPinnedIn = (board: Board, member: number, slot: number): boolean =>
  board.pinned.some(
    ({ slotId, personId }) => slotId === board.slots[slot]!.id && personId === board.members[member]!.id,
  );

const columnOf = (board: Board, member: number, slot: number): number | undefined =>
  board.bySlot[slot]!.find((option) => board.options[option]!.member === member);

const mixesOf = (board: Board): Kindness[] =>
  board.slots.flatMap((slot, n): Kindness[] =>
    slot.headcount > 1 ? [{ kind: 'mixed', slot: n, worth: WORTH.phoneAndKnown }] : [],
  );

/** The good will a choice of options earns. */
export function goodWillOf(board: Board, kindnesses: readonly Kindness[], taken: readonly number[]): number {
  const seated = board.slots.map((_, slot) => membersPinnedIn(board, slot));
  for (const option of taken) seated[board.options[option]!.slot]!.push(board.options[option]!.member);
  return kindnesses.reduce(
    (total, kindness) => total + (isMet(board, kindness, seated) ? kindness.worth : 0),
    0,
  );
}

export const membersPinnedIn = (board: Board, slot: number): number[] =>
  board.members.flatMap((_, member) => (isPinnedIn(board, member, slot) ? [member] : []));

function isMet(board: Board, kindness: Kindness, seated: readonly (readonly number[])[]): boolean {
  if (kindness.kind === 'together')
    return kindness.pair.every((member) => seated[kindness.slot]!.includes(member));
  if (kindness.kind === 'mixed') return isMixed(board.members, seated[kindness.slot]!);
  const sits = kindness.slots.some((slot) => seated[slot]!.includes(kindness.member));
  return sits === (kindness.kind === 'sits');
}

/** Somebody at ease with the phone sits beside somebody else whom everybody knows. */
export const isMixed = (members: Board['members'], seated: readonly number[]): boolean =>
  seated.some(
    (one) =>
      members[one]!.atEaseWithPhone && seated.some((other) => other !== one && members[other]!.knownToAll),
  );

/** Adds a column for every kindness; answers the terms whose sum is the good will. */
export function addGoodWill(model: SeatModel, board: Board, kindnesses: readonly Kindness[]) {
  return kindnesses.map((kindness) => [addKindness(model, board, kindness), kindness.worth] as const);
}

function addKindness({ linear }: SeatModel, board: Board, kindness: Kindness): number {
  const met = linear.column({ cost: 0, least: 0, most: 1, isWhole: kindness.kind === 'mixed' });
  const sits = (members: readonly number[], slots: readonly number[]) => sitTerms(board, members, slots);
  const atMost = (terms: ReturnType<typeof sits>, times = 1): void => {
    linear.row([[met, times], ...terms.columns.map((column) => [column, -1] as const)], {
      most: terms.pinned,
    });
  };
  if (kindness.kind === 'sits') atMost(sits([kindness.member], kindness.slots));
  if (kindness.kind === 'together')
    for (const member of kindness.pair) atMost(sits([member], [kindness.slot]));
  if (kindness.kind === 'spared') {
    const { columns, pinned } = sits([kindness.member], kindness.slots);
    for (const column of columns)
      linear.row(
        [
          [met, 1],
          [column, 1],
        ],
        { most: 1 },
      );
    if (pinned > 0) linear.columns[met]!.most = 0;
  }
  if (kindness.kind === 'mixed') {
    const phone = board.members.flatMap((member, n) => (member.atEaseWithPhone ? [n] : []));
    const known = board.members.flatMap((member, n) => (member.knownToAll ? [n] : []));
    atMost(sits(phone, [kindness.slot]));
    atMost(sits(known, [kindness.slot]));
    atMost(sits([...new Set([...phone, ...known])], [kindness.slot]), 2);
  }
  return met;
}

/** The columns by which these members sit in these slots, and how many of them are pinned there. */
function sitTerms(board: Board, members: readonly number[], slots: readonly number[]) {
  const wanted = new Set(members);
  const columns = slots.flatMap((slot) =>
    board.bySlot[slot]!.filter((option) => wanted.has(board.options[option]!.member)),
  );
  const pinned = slots.flatMap((slot) => membersPinnedIn(board, slot).filter((member) => wanted.has(member)));
  return { columns, pinned: pinned.length };
}
