/** What has room on a hanging screen at once. */
export interface Room {
  cards: number;
  pairs: number;
}

/** Pixels, as the wide wall is drawn: its head and edges, a card with three lines of words, a pair. */
const EDGES = 110;
const CARD = { width: 244, height: 218 };
const PAIR = { height: 118 };
/** The heart, the name and the figures above the pairs, and a word of thanks below them. */
const AROUND_PAIRS = 560;
const SIDES = 3;

const fitting = (room: number, size: number): number => Math.max(1, Math.floor(room / size));

/** How many cards of a side, and how many pairs, a screen of this size shows whole. */
export function roomOf({ width, height }: { width: number; height: number }): Room {
  const perRow = fitting(width / SIDES - CARD.width / SIDES, CARD.width);
  return {
    cards: perRow * fitting(height - EDGES, CARD.height),
    pairs: fitting(height - AROUND_PAIRS, PAIR.height),
  };
}
