import { type CalendarDay, type DayKind } from './day-kind';
import { NATIONAL_CALENDAR } from './national-calendar';
import { weekdayOf } from './station-days';

const NATIONAL = new Map(NATIONAL_CALENDAR.map((entry) => [entry.day, entry]));

/** A day with its kind and name: the station's own entry first, then the national calendar, then its weekday. */
export function dayOf(day: string, overrides: readonly CalendarDay[] = []): CalendarDay {
  const known = overrides.find((entry) => entry.day === day) ?? NATIONAL.get(day);
  return known ?? { day, kind: weekdayOf(day) >= 6 ? 'weekend' : 'ordinary', name: null };
}

/** What a day is to the roster. */
export const dayKindOf = (day: string, overrides: readonly CalendarDay[] = []): DayKind =>
  dayOf(day, overrides).kind;
