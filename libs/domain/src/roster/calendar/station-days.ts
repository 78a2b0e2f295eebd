/** Days as text: `YYYY-MM-DD` sorts like time and means the same in every zone. */
const asUtc = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const asDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const ONE_DAY = 86_400_000;

/** The day `count` days after `day` (before it, when negative). */
export const dayAfter = (day: string, count = 1): string => asDay(asUtc(day) + count * ONE_DAY);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(asUtc(day)).getUTCDay() || 7;

/** The Monday of the week (ISO: Monday to Sunday) a day lies in; days of one week share it, also across a year's end. */
export const weekOf = (day: string): string => dayAfter(day, 1 - weekdayOf(day));

/** All days from `fromDay` to `untilDay`, both included. */
export function daysBetween(fromDay: string, untilDay: string): string[] {
  const count = Math.round((asUtc(untilDay) - asUtc(fromDay)) / ONE_DAY) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, n) => dayAfter(fromDay, n));
}

/** A day as it is said: 1月23日. */
export const dayWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
