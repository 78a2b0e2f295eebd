import { useEffect, useState } from 'react';

/** Long enough to read a handful of cards from across the room. */
const TURN_MS = 20_000;

/** Cards, so many at a time (null: all of them). */
export interface Turn<T> {
  shown: readonly T[];
  /** Which turn this is, from 1, and of how many. */
  turn: number;
  turns: number;
}

/**
 * On a screen that hangs on a wall nobody scrolls: what does not fit takes turns. Whatever comes first anew is shown at
 * once, so that two cards are seen being glued.
 */
export function useTurns<T>(
  all: readonly T[],
  { atOnce, first }: { atOnce: number | null; first: string | undefined },
): Turn<T> {
  const turns = atOnce === null ? 1 : Math.max(1, Math.ceil(all.length / atOnce));
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    setPassed(0);
    if (turns === 1) return undefined;
    const timer = setInterval(() => setPassed((before) => before + 1), TURN_MS);
    return () => clearInterval(timer);
  }, [first, turns]);
  const here = passed % turns;
  const shown = atOnce === null ? all : all.slice(here * atOnce, (here + 1) * atOnce);
  return { shown, turn: here + 1, turns };
}
