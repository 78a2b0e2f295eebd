/** What has room at once: cards of a side, pairs, thanks. Null: all of them. */
export interface Room {
  cards: number | null;
  pairs: number | null;
  thanks: number | null;
}

/** Where somebody scrolls there is room for everything. */
export const ROOM_FOR_ALL: Room = { cards: null, pairs: null, thanks: null };

/** Pixels, as the wide wall is drawn: its head and edges, a card with its gap (most have two lines of words), a pair. */
const EDGES = 110;
const CARD = { width: 244, height: 194 };
const PAIR = { height: 118 };
/** The heart, the name and the figures above the pairs, and a word of thanks below them. */
const AROUND_PAIRS = 560;
const SIDES = 3;

const fitting = (room: number, size: number): number => Math.max(1, Math.floor(room / size));

/** What a hanging screen of this size shows whole. */
export function roomOf({ width, height }: { width: number; height: number }): Room {
  const perRow = fitting(width / SIDES - CARD.width / SIDES, CARD.width);
  return {
    cards: perRow * fitting(height - EDGES, CARD.height),
    pairs: fitting(height - AROUND_PAIRS, PAIR.height),
    thanks: 1,
  };
}
