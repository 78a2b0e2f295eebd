import type { Board } from './board';
import { coverOf, seatModel, takenOf, type Cover } from './seat-model';
import type { Workshop } from './stages';

/**
 * First of all as few seats missing as possible, and of those choices one in which as few slots as possible stay without
 * anybody at all. Ends at once when the quick plan is already as good as could be.
 */
export function coverSeats({ board, solve, left }: Workshop, quick: readonly number[]): readonly number[] {
  const had = coverOf(board, quick);
  const least = leastPossible(board);
  if (had.missing === least.missing && had.deserted === least.deserted) return quick;
  const model = seatModel(board);
  for (const column of model.missing) model.linear.columns[column]!.cost = board.slots.length + 1;
  for (const column of model.deserted) model.linear.columns[column]!.cost = 1;
  const { values } = solve(model.linear, { seconds: left() / 2 });
  const found = values === null ? quick : takenOf(board, values);
  return isWorse(coverOf(board, found), had) ? quick : found;
}

/** What is missing already because too few can come at that time. */
function leastPossible(board: Board): Cover {
  const short = board.needs.map((need, slot) => Math.max(0, need - board.bySlot[slot]!.length));
  const isDeserted = (need: number, slot: number): boolean =>
    need > 0 && !board.isPinned[slot] && board.bySlot[slot]!.length === 0;
  return {
    missing: short.reduce((sum, count) => sum + count, 0),
    deserted: board.needs.filter(isDeserted).length,
  };
}

const isWorse = (a: Cover, b: Cover): boolean =>
  a.missing > b.missing || (a.missing === b.missing && a.deserted > b.deserted);
