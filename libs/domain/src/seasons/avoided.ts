import { dayAfter, daysBetween } from '../roster/index';

/** Days, both ends included. */
export interface DaySpan {
  from: string;
  until: string;
}

/** The same stretch of a year, this one and those before, as long as this year's has come by now. */
export interface ComparableSpans {
  days: number;
  now: DaySpan;
  before: (DaySpan & { year: number })[];
}

/**
 * Which stretches may be set beside each other: equally long, and no year in which the station kept no register yet:
 * a year without a register is not a year without trouble.
 */
export function comparableSpans(
  round: { opensDay: string; watchUntil: string; earlierDays: readonly string[] },
  { today, registerSince }: { today: string; registerSince: string | null },
): ComparableSpans {
  const last = today < round.watchUntil ? today : round.watchUntil;
  const length = Math.max(1, daysBetween(round.opensDay, last).length);
  const spanFrom = (from: string): DaySpan => ({ from, until: dayAfter(from, length - 1) });
  return {
    days: length,
    now: spanFrom(round.opensDay),
    before: round.earlierDays
      .filter((from) => registerSince !== null && registerSince <= from)
      .map((from) => ({ ...spanFrom(from), year: Number(from.slice(0, 4)) })),
  };
}

/** What this year's stretch came to beside those before. */
export interface Avoided {
  days: number;
  count: number;
  before: readonly { year: number; count: number }[];
}

/**
 * The numbers and what they are worth, never more: fewer reports in a mild winter are no merit, and more of them are
 * said as plainly as fewer.
 */
export function avoidedWords({ days, count, before }: Avoided, what: string): string {
  const now = `开始${days}天来，居民反映${what}${count}件`;
  if (before.length === 0) return `${now}。往年同一段还没有登记，没有可比的。`;
  const years = before.map((one) => `${one.year}年${one.count}件`).join('、');
  return `${now}；同样的${days}天，${years}。天气一年和一年不同，件数少不全是提前检查的功劳。`;
}
