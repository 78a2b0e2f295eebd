import { after, days as wholeDays, stationDay, stationInstant, type Wait } from '../kernel/index';
import { dayAfter, type CalendarDay } from '../roster/calendar/index';
import { minuteOfDay, spansOn, type Counted, type ServiceHours } from './service-hours';

/** Somebody whose hours never open within this long owes nothing that a clock could show. */
const LOOKS_AHEAD_DAYS = 3 * 366;

/** The stretches of a day as instants. */
function stretchesOf(
  hours: ServiceHours,
  day: string,
  stationDays: readonly CalendarDay[],
): [number, number][] {
  const midnight = stationInstant(day).getTime();
  return spansOn(hours, day, stationDays).map(({ from, until }) => [
    midnight + minuteOfDay(from) * 60_000,
    midnight + minuteOfDay(until) * 60_000,
  ]);
}

/** How much time that counts lies between two instants. */
export function workedBetween(
  counted: Counted,
  stationDays: readonly CalendarDay[],
  { from, until }: { from: Date; until: Date },
): Wait {
  const [start, end] = [from.getTime(), until.getTime()];
  if (end <= start) return 0;
  if (counted === 'always') return end - start;
  let worked = 0;
  const lastDay = stationDay(until);
  for (let day = stationDay(from); day <= lastDay; day = dayAfter(day))
    for (const [opens, closes] of stretchesOf(counted, day, stationDays))
      worked += Math.max(0, Math.min(end, closes) - Math.max(start, opens));
  return worked;
}

/** The instant at which so much time that counts has gone by; null where it never does. */
export function whenWorked(
  counted: Counted,
  stationDays: readonly CalendarDay[],
  { from, wait }: { from: Date; wait: Wait },
): Date | null {
  if (counted === 'always') return after(from, wait);
  if (wait <= 0) return from;
  const start = from.getTime();
  const lastDay = stationDay(after(from, wholeDays(LOOKS_AHEAD_DAYS)));
  let left = wait;
  for (let day = stationDay(from); day <= lastDay; day = dayAfter(day)) {
    for (const [opens, closes] of stretchesOf(counted, day, stationDays)) {
      const begins = Math.max(start, opens);
      if (closes <= begins) continue;
      if (closes - begins >= left) return new Date(begins + left);
      left -= closes - begins;
    }
  }
  return null;
}
