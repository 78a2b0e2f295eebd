import type { DutyDay } from '@doorstep/contracts';
import { clockWords, weekdayOf, weekOf } from '@doorstep/domain';

/** What a roster on the wall says: some days of one station. */
export interface WallRoster {
  stationName: string;
  community: string;
  phone: string | null;
  place: string;
  /** As it is said: 2026年11月22日 13:05. */
  printedAt: string;
  days: readonly DutyDay[];
}

/** A week as a row: Monday to Sunday; days outside the roster are null. */
export type WallWeek = readonly (DutyDay | null)[];

/** A line of a week: the same slot on all its days. */
export interface WallLine {
  label: string;
  hours: string;
}

/** The days in weeks of seven. */
export function weeksOf(days: readonly DutyDay[]): WallWeek[] {
  const weeks = Map.groupBy(days, ({ day }) => weekOf(day));
  return [...weeks.values()].map((week) =>
    Array.from({ length: 7 }, (_, n) => week.find(({ day }) => weekdayOf(day) === n + 1) ?? null),
  );
}

/** The lines most days of the week are cut by: they stand once, at the left. */
export function linesOf(week: WallWeek): WallLine[] {
  const cuts = week.filter((day) => day !== null && day.slots.length > 0).map((day) => cutOf(day!));
  const count = (name: string): number => cuts.filter((cut) => nameOf(cut) === name).length;
  const [usual] = [...cuts].sort((a, b) => count(nameOf(b)) - count(nameOf(a)));
  return usual ?? [];
}

/** Whether a day is cut as the lines at the left say; another one says its hours itself. */
export const isCutBy = (day: DutyDay, lines: readonly WallLine[]): boolean =>
  nameOf(cutOf(day)) === nameOf(lines);

const cutOf = (day: DutyDay): WallLine[] =>
  day.slots.map(({ label, startsAt, endsAt }) => ({ label, hours: hoursOf(startsAt, endsAt) }));

const nameOf = (lines: readonly WallLine[]): string =>
  lines.map(({ label, hours }) => `${label} ${hours}`).join('|');

/** `08:00–13:00`; midnight at the end of a day is 24:00. */
export function hoursOf(startsAt: string, endsAt: string): string {
  const end = clockWords(new Date(endsAt));
  return `${clockWords(new Date(startsAt))}–${end === '00:00' ? '24:00' : end}`;
}

/** The most slots any day of these weeks has. */
export const tallest = (weeks: readonly WallWeek[]): number =>
  Math.max(1, ...weeks.flat().map((day) => day?.slots.length ?? 0));
