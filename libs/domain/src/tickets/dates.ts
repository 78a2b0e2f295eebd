import { after, days, hours, minutes } from '../kernel/index';

/** A visit is proposed for a time to come, of at least a quarter of an hour and at most a day, within two months. */
export function isVisitable({ from, until }: { from: string; until: string }, now: Date): boolean {
  const [start, end] = [new Date(from), new Date(until)];
  const length = end.getTime() - start.getTime();
  return end > now && start < after(now, days(60)) && length >= minutes(15) && length <= hours(24);
}

/** More time is asked for a later instant than what was promised, and for two months at most. */
export const isLater = (until: Date, { dueAt, now }: { dueAt: Date | null; now: Date }): boolean =>
  until > now && (dueAt === null || until > dueAt) && until < after(now, days(60));

/** What cannot be solved now is looked at again within half a year. */
export const isReviewDate = (day: Date, now: Date): boolean => day > now && day <= after(now, days(184));
