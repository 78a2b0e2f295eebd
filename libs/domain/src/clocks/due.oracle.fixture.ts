import type { ClockStep } from './clock-steps';

const MINUTE = 60_000;

/**
 * The instant granted last holds to the minute: as long as the work was not put down before it, and also when it was put
 * down before it for good (`stop`).
 */
export function grantedMinute(
  name: string,
  steps: readonly ClockStep[],
  {
    place,
    until,
    at,
    stop,
  }: { place: number; until: number; at: (place: number) => number; stop: number | null },
): number | null {
  if (name !== 'finish') return null;
  const last = steps.slice(place, until).findLastIndex(({ extendedTo }) => extendedTo instanceof Date);
  const step = steps[place + last];
  if (last < 0 || !step?.extendedTo) return null;
  const granted = at(place + last) + (step.extendedTo.getTime() - step.at.getTime()) / MINUTE;
  const putDownAt = steps.findIndex(
    ({ phase }, nth) => nth > place + last && (nth === until || phase !== 'work'),
  );
  const putDown = putDownAt < 0 ? Infinity : at(putDownAt);
  return putDown >= granted || putDown === stop ? granted : null;
}

interface Due {
  limit: number;
  elapsed: number;
  start: number;
  last: number;
  marks: Uint8Array;
  runsAt: (minute: number) => boolean;
  isOpenEnded: boolean;
  from: number;
}

/** Minute after minute: in which one is the limit used up? */
export function dueMinute({
  limit,
  elapsed,
  start,
  last,
  marks,
  runsAt,
  isOpenEnded,
  from,
}: Due): number | null {
  if (limit === 0) return start;
  if (elapsed >= limit)
    return usedUp(limit, { from: start, until: last }, (minute) => marks[minute] === 1 && runsAt(minute));
  if (!isOpenEnded) return null;
  return usedUp(limit - elapsed, { from, until: marks.length }, (minute) => marks[minute] === 1);
}

function usedUp(
  wait: number,
  { from, until }: { from: number; until: number },
  counts: (minute: number) => boolean,
): number {
  let left = wait;
  for (let minute = from; minute < until; minute += 1) {
    if (counts(minute)) left -= 1;
    if (left === 0) return minute + 1;
  }
  return Infinity;
}
