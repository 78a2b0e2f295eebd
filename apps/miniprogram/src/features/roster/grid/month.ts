import type { DutyDay } from '@doorstep/contracts';
import { dayAfter, weekdayOf } from '@doorstep/domain';
import { GRID_WORDS } from './words';

/** The first and the last day of the month a day lies in. */
export function monthAround(day: string): { fromDay: string; untilDay: string } {
  const fromDay = `${day.slice(0, 8)}01`;
  const nextFirst = firstOfNext(fromDay);
  return { fromDay, untilDay: dayAfter(nextFirst, -1) };
}

/** The first of the month after, and of the month before. */
export const firstOfNext = (day: string): string => `${dayAfter(`${day.slice(0, 8)}01`, 31).slice(0, 8)}01`;
export const firstOfLast = (day: string): string => `${dayAfter(`${day.slice(0, 8)}01`, -1).slice(0, 8)}01`;

export const monthWords = (day: string): string =>
  GRID_WORDS.monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

export const weekdayWords = (day: string): string => GRID_WORDS.weekdays[weekdayOf(day) - 1] ?? '';

/** What is special about a day, in a word: the holiday's name, 调休上班; undefined on an ordinary one. */
export function specialOf({ kind, name }: Pick<DutyDay, 'kind' | 'name'>): string | undefined {
  if (kind === 'make-up') return GRID_WORDS.makeUp;
  if (kind === 'holiday') return name === '' ? GRID_WORDS.holiday : name;
  return undefined;
}

/** What the month's slots are called, in the order of the clock: one column of the wall's table each. */
export function columnsOf(days: readonly DutyDay[]): string[] {
  const first = new Map<string, number>();
  for (const { slots } of days) {
    for (const { label, startsAt } of slots) {
      const minute = minuteOf(startsAt);
      first.set(label, Math.min(first.get(label) ?? minute, minute));
    }
  }
  return [...first].sort(([, one], [, other]) => one - other).map(([label]) => label);
}

const EIGHT_HOURS = 8 * 60;

/** Minutes since the station's midnight; Beijing keeps the same offset all year. */
function minuteOf(instant: string): number {
  const moment = new Date(instant);
  return (moment.getUTCHours() * 60 + moment.getUTCMinutes() + EIGHT_HOURS) % (24 * 60);
}
