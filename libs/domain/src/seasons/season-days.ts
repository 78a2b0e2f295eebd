import { after, days, stationDay, stationInstant } from '../kernel/index';
import {
  dayAfter,
  daysBetween,
  dayOf,
  isRestDay,
  NATIONAL_CALENDAR,
  type CalendarDay,
} from '../roster/index';
import { DAYS_BEFORE_FEAST, type SeasonPlan } from './season-plan';

/** Lunar New Year's Day, for years whose decree is not out. A test compares them with the calendar of the language. */
const LUNAR_NEW_YEARS: Readonly<Record<string, string>> = {
  2022: '02-01',
  2023: '01-22',
  2024: '02-10',
  2025: '01-29',
  2026: '02-17',
  2027: '02-06',
  2028: '01-26',
  2029: '02-13',
  2030: '02-03',
  2031: '01-23',
  2032: '02-11',
  2033: '01-31',
  2034: '02-19',
  2035: '02-08',
  2036: '01-28',
  2037: '02-15',
  2038: '02-04',
  2039: '01-24',
  2040: '02-12',
};

/** The first day off of the Spring Festival: by the station's calendar, the decreed one, or the moon. */
export function springFestival(year: number, stationDays: readonly CalendarDay[] = []): string | null {
  const named = [stationDays, NATIONAL_CALENDAR].map((calendar) =>
    calendar
      .filter(
        ({ day, kind, name }) => kind === 'holiday' && day.startsWith(`${year}-`) && name?.includes('春节'),
      )
      .map(({ day }) => day)
      .sort()
      .at(0),
  );
  const lunar = LUNAR_NEW_YEARS[year];
  return named[0] ?? named[1] ?? (lunar === undefined ? null : `${year}-${lunar}`);
}

/** A holiday of ten days and its weekends: no season moves further. */
const MOVES_AT_MOST = 14;

/** On that day, or on the last working day before it: what is found must reach somebody who works. */
function workdayUpTo(day: string, stationDays: readonly CalendarDay[]): string {
  for (let back = 0; back <= MOVES_AT_MOST; back += 1) {
    const tried = dayAfter(day, -back);
    if (!isRestDay(dayOf(tried, stationDays).kind)) return tried;
  }
  return day;
}

/** In a year without it February 29 is the 28th. */
function dateIn(year: number, date: string): string {
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;
  return `${year}-${date === '02-29' && !isLeap ? '02-28' : date}`;
}

/** The days of one round. Its year is the one its date belongs to, also where it opens a few days earlier. */
export interface SeasonSpan {
  year: number;
  opensDay: string;
  /** The last day on which it may be walked. */
  closesDay: string;
  /** The last day on which its trouble is counted. */
  watchUntil: string;
}

type Dated = Pick<SeasonPlan, 'opensOn' | 'lastsDays' | 'watchDays'>;

/** When a season opens in a year, by the station's calendar; null where nobody knows the feast it goes by. */
export function seasonSpan(
  plan: Dated,
  year: number,
  stationDays: readonly CalendarDay[] = [],
): SeasonSpan | null {
  const feast = plan.opensOn === null ? springFestival(year, stationDays) : null;
  if (plan.opensOn === null && feast === null) return null;
  const wanted = feast === null ? dateIn(year, plan.opensOn!) : dayAfter(feast, -DAYS_BEFORE_FEAST);
  const opensDay = workdayUpTo(wanted, stationDays);
  return {
    year,
    opensDay,
    closesDay: dayAfter(opensDay, plan.lastsDays - 1),
    watchUntil: dayAfter(opensDay, plan.watchDays - 1),
  };
}

const YEARS_BACK = [1, 2, 3];

/**
 * The same day in the years before, what this year is compared with: the same date, whatever its weekday; where it goes by
 * the feast, as many days before the feast of that year.
 */
export function earlierOpenings(
  { opensOn }: Pick<SeasonPlan, 'opensOn'>,
  { year, opensDay }: Pick<SeasonSpan, 'year' | 'opensDay'>,
  stationDays: readonly CalendarDay[] = [],
): string[] {
  if (opensOn !== null)
    return YEARS_BACK.map((back) => dateIn(Number(opensDay.slice(0, 4)) - back, opensDay.slice(5)));
  const feast = springFestival(year, stationDays);
  if (feast === null) return [];
  const ahead = daysBetween(opensDay, feast).length - 1;
  return YEARS_BACK.flatMap((back) => {
    const then = springFestival(year - back, stationDays);
    return then === null ? [] : [dayAfter(then, -ahead)];
  });
}

/** In the morning, when a pair is on duty and has the day before it. */
export const SEASON_HOUR = 8;
/** Whoever hears of a round a week after its day hears no news. */
const NEWS_FOR = days(7);

/** A round that is to be opened. */
export interface SeasonOpening {
  plan: SeasonPlan;
  span: SeasonSpan;
  at: Date;
}

export const openingKey = (season: string, year: number): string => `${season} ${year}`;

/** Every round not opened yet whose days are not over: the past year's, this year's, next year's; the earliest first. */
export function openingsAhead(
  plans: readonly SeasonPlan[],
  {
    now,
    opened,
    stationDays,
  }: { now: Date; opened: ReadonlySet<string>; stationDays: readonly CalendarDay[] },
): SeasonOpening[] {
  const today = stationDay(now);
  const thisYear = Number(today.slice(0, 4));
  const found = plans
    .filter(({ isOn }) => isOn)
    .flatMap((plan) =>
      [thisYear - 1, thisYear, thisYear + 1].flatMap((year) => {
        const span = seasonSpan(plan, year, stationDays);
        const isWanted =
          span !== null && span.closesDay >= today && !opened.has(openingKey(plan.season, year));
        return isWanted ? [{ plan, span, at: stationInstant(span.opensDay, SEASON_HOUR) }] : [];
      }),
    );
  return found.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** A station that has just moved in is not told of a season that began long ago; its page shows it all the same. */
export const isNewsOfSeason = ({ at }: SeasonOpening, now: Date): boolean => now < after(at, NEWS_FOR);
