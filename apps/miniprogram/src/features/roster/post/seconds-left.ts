const SECOND = 1_000;
/** A code lives a minute; more than that, or long past, means that this tablet's clock is wrong. */
const LONGEST = 65;

/** Whole seconds until the code changes; undefined when the tablet's own clock cannot tell. */
export function secondsLeft(changesAt: string, now: Date): number | undefined {
  const left = Math.ceil((new Date(changesAt).getTime() - now.getTime()) / SECOND);
  return left < 0 || left > LONGEST ? undefined : left;
}

/**
 * How long to wait before the screen asks again, in milliseconds: at the change, and every ten seconds at the latest, so
 * that whoever has just checked in is seen; every five where the clock is wrong or nobody answers.
 */
export function waitBeforeAsking(left: number | undefined, isLost: boolean): number {
  if (isLost || left === undefined) return 5 * SECOND;
  return Math.min(10 * SECOND, left * SECOND + 300);
}

/** The server takes a code for one minute after the next has come; then it is of no use any more. */
export const isTooOld = (changesAt: string, now: Date): boolean =>
  now.getTime() - new Date(changesAt).getTime() > 60 * SECOND;
