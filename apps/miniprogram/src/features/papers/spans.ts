import { after, days, stationDay, stationInstant, wallClock } from '@doorstep/domain';

/** Stretches of time one asks for by name. */
export const PAPER_SPANS = ['month', 'last-month', 'week', 'today'] as const;
export type PaperSpan = (typeof PAPER_SPANS)[number];

/** From which day to which day, both included, on the station's calendar. */
export function paperDays(span: PaperSpan, now: Date): { from: string; to: string } {
  const today = stationDay(now);
  const first = stationDay(after(now, -days(wallClock(now).day - 1)));
  const lastOfLast = stationDay(after(stationInstant(first), -1));
  const lastOfThis = stationDay(
    after(stationInstant(`${stationDay(after(stationInstant(first), days(32))).slice(0, 8)}01`), -1),
  );
  return {
    month: { from: first, to: lastOfThis },
    'last-month': { from: `${lastOfLast.slice(0, 8)}01`, to: lastOfLast },
    week: { from: stationDay(after(now, -days(6))), to: today },
    today: { from: today, to: today },
  }[span];
}
