import { dayAfter, weekdayOf, weekOf } from '@doorstep/domain';
import type { Span } from './span';

/**
 * From the first day after today without a roster, about four weeks, to a Sunday: weeks stay whole, because limits are
 * counted by the week. Ends earlier where a published day follows.
 */
export function suggestionAfter(today: string, taken: readonly string[]): Span {
  const known = new Set(taken);
  let fromDay = dayAfter(today);
  while (known.has(fromDay)) fromDay = dayAfter(fromDay);
  const monday = weekOf(fromDay);
  const sunday = dayAfter(monday, weekdayOf(fromDay) <= 4 ? 27 : 34);
  const next = taken.filter((day) => day > fromDay).sort()[0];
  const untilDay = next !== undefined && next <= sunday ? dayAfter(next, -1) : sunday;
  return { fromDay, untilDay };
}
