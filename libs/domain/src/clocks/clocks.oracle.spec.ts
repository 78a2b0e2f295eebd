import { after, days, stationDay } from '../kernel/index';
import type { CalendarDay } from '../roster/calendar/index';
import type { Clock } from './clock';
import type { ClockStep, Phase } from './clock-steps';
import { DEFAULT_CLOCKS, type ClockPolicy } from './clock-policy';
import { clocksOfSteps } from './clocks-of';
import { oracleClocks, type OracleClock } from './clocks.oracle.fixture';
import { custodySplit } from './custody-split';
import { runningPromise } from './promise';
import { countingMinutes } from './minutes.oracle.fixture';
import {
  chanceFrom,
  someCalendar,
  someHistory,
  SPAN_DAYS,
  type RandomCalendar,
} from './random-histories.fixture';
import type { Counted } from './service-hours';
import { oracleSplit } from './split.oracle.fixture';

const MINUTE = 60_000;
const CALENDARS = 100;
const HISTORIES_EACH = 100;

/** Every stamp is older than these: none of them may show. */
const LATER: ClockPolicy = { ...DEFAULT_CLOCKS, name: 'of-later' };

/** Decided since then: for a month nobody works. That may not show either. */
const closedSince = ({ start }: RandomCalendar): CalendarDay[] =>
  Array.from({ length: 30 }, (_, day) => ({
    day: stationDay(after(new Date(start), days(day + 10))),
    kind: 'holiday',
    name: '停业',
  }));

/** The minutes of a calendar are looked at once per way of counting. */
function minutesOf({ start, days }: RandomCalendar): (counted: Counted) => Uint8Array {
  const own = new Map<string, string>(days.map(({ day, kind }) => [day, kind]));
  const looked = new Map<Counted, Uint8Array>();
  return (counted) => {
    const marks = looked.get(counted) ?? countingMinutes(counted, own, { start, length: SPAN_DAYS * 1440 });
    looked.set(counted, marks);
    return marks;
  };
}

const seen = { clocks: 0, late: 0, paused: 0, extended: 0, earlier: 0, done: 0, void: 0, due: 0 };

function count(clock: Clock, starts: ReadonlySet<number>): void {
  seen.clocks += 1;
  seen.late += Number(clock.isOverdue);
  seen.paused += Number(clock.pauses.length > 0);
  seen.extended += Number(clock.extensions > 0);
  seen.earlier += Number(!starts.has(clock.startedAt.getTime()));
  seen.due += Number(clock.dueAt !== null);
  if (clock.end !== null) seen[clock.end] += 1;
}

/** The product's answer in the oracle's terms: minutes from the start of the span. */
function shown(clock: Clock, { start }: RandomCalendar): OracleClock {
  const minute = (moment: Date | null): number | null =>
    moment === null ? null : (moment.getTime() - start) / MINUTE;
  const due = minute(clock.dueAt);
  return {
    name: clock.name,
    start: minute(clock.startedAt) ?? NaN,
    stop: minute(clock.stoppedAt),
    end: clock.end,
    elapsed: clock.elapsed / MINUTE,
    limit: clock.limit / MINUTE,
    due: due !== null && due > SPAN_DAYS * 1440 ? Infinity : due,
    late: clock.isOverdue,
  };
}

/** The promise shown, once more and by hand: the running clock of whoever holds it. */
function promisedIn(steps: readonly ClockStep[], clocks: readonly Clock[]): Date | null {
  const owed: Partial<Record<Phase, Clock['name']>> = {
    new: 'accept',
    desk: 'dispatch',
    sent: 'sign',
    work: 'finish',
  };
  const phase = steps.at(-1)!.phase;
  const running = clocks.filter(({ end }) => end === null);
  return running.find(({ name }) => name === (phase === 'disputed' ? 'sign' : owed[phase]))?.dueAt ?? null;
}

test('10,000 random histories on random calendars: every clock says what minute after minute says', () => {
  const chance = chanceFrom(20260215);
  for (let round = 0; round < CALENDARS; round += 1) {
    const calendar = someCalendar(chance);
    const marksOf = minutesOf(calendar);
    const room = { policy: LATER, days: closedSince(calendar) };
    for (let one = 0; one < HISTORIES_EACH; one += 1) {
      const { steps, now } = someHistory(chance, calendar);
      const clocks = clocksOfSteps(steps, room, now);
      const span = { start: calendar.start, now: (now.getTime() - calendar.start) / MINUTE, marksOf };
      expect(clocks.map((clock) => shown(clock, calendar))).toEqual(oracleClocks(steps, span));
      expect(clocks.every(({ policy }) => policy === 'of-then')).toBe(true);
      if (one % 5 === 0)
        expect(runningPromise(steps, room, now)?.dueAt ?? null).toEqual(promisedIn(steps, clocks));
      const starts = new Set(steps.map(({ at }) => at.getTime()));
      clocks.forEach((clock) => count(clock, starts));
    }
  }
  // Chance that never came by the hard cases would have proved nothing.
  expect(Object.values(seen).every((times) => times > 200)).toBe(true);
});

test('the time of a matter is split between hands without a minute lost or counted twice', () => {
  const chance = chanceFrom(7);
  for (let round = 0; round < 500; round += 1) {
    const calendar = someCalendar(chance);
    const { steps, now } = someHistory(chance, calendar);
    const said: Record<string, number> = {};
    for (const { hands, wait } of custodySplit(steps, now)) said[hands] = (said[hands] ?? 0) + wait / MINUTE;
    const span = { start: calendar.start, now: (now.getTime() - calendar.start) / MINUTE };
    expect(said).toEqual(oracleSplit(steps, span));
  }
});
