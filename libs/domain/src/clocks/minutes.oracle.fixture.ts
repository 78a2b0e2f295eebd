import type { Counted, ServiceHours } from './service-hours';

/*
 * Which minutes count, without the product's calendar or arithmetic of time: every minute of the span is looked at by
 * itself. Slow, plain, and only for tests.
 */

const MINUTE = 60_000;

/** Days off and days worked instead, typed from the decrees once more; 2027 as far as the law fixes it. */
const OFF =
  '20260101 20260102 20260103 20260215 20260216 20260217 20260218 20260219 20260220 20260221 20260222 20260223 20260404 20260405 20260406 20260925 20260926 20260927 20261001 20261002 20261003 20261004 20261005 20261006 20261007 20270101 20270205 20270206 20270207 20270208'.split(
    ' ',
  );
const WORKED = '20260104 20260214 20260228 20260920 20261010'.split(' ');

const CLOCKS = Array.from(
  { length: 1440 },
  (_, minute) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
);

/** Which minutes from `start` (a midnight in Beijing) on count, one by one. */
export function countingMinutes(
  counted: Counted,
  ownDays: ReadonlyMap<string, string>,
  { start, length }: { start: number; length: number },
): Uint8Array {
  const marks = new Uint8Array(length).fill(counted === 'always' ? 1 : 0);
  if (counted === 'always') return marks;
  for (let day = 0; day * 1440 < length; day += 1) {
    const beijing = new Date(start + (day * 1440 + 8 * 60) * MINUTE);
    const here = spans(counted, ownDays, beijing.toISOString().slice(0, 10), beijing.getUTCDay());
    CLOCKS.forEach((clock, minute) => {
      if (here.some(({ from, until }) => from <= clock && clock < until)) marks[day * 1440 + minute] = 1;
    });
  }
  return marks;
}

function spans(hours: ServiceHours, ownDays: ReadonlyMap<string, string>, date: string, weekday: number) {
  if (hours.season && isSeason(hours.season, date.slice(5))) return hours.season.spans;
  const kind = ownDays.get(date) ?? decreed(date.replaceAll('-', '')) ?? ofWeek(weekday);
  if (kind === 'weekend') return hours.weekend;
  return kind === 'holiday' ? hours.holiday : hours.workday;
}

const ofWeek = (weekday: number): string => (weekday === 0 || weekday === 6 ? 'weekend' : 'ordinary');

function decreed(packed: string): string | undefined {
  if (WORKED.includes(packed)) return 'ordinary';
  return OFF.includes(packed) ? 'holiday' : undefined;
}

function isSeason({ from, until }: { from: string; until: string }, here: string): boolean {
  return from > until ? !(here > until && here < from) : here >= from && here <= until;
}
