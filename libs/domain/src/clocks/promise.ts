import { clocksOfSteps, type ClockRoom } from './clocks-of';
import type { ClockName } from './clock-policy';
import type { ClockStep, Phase } from './clock-steps';

/** Which clock says by when whoever holds a ticket must have moved; in other states no clock is owed. */
const PROMISED_BY: Partial<Record<Phase, ClockName>> = {
  new: 'accept',
  desk: 'dispatch',
  sent: 'sign',
  disputed: 'sign',
  work: 'finish',
};

/** Whether the promise of a ticket in this phase is a clock's. */
export const isClocked = (phase: Phase): boolean => PROMISED_BY[phase] !== undefined;

/** A promise as it runs: when it runs out, and by which rules. */
export interface RunningPromise {
  policy: string;
  /** Null where the rules promise nothing, or whoever owes it never opens. */
  dueAt: Date | null;
}

/**
 * The one rule that says when the promise of a ticket runs out: reminders, supervision, board, list, page and letter all
 * show this instant. Calendars, pauses, extensions and merges are in it, because the clocks know them.
 */
export function runningPromise(
  steps: readonly ClockStep[],
  room: ClockRoom,
  now: Date,
): RunningPromise | null {
  const name = PROMISED_BY[steps.at(-1)?.phase ?? 'off'];
  const running = clocksOfSteps(steps, room, now).filter((one) => one.name === name && one.end === null);
  const clock = running[running.length - 1];
  return clock === undefined ? null : { policy: clock.policy, dueAt: clock.dueAt };
}
