/** How long a provider's answers are remembered when it is judged. */
export const WINDOW_SECONDS = 30;

/** So few answers say nothing: one bad moment of a quiet night is no outage. */
const ANSWERS_AT_LEAST = 10;

/** How long after the opening the first send is let through to see, and how long after each one that failed. */
export const PROBE_WAITS_SECONDS: readonly number[] = [5, 10, 20, 40, 60];

export interface Answers {
  good: number;
  bad: number;
}

/** More than half of what was said lately did not get through, and it was said often enough to tell. */
export function isBroken({ good, bad }: Answers): boolean {
  return good + bad >= ANSWERS_AT_LEAST && bad > good;
}

/** When the next send is let through after so many that failed. */
export function probeAt(failedProbes: number, now: Date): Date {
  const last = PROBE_WAITS_SECONDS.length - 1;
  const seconds = PROBE_WAITS_SECONDS[Math.min(failedProbes, last)] ?? 0;
  return new Date(now.getTime() + seconds * 1000);
}
