import {
  after,
  days,
  hours,
  minutes,
  seconds,
  stationDay,
  stationInstant,
  wallClock,
  type Wait,
} from '../../kernel/index';
import type { Channel } from './channels';

/** What a provider takes for one number; a station may have had it raised. */
export interface RingLimits {
  smsPerDay: number;
  voicePerDay: number;
  /** Between 22:00 and 8:00. */
  voicePerNight: number;
}

/** What the providers take from a new account (Tencent SMS and voice). */
export const DEFAULT_RING_LIMITS: RingLimits = { smsPerDay: 2, voicePerDay: 5, voicePerNight: 1 };

/** Go ahead, wait until then, or do not use this way at all today. */
export type MayRing = 'go' | 'skip' | { until: Date };

/** At most `most` within `within`; beyond that it is worth waiting, or not. */
interface Window {
  most: number;
  since: (now: Date) => Date;
  beyond: 'wait' | 'skip';
}

const within = (most: number, wait: Wait): Window => ({
  most,
  since: (now) => after(now, -wait),
  beyond: 'wait',
});

/** The calendar day of the station. */
const perDay = (most: number): Window => ({
  most,
  since: (now) => stationInstant(stationDay(now)),
  beyond: 'skip',
});

const isNight = (now: Date): boolean => {
  const { hour } = wallClock(now);
  return hour >= 22 || hour < 8;
};

/** From 22:00 to 8:00 it is one night, whatever the date. */
const nightBegan = (now: Date): Date => {
  const tonight = stationInstant(stationDay(now), 22);
  return tonight <= now ? tonight : after(tonight, -days(1));
};

function windowsOf(channel: Channel, limits: RingLimits, now: Date): Window[] {
  if (channel === 'wecom') return [within(30, minutes(1)), within(1_000, hours(1))];
  if (channel === 'sms') return [within(1, seconds(30)), perDay(limits.smsPerDay)];
  if (channel !== 'voice') return [];
  const night: Window = { most: limits.voicePerNight, since: nightBegan, beyond: 'skip' };
  return [
    within(1, seconds(30)),
    within(2, minutes(10)),
    perDay(limits.voicePerDay),
    ...(isNight(now) ? [night] : []),
  ];
}

/**
 * Whether a way may be used for one person now, by what was sent to them this way before (accepted or of unknown fate).
 * What a provider would silently drop (WeCom beyond 30 a minute) or refuse is not sent: it waits where the wait is
 * short, and another way is taken where the day's or the night's share is used up.
 */
export function mayRing(
  channel: Channel,
  { sentAt, limits }: { sentAt: readonly Date[]; limits: RingLimits },
  now: Date,
): MayRing {
  let until: Date | null = null;
  for (const { most, since, beyond } of windowsOf(channel, limits, now)) {
    const begin = since(now);
    const inside = sentAt.filter((at) => at > begin && at <= now).sort((a, b) => a.getTime() - b.getTime());
    if (inside.length < most) continue;
    if (beyond === 'skip') return 'skip';
    const oldest = inside[inside.length - most];
    const free = after(oldest ?? now, now.getTime() - begin.getTime() + 1);
    if (until === null || free > until) until = free;
  }
  return until === null ? 'go' : { until };
}
