import { after, seconds, type Wait } from '../../kernel/index';
import { AFTER_UNCERTAIN } from '../../tickets/index';
import type { Channel } from './channels';

/**
 * What came of one send. `later`: surely not accepted, the same row again. `refused`: surely refused. `unknown`: it may
 * have arrived; never repeated to that person on that channel. `skipped`: not tried, for a limit or a missing consent.
 */
export type RingAnswer = 'accepted' | 'later' | 'refused' | 'unknown' | 'skipped';

/** What follows from an answer on a chain. */
export type NextWay =
  | { kind: 'over' }
  | { kind: 'again' }
  | { kind: 'next'; rest: readonly Channel[]; at: Date }
  | { kind: 'exhausted' };

/** Not at once: what may have arrived may well be ringing. */
const WAIT: Record<'refused' | 'skipped' | 'unknown', Wait> = {
  refused: 0,
  skipped: 0,
  unknown: AFTER_UNCERTAIN,
};

/** The next way for the same person and step; `rest` are the ways of the chain that have not been tried. */
export function nextWay(answer: RingAnswer, rest: readonly Channel[], now: Date): NextWay {
  if (answer === 'accepted') return { kind: 'over' };
  if (answer === 'later') return { kind: 'again' };
  if (rest.length === 0) return { kind: 'exhausted' };
  return { kind: 'next', rest, at: after(now, WAIT[answer]) };
}

/** A way that does not take a message just now is waited for so long; then another is taken, where there is one. */
const SAME_WAY_FOR: Wait = seconds(30);

/** Whether a way is out of order just now. */
export type IsDown = (channel: Channel) => boolean;

/** The same ways, those that are out of order last: a message must not wait for one while another would take it. */
export const wellFirst = (ways: readonly Channel[], isDown: IsDown): Channel[] => [
  ...ways.filter((way) => !isDown(way)),
  ...ways.filter(isDown),
];

/**
 * Whether what a way surely did not take goes another way instead of waiting for this one: where the wait would be long
 * (a quota that is spent, a token that stays dead) or the whole way is out of order, and another way is well.
 */
export function goesAnotherWay(
  { channel, rest, again }: { channel: Channel; rest: readonly Channel[]; again: Date },
  isDown: IsDown,
  now: Date,
): boolean {
  const isLong = isDown(channel) || again > after(now, SAME_WAY_FOR);
  return isLong && rest.some((way) => !isDown(way));
}

/** How one send of a step stands. */
export type RingStanding = RingAnswer | 'pending';

/**
 * What a whole step came to, over everybody it calls: still under way or somebody surely reached (`null`), or nobody,
 * with the kinder of the two reasons: `unknown` where a phone may have rung, `refused` where surely none did. A step on
 * which nothing was tried says nothing: the inbox is all there is, and the ladder keeps its time.
 */
export function stepFailed(standings: readonly RingStanding[]): 'refused' | 'unknown' | null {
  const isUnderWay = standings.some((one) => one === 'pending' || one === 'later' || one === 'accepted');
  if (isUnderWay) return null;
  if (standings.includes('unknown')) return 'unknown';
  return standings.includes('refused') ? 'refused' : null;
}
