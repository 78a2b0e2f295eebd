import type { Board } from './board';
import type { Solve } from './highs';
import type { Cover } from './seat-model';

/** What a stage works with. */
export interface Workshop {
  board: Board;
  solve: Solve;
  /** Seconds until the whole draft must be done. */
  left: () => number;
}

/** What the stages have come to so far. */
export interface Standing {
  taken: readonly number[];
  cover: Cover;
  /** Nobody who sits carries more than `peak`; `bound` is proven to be the least possible. */
  peak: number;
  bound: number;
}

/** Small boards are solved to the proven optimum in every stage; larger ones to within the tolerance. */
const EXACT_OPTIONS = 150;
export const isExact = (board: Board): boolean => board.options.length <= EXACT_OPTIONS;

/** How far a later stage may stray from an earlier one: five in a hundred, reckoned in whole points. */
export const tolerated = (points: number): number => Math.floor((points * 105) / 100);

/** Tries of the search, by how much there is to arrange. A small board is solved to the end anyway. */
export const triesFor = (board: Board, taken: readonly number[]): number =>
  Math.min(2_000_000, taken.length * (isExact(board) ? 100 : 5000));
