import { clockWords, stationInstant, wallClock } from '@doorstep/domain';

/** 11月22日. */
export function monthDay(moment: Date): string {
  const { month, day } = wallClock(moment);
  return `${month}月${day}日`;
}

/** 11月22日 08:05. */
export const monthDayTime = (moment: Date): string => `${monthDay(moment)} ${clockWords(moment)}`;

/** 2026年11月22日. */
export const fullDate = (moment: Date): string => `${wallClock(moment).year}年${monthDay(moment)}`;

/** 2026年11月22日 08:05, as it stands on a document. */
export const fullMoment = (moment: Date): string => `${fullDate(moment)} ${clockWords(moment)}`;

/** 2026年11月. */
export const monthOf = (moment: Date): string => {
  const { year, month } = wallClock(moment);
  return `${year}年${month}月`;
};

/** The days of a document in words: a whole month by its name, one day as it is, otherwise from and to. */
export function spanOf(from: string, to: string): string {
  const [first, last] = [stationInstant(from), stationInstant(to)];
  if (from === to) return fullDate(first);
  const next = new Date(last.getTime() + 86_400_000);
  const isMonth = from.endsWith('-01') && wallClock(next).day === 1 && monthOf(first) === monthOf(last);
  return isMonth ? monthOf(first) : `${fullDate(first)}—${fullDate(last)}`;
}
