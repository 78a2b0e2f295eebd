import { after, days as wholeDays, stationDay, type Wait } from '../kernel/index';
import { daysBetween, dayOf, NATIONAL_CALENDAR, weekdayOf, type CalendarDay } from '../roster/calendar/index';
import type { ClockStamp } from './clock-policy';
import type { FrozenDays } from './service-hours';
import { whenWorked } from './working-time';

/** A promise can be held up and put off by this much; what lies further ahead is nobody's promise yet. */
const MOVES_AT_MOST: Wait = wholeDays(75);

/** The stamp with the calendar of now, where one of its clocks goes by a calendar at all. */
export function withCalendar(stamp: ClockStamp, stationDays: readonly CalendarDay[], now: Date): ClockStamp {
  const ends = Object.values(stamp.clocks).flatMap(({ wait, counted }) =>
    counted === 'always' ? [] : [whenWorked(counted, stationDays, { from: now, wait }) ?? now],
  );
  if (ends.length === 0) return stamp;
  const last = new Date(Math.max(...ends.map((end) => end.getTime())));
  const [from, until] = [stationDay(now), stationDay(after(last, MOVES_AT_MOST))];
  const days = daysBetween(from, until)
    .map((day) => dayOf(day, stationDays))
    .filter(({ day, kind }) => kind !== kindOfWeek(day));
  return { ...stamp, calendar: { from, until, days } };
}

/** The days by which a clock goes: within its stretch those of then, whatever station and country have decided since. */
export function daysFor(
  frozen: FrozenDays | undefined,
  stationDays: readonly CalendarDay[],
): readonly CalendarDay[] {
  if (frozen === undefined) return stationDays;
  const { from, until, days } = frozen;
  const kept = new Set(days.map(({ day }) => day));
  const since = [...stationDays, ...NATIONAL_CALENDAR].filter(
    ({ day }) => day >= from && day <= until && !kept.has(day),
  );
  const asItWas = since.map(({ day }) => ({ day, kind: kindOfWeek(day), name: null }));
  return [...days, ...asItWas, ...stationDays];
}

const kindOfWeek = (day: string): CalendarDay['kind'] => (weekdayOf(day) >= 6 ? 'weekend' : 'ordinary');
