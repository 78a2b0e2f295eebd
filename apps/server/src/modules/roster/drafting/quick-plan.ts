import type { Board } from './board';
import { Seating } from './seating';
import { burden } from './load-model';

/**
 * A first choice of seats within a blink: the slots with the fewest people to choose from first, always whoever carries
 * least. Keeps every rule; may leave seats empty that a better choice would fill.
 */
export function quickPlan(board: Board): number[] {
  const seating = new Seating(board, [], Infinity);
  const loads = [...board.base];
  const slots = board.slots.map((_, slot) => slot);
  const room = (slot: number): number => board.bySlot[slot]!.length - board.needs[slot]!;
  for (const slot of slots.sort((a, b) => room(a) - room(b) || a - b)) {
    const byLoad = [...board.bySlot[slot]!].sort(
      (a, b) => loadOf(board, loads, a) - loadOf(board, loads, b) || a - b,
    );
    const chosen: number[] = [];
    for (const option of byLoad) {
      if (chosen.length >= board.needs[slot]! || !seating.fits(option)) continue;
      seating.take(option);
      chosen.push(option);
      loads[board.options[option]!.member]! += burden(board, option);
    }
  }
  return [...seating.taken];
}

const loadOf = (board: Board, loads: readonly number[], option: number): number =>
  loads[board.options[option]!.member]!;
