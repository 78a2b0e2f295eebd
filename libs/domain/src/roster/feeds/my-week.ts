import { days, after, hours, stationDay, stationInstant } from '../../kernel/index';
import { dayAfter, weekdayOf } from '../calendar/index';

const SUNDAY = 7;
const TOLD_AT_HOUR = 18;

/** The next Sunday, six in the evening on the station's clock, strictly after this instant. */
export function nextWeekTelling(now: Date): Date {
  const today = stationDay(now);
  const sunday = stationInstant(dayAfter(today, SUNDAY - weekdayOf(today)), TOLD_AT_HOUR);
  return sunday > now ? sunday : after(sunday, days(7));
}

/** The week that is told on a Sunday evening: the coming Monday to the Sunday after. */
export function weekToldAt(sunday: Date): { fromDay: string; untilDay: string } {
  const day = stationDay(sunday);
  return { fromDay: dayAfter(day, 1), untilDay: dayAfter(day, 7) };
}

/** News of the coming week is worth telling until the week is half a day old; later it would only confuse. */
export const isWorthTelling = (sunday: Date, now: Date): boolean => now < after(sunday, hours(18));

/** The seven days from an instant on, today included. */
export const comingWeek = (now: Date): { fromDay: string; untilDay: string; from: Date; until: Date } => {
  const fromDay = stationDay(now);
  return {
    fromDay,
    untilDay: dayAfter(fromDay, 6),
    from: stationInstant(fromDay),
    until: stationInstant(dayAfter(fromDay, 7)),
  };
};

/** Whole hours of these spans together, at most those of a week. */
export function hoursOf(spans: readonly { startsAt: Date; endsAt: Date }[]): number {
  const length = spans.reduce((sum, { startsAt, endsAt }) => sum + endsAt.getTime() - startsAt.getTime(), 0);
  return Math.min(168, Math.round(length / hours(1)));
}
