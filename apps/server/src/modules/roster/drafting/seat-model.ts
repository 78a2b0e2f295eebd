import type { DraftSeat } from '@doorstep/domain';
import type { Board } from './board';
import { LinearModel } from './linear-model';

/** How many seats stay empty, and in how many slots nobody sits at all: what every later stage must keep to. */
export interface Cover {
  missing: number;
  deserted: number;
}

/** The choice of seats as a linear model: one column per option, the hard rules, and what is missing. */
export interface SeatModel {
  linear: LinearModel;
  /** Columns that count missing seats and deserted slots. */
  missing: readonly number[];
  deserted: readonly number[];
}

const sum = (columns: readonly number[]) => columns.map((column) => [column, 1] as const);

/**
 * Column n is option n. A seat nobody can take is counted instead of forbidden, so there is always a solution. With
 * `cover`, no more may be missing than that.
 */
export function seatModel(board: Board, cover?: Cover): SeatModel {
  const linear = new LinearModel();
  for (const _ of board.options) linear.column({ cost: 0, least: 0, most: 1, isWhole: true });
  const missing: number[] = [];
  const deserted: number[] = [];
  board.bySlot.forEach((options, slot) => {
    const need = board.needs[slot]!;
    const least = Math.max(0, need - options.length);
    const short = linear.column({ cost: 0, least, most: need, isWhole: true });
    missing.push(short);
    linear.row([...sum(options), [short, 1]], { least: need, most: need });
    if (need === 0 || board.isPinned[slot]) return;
    const empty = linear.column({ cost: 0, least: 0, most: 1, isWhole: true });
    deserted.push(empty);
    linear.row([...sum(options), [empty, 1]], { least: 1 });
  });
  for (const { options, limit } of board.rules) linear.row(sum(options), { most: limit });
  if (cover) {
    linear.row(sum(missing), { most: cover.missing });
    linear.row(sum(deserted), { most: cover.deserted });
  }
  return { linear, missing, deserted };
}

/** What is missing from a choice of options. */
export function coverOf(board: Board, taken: readonly number[]): Cover {
  const seats = board.slots.map(() => 0);
  for (const option of taken) seats[board.options[option]!.slot]! += 1;
  const missing = board.needs.reduce((total, need, slot) => total + Math.max(0, need - seats[slot]!), 0);
  const isDeserted = (need: number, slot: number): boolean =>
    need > 0 && !board.isPinned[slot] && seats[slot] === 0;
  return { missing, deserted: board.needs.filter(isDeserted).length };
}

/** The options a solution takes. */
export const takenOf = (board: Board, values: ArrayLike<number>): number[] =>
  board.options.flatMap((_, option) => (values[option]! > 0.5 ? [option] : []));

/** Pinned and chosen seats as people know them. */
export const seatsOf = (board: Board, taken: readonly number[]): DraftSeat[] => [
  ...board.pinned,
  ...taken.map((option) => {
    const { slot, member } = board.options[option]!;
    return { slotId: board.slots[slot]!.id, personId: board.members[member]!.id, isStandby: false };
  }),
];
