import type { Channel } from './ringing/index';
import { after, minutes, seconds, stationDay, stationInstant, days, type Wait } from '../kernel/index';

const LONGEST: Wait = minutes(5);
const QUOTA_SPENT = 45009;
/** WeChat counts by the station's day; WeCom, which says the same, by the minute and the hour. */
const BY_THE_DAY: readonly Channel[] = ['wechat', 'work'];

/** Nothing more of this way today. */
export const isQuotaSpent = ({
  channel,
  errcode,
}: {
  channel: Channel;
  errcode: number | string | null;
}): boolean => errcode === QUOTA_SPENT && BY_THE_DAY.includes(channel);

/**
 * When a send that surely did not happen is tried again: 1, 2, 4 … seconds, at most five minutes. A quota of the day
 * that is spent waits for the next. Two at once for one person (43108) needs a full second.
 */
export function tryAgainAt(
  answer: { channel: Channel; errcode: number | string | null; attempts: number },
  now: Date,
): Date {
  if (isQuotaSpent(answer)) return stationInstant(stationDay(after(now, days(1))), 0, 5);
  return after(now, Math.min(seconds(1) * 2 ** Math.min(answer.attempts, 20), LONGEST));
}
