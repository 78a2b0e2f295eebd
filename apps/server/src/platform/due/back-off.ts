/** After so many failures the work waits for a person. */
export const FAILURES_AT_MOST = 8;

const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;
const SPREAD = 0.2;

/**
 * How long to wait after the n-th failure (from 1): one second, doubled each time, at most five minutes, up to a
 * fifth more at random (`chance` in [0, 1)) so that what failed together does not come back together.
 */
export function backOffMs(failures: number, chance: number): number {
  const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.round(wait * (1 + SPREAD * chance));
}
