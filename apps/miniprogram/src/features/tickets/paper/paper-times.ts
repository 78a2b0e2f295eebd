import { after, days, stationDay, stationInstant, wallClock } from '@doorstep/domain';

/** Days one reaches with a tap, and the rest on the calendar. */
export const DAY_CHOICES = ['today', 'yesterday', 'before', 'other'] as const;
export type DayChoice = (typeof DAY_CHOICES)[number];
const BACK: Record<Exclude<DayChoice, 'other'>, number> = { today: 0, yesterday: 1, before: 2 };

/** The calendar day behind a choice. */
export const dayBack = (choice: Exclude<DayChoice, 'other'>, now: Date): string =>
  stationDay(after(now, -days(BACK[choice])));

/** Which choice a day is. */
export function choiceOf(day: string, now: Date): DayChoice {
  return DAY_CHOICES.find((choice) => choice !== 'other' && dayBack(choice, now) === day) ?? 'other';
}

const pad = (n: number): string => String(n).padStart(2, '0');

/**
 * The day of a line: 2026-11-18. Lines kept since days were written by hand may say 11-18, 11.18 or 11月18日; without a year
 * that is the last one there was.
 */
export function dayIn(words: string, now: Date): string | undefined {
  const parts = words.match(/\d+/g)?.map(Number) ?? [];
  const [date, month, year] = [...parts].reverse();
  if (date === undefined || month === undefined || parts.length > 3) return undefined;
  const thisYear = wallClock(now).year;
  const years = year === undefined ? [thisYear, thisYear - 1] : [year];
  const written = years.map((one) => `${one}-${pad(month)}-${pad(date)}`).filter(isDay);
  return written.find((day) => day <= stationDay(now)) ?? written[0];
}

/** 31 November is no day. */
const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) &&
  stationDay(stationInstant(day)) === day;

export interface TimeOfDay {
  hour: number;
  minute: number;
}

/** What people write for an hour: 9:20, 9：20, 9点20, 9点半, 下午3点, 920. */
export function timeIn(words: string): TimeOfDay | undefined {
  const [first, second = 0, ...rest] = numbersIn(words.replaceAll('半', '30'));
  if (first === undefined || rest.length > 0) return undefined;
  const hour = first + (/下午|晚上|傍晚/.test(words) && first < 12 ? 12 : 0);
  return hour < 24 && second < 60 ? { hour, minute: second } : undefined;
}

/** 920 is 9 and 20. */
function numbersIn(words: string): number[] {
  const said = words.match(/\d+/g) ?? [];
  const [only = ''] = said;
  const parts = said.length === 1 && /^\d{3,4}$/.test(only) ? [only.slice(0, -2), only.slice(-2)] : said;
  return parts.map(Number);
}
