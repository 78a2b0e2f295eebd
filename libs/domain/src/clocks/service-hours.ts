import { dayOf, isRestDay, type CalendarDay } from '../roster/calendar/index';

/** A stretch of one day on the station's wall clock, `HH:MM` to `HH:MM`; the end of the day is `24:00`. */
export interface Span {
  from: string;
  until: string;
}

/** When somebody works, by kind of day. What lies between two spans is the lunch break. */
export interface ServiceHours {
  /** Ordinary days, and weekend days that are worked instead (调休上班). */
  workday: readonly Span[];
  weekend: readonly Span[];
  holiday: readonly Span[];
  /** Days of the year (`MM-DD`, both included) on which other hours hold whatever the day is: the heating season. */
  season?: { from: string; until: string; spans: readonly Span[] } | null;
  /** The party's own days: they beat the station's, which beat the country's. */
  days?: readonly CalendarDay[];
}

/** What a clock counts: every minute, or only the minutes in which whoever owes something works. */
export type Counted = 'always' | ServiceHours;

/** The calendar as it stood when a promise was made: every day of the stretch that was not what its weekday says. */
export interface FrozenDays {
  from: string;
  until: string;
  days: readonly CalendarDay[];
}

export const WHOLE_DAY: readonly Span[] = [{ from: '00:00', until: '24:00' }];

/** Whole working days, so that “7个工作日” ends at the same hour of the seventh. */
export const WHOLE_WORKDAYS: ServiceHours = { workday: WHOLE_DAY, weekend: [], holiday: [] };

/** The hours of an office that nobody has told us more about. */
export const OFFICE_HOURS: ServiceHours = {
  workday: [
    { from: '08:30', until: '12:00' },
    { from: '13:30', until: '17:30' },
  ],
  weekend: [],
  holiday: [],
};

/** Beijing heats from November 15 to March 15; as long as it does, who heats answers day and night. */
export const HEATING_HOURS: ServiceHours = {
  ...OFFICE_HOURS,
  season: { from: '11-15', until: '03-15', spans: WHOLE_DAY },
};

/** Minutes from midnight. */
export const minuteOfDay = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Whether a day lies in a season; the season may go over New Year. */
export function isInSeason({ from, until }: { from: string; until: string }, day: string): boolean {
  const date = day.slice(5);
  return from <= until ? from <= date && date <= until : from <= date || date <= until;
}

/** In which stretches of a day the clock runs. */
export function spansOn(
  hours: ServiceHours,
  day: string,
  stationDays: readonly CalendarDay[] = [],
): readonly Span[] {
  if (hours.season && isInSeason(hours.season, day)) return hours.season.spans;
  const { kind } = dayOf(day, hours.days === undefined ? stationDays : [...hours.days, ...stationDays]);
  if (!isRestDay(kind)) return hours.workday;
  return kind === 'holiday' ? hours.holiday : hours.weekend;
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const DATE = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const SPANS_AT_MOST = 4;

/** What is wrong with somebody's hours, in words; empty where a clock can go by them. */
export function hoursProblems(hours: ServiceHours): string[] {
  const { season } = hours;
  const found = [
    ...spanProblems(hours.workday),
    ...spanProblems(hours.weekend),
    ...spanProblems(hours.holiday),
  ];
  if (season) {
    found.push(...spanProblems(season.spans));
    if (!DATE.test(season.from) || !DATE.test(season.until)) found.push('季节的起止日期要写成“11-15”这样');
  }
  if (hours.workday.length === 0) found.push('工作日总要有上班的时间');
  return [...new Set(found)];
}

function spanProblems(spans: readonly Span[]): string[] {
  if (spans.length > SPANS_AT_MOST) return [`一天最多分${SPANS_AT_MOST}段时间`];
  if (spans.some(({ from, until }) => !CLOCK.test(from) || !CLOCK.test(until)))
    return ['时间要写成“08:30”这样'];
  const isInOrder = spans.every(
    ({ from, until }, place) => from < until && (place === 0 || (spans[place - 1]?.until ?? '') <= from),
  );
  return isInOrder ? [] : ['一天里的几段时间要按先后写，不能重叠'];
}
