import type { Board } from './board';
import { type Cover, type SeatModel, seatModel } from './seat-model';

// Looked up once: a search asks for it some ten million times.
const roundDown = Math.floor;

/** Nobody who sits carries more than this, in points. */
export type Peak = number;

/** The choice of seats in which nobody who sits carries more than `peak`. Whoever carries too much already gets no seat. */
export function cappedModel(board: Board, cover: Cover, peak: Peak): SeatModel {
  const model = seatModel(board, cover);
  board.byMember.forEach((options, member) => {
    const room = peak - board.base[member]!;
    for (const option of options) {
      if (burden(board, option) > room) model.linear.columns[option]!.most = 0;
    }
    const terms = options.map((option) => [option, burden(board, option)] as const);
    const most = options.reduce((total, option) => total + burden(board, option), 0);
    if (room >= 0 && most > room) model.linear.row(terms, { most: room });
  });
  return model;
}

export const burden = (board: Board, option: number): number =>
  board.slots[board.options[option]!.slot]!.burden;

/** What everybody carries with these options, by member. */
export function loadsWith(board: Board, taken: readonly number[]): number[] {
  const loads = [...board.base];
  for (const option of taken) loads[board.options[option]!.member]! += burden(board, option);
  return loads;
}

/** The heaviest load among those who sit. */
export function peakOf(board: Board, taken: readonly number[]): Peak {
  const loads = loadsWith(board, taken);
  const seated = new Set(taken.map((option) => board.options[option]!.member));
  return Math.max(0, ...loads.filter((_, member) => seated.has(member) || board.hasPin[member]));
}

/** Loads are compared in steps of a usual slot, from the lightest on. */
export interface Steps {
  floor: number;
  size: number;
}

/** The steps of a board: fixed by what is asked, not by a plan. */
export function stepsOf(board: Board): Steps {
  const sorted = board.slots.map(({ burden: points }) => points).sort((a, b) => a - b);
  return { floor: Math.min(...board.base), size: Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 1) };
}

/**
 * How uneven loads are: every point counts as often as there are whole steps below it, so a second seat for one weighs
 * more than a first for another. Close to the sum of squares, but linear.
 */
export function unevennessOf(board: Board, taken: readonly number[]): number {
  const { floor, size } = stepsOf(board);
  return loadsWith(board, taken).reduce((total, load) => total + costOf(load - floor, size), 0);
}

/** What a load weighs that lies this far above the lightest. */
export function costOf(above: number, size: number): number {
  const whole = roundDown(above / size);
  return (whole * (whole - 1) * size) / 2 + whole * (above - whole * size);
}

/** Adds to a capped model what makes up its unevenness; answers the terms whose sum is that unevenness less `ground`. */
export function addUnevenness(model: SeatModel, board: Board, peak: Peak) {
  const { floor, size } = stepsOf(board);
  const terms: [column: number, weight: number][] = [];
  let ground = 0;
  board.byMember.forEach((options, member) => {
    const above = board.base[member]! - floor;
    if (options.length === 0 || board.base[member]! >= peak) {
      ground += costOf(above, size);
      return;
    }
    const columns: [column: number, weight: number][] = [];
    for (let step = 0; step * size < peak - floor; step++) {
      const column = model.linear.column({ cost: 0, least: 0, most: size, isWhole: false });
      columns.push([column, 1]);
      terms.push([column, step]);
    }
    const loads = options.map((option) => [option, -burden(board, option)] as const);
    model.linear.row([...columns, ...loads], { least: above, most: above });
  });
  return { terms, ground };
}
