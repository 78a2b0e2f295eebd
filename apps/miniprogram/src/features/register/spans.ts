import { after, days, stationDay, stationInstant, wallClock } from '@doorstep/domain';

/** Stretches of time one asks for by name. */
export const SPANS = ['all', 'today', 'week', 'month', 'last-month'] as const;
export type Span = (typeof SPANS)[number];

/** From which day to which day a span reaches, both included, on the station's calendar. */
export function daysOf(span: Span, now: Date): { from: string | undefined; to: string | undefined } {
  const today = stationDay(now);
  const firstOfMonth = stationDay(after(now, -days(wallClock(now).day - 1)));
  const lastOfLast = stationDay(after(stationInstant(firstOfMonth), -1));
  switch (span) {
    case 'all':
      return { from: undefined, to: undefined };
    case 'today':
      return { from: today, to: today };
    case 'week':
      return { from: stationDay(after(now, -days(6))), to: today };
    case 'month':
      return { from: firstOfMonth, to: today };
    case 'last-month':
      return { from: `${lastOfLast.slice(0, 8)}01`, to: lastOfLast };
  }
}
