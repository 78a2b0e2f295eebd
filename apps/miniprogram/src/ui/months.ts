const pad = (n: number): string => String(n).padStart(2, '0');

/** `2026-11` of `2026-11-22`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** So many months on (or back). */
export function monthAfter(month: string, steps: number): string {
  const [year = 0, nth = 1] = month.split('-').map(Number);
  const all = year * 12 + (nth - 1) + steps;
  return `${Math.floor(all / 12)}-${pad((all % 12) + 1)}`;
}

/** Every day of a month, `2026-11-01` … `2026-11-30`. */
export function daysOfMonth(month: string): string[] {
  const [year = 0, nth = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, nth, 0)).getUTCDate();
  return Array.from({ length }, (_, n) => `${month}-${pad(n + 1)}`);
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** Days of one month week by week, Monday first; the first and the last week may be short. */
export function weeksOf(days: readonly string[]): string[][] {
  return days.reduce<string[][]>((weeks, day) => {
    const last = weeks.at(-1);
    if (last && weekdayOf(day) !== 1) last.push(day);
    else weeks.push([day]);
    return weeks;
  }, []);
}

/** 11月25日. */
export function dateWords(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}

/** 2026年11月25日. */
export const fullDateWords = (day: string): string => `${Number(day.slice(0, 4))}年${dateWords(day)}`;

/** 11月25日–12月2日, or the one day. */
export const spanWords = (from: string, until: string): string =>
  from === until ? dateWords(from) : `${dateWords(from)}–${dateWords(until)}`;
