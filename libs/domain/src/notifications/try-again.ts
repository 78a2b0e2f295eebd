import { after, minutes, seconds, stationDay, stationInstant, days, type Wait } from '../kernel/index';

const LONGEST: Wait = minutes(5);
const QUOTA_SPENT = 45009;

/**
 * When a send that surely did not happen is tried again: 1, 2, 4 … seconds, at most five minutes. WeChat counts its
 * quota by the station's day, so a spent one waits for the next. Two at once for one person (43108) needs a full second.
 */
export function tryAgainAt(answer: { errcode: number | string | null; attempts: number }, now: Date): Date {
  if (answer.errcode === QUOTA_SPENT) return stationInstant(stationDay(after(now, days(1))), 0, 5);
  return after(now, Math.min(seconds(1) * 2 ** Math.min(answer.attempts, 20), LONGEST));
}
