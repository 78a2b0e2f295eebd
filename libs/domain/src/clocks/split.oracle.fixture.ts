import type { ClockStep } from './clock-steps';

const MINUTE = 60_000;

const HELD: Record<string, string> = {
  new: 'station',
  desk: 'station',
  disputed: 'station',
  checking: 'station',
  sent: 'party',
  work: 'party',
  asking: 'resident',
  paused: 'outside',
};

/** Minutes by hands, counted one by one. */
export function oracleSplit(
  steps: readonly ClockStep[],
  span: { start: number; now: number },
): Record<string, number> {
  const minutes: Record<string, number> = {};
  const at = (place: number): number => ((steps[place]?.at.getTime() ?? 0) - span.start) / MINUTE;
  let place = 0;
  for (let minute = at(0); minute < span.now; minute += 1) {
    while (place + 1 < steps.length && at(place + 1) <= minute) place += 1;
    const { phase, party } = steps[place]!;
    const hands = HELD[phase] === 'party' && party === null ? 'station' : HELD[phase];
    if (hands !== undefined) minutes[hands] = (minutes[hands] ?? 0) + 1;
  }
  return minutes;
}
