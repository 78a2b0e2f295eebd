import type { CalendarDay } from '../roster/calendar/index';
import { CLOCK_NAMES, type ClockStamp } from './clock-policy';
import type { ClockStep, Phase } from './clock-steps';
import type { EarlierStart } from './earlier-starts';
import { withCalendar } from './frozen-days';
import { WHOLE_DAY, type Counted, type ServiceHours, type Span } from './service-hours';

const MINUTE = 60_000;

/** A small generator of chance that anybody can run again. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Chance = () => number;
const whole = (chance: Chance, from: number, to: number): number =>
  from + Math.floor(chance() * (to - from + 1));
const oneOf = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function someSpans(chance: Chance, atLeast: number): Span[] {
  const edges = Array.from({ length: 2 * whole(chance, atLeast, 3) }, () => whole(chance, 0, 1440));
  const inOrder = [...new Set(edges)].sort((a, b) => a - b);
  const spans = [];
  for (let place = 0; place + 1 < inOrder.length; place += 2)
    spans.push({ from: clockOf(inOrder[place]!), until: clockOf(inOrder[place + 1]!) });
  return spans.length >= atLeast ? spans : [{ from: '09:00', until: '17:00' }];
}

function someHours(chance: Chance): ServiceHours {
  const hours: ServiceHours = {
    workday: someSpans(chance, 1),
    weekend: chance() < 0.5 ? [] : someSpans(chance, 0),
    holiday: chance() < 0.7 ? [] : someSpans(chance, 0),
  };
  if (chance() < 0.3)
    hours.season = oneOf(chance, [
      { from: '11-15', until: '03-15', spans: WHOLE_DAY },
      { from: '02-10', until: '02-25', spans: someSpans(chance, 1) },
    ]);
  return hours;
}

/** Where the calendars lie: around Spring Festival of both years, and around the National Day. */
const STARTS = ['2026-01-28', '2026-02-09', '2026-09-15', '2027-01-25'];
export const SPAN_DAYS = 75;

/** A stretch of time with days of the station's own, and a handful of hours that clocks may count by. */
export interface RandomCalendar {
  start: number;
  days: CalendarDay[];
  counted: Counted[];
}

export function someCalendar(chance: Chance): RandomCalendar {
  const start = Date.parse(`${oneOf(chance, STARTS)}T00:00:00+08:00`);
  const days = Array.from({ length: whole(chance, 0, 5) }, () => {
    const moment = start + (whole(chance, 0, SPAN_DAYS - 1) * 1440 + 480) * MINUTE;
    const day = new Date(moment).toISOString().slice(0, 10);
    return { day, kind: oneOf(chance, ['ordinary', 'weekend', 'holiday', 'make-up'] as const), name: null };
  });
  const own = [...new Map(days.map((one) => [one.day, one])).values()];
  return { start, days: own, counted: ['always', someHours(chance), someHours(chance)] };
}

const WAYS: Record<Phase, readonly (Phase | 'anew')[]> = {
  new: ['desk', 'desk', 'desk', 'off'],
  desk: ['anew', 'anew', 'anew', 'asking', 'off', 'desk'],
  sent: ['work', 'work', 'work', 'desk', 'disputed', 'anew', 'asking', 'off', 'sent'],
  disputed: ['desk', 'sent'],
  work: ['paused', 'checking', 'checking', 'asking', 'anew', 'work', 'work', 'off'],
  paused: ['work', 'work', 'paused', 'off'],
  checking: ['asking', 'asking', 'work'],
  asking: ['ended', 'ended', 'work', 'asking'],
  ended: ['reviewed', 'work', 'ended'],
  reviewed: ['work', 'reviewed'],
  off: ['new', 'off'],
};

const PARTIES = ['property', 'crew'].map((id) => ({ id, name: id }));

const someWait = (chance: Chance): number =>
  oneOf(chance, [5, 10, 30, 60, 240, 1440, 3000, 7000]) + whole(chance, 0, 9);

/** Stamped with the calendar as it stood when the span began: what is decided later must not show. */
function someStamp(chance: Chance, { counted, days, start }: RandomCalendar): ClockStamp {
  const clocks: ClockStamp['clocks'] = {};
  for (const name of CLOCK_NAMES)
    clocks[name] = { wait: someWait(chance) * MINUTE, counted: oneOf(chance, counted) };
  return withCalendar({ policy: 'of-then', clocks }, days, new Date(start));
}

const gap = (chance: Chance): number => {
  const kind = chance();
  if (kind < 0.15) return 0;
  if (kind < 0.7) return whole(chance, 1, 300);
  return kind < 0.95 ? whole(chance, 300, 1500) : whole(chance, 1500, 9000);
};

/** The life of one matter, by chance: up to fourteen steps within the calendar's span. */
export function someHistory(chance: Chance, calendar: RandomCalendar): { steps: ClockStep[]; now: Date } {
  let minute = whole(chance, 10 * 1440, 14 * 1440);
  const steps: ClockStep[] = [];
  for (let count = whole(chance, 1, 14); count > 0 && minute < 40 * 1440; count -= 1) {
    steps.push(nextStep(chance, calendar, { minute, before: steps.at(-1) }));
    minute += gap(chance);
  }
  const now = calendar.start + Math.min(minute + gap(chance), 45 * 1440) * MINUTE;
  return { steps, now: new Date(now) };
}

function nextStep(
  chance: Chance,
  calendar: RandomCalendar,
  { minute, before }: { minute: number; before: ClockStep | undefined },
): ClockStep {
  const way = before === undefined ? 'new' : oneOf(chance, WAYS[before.phase]);
  const instant = (at: number): Date => new Date(calendar.start + at * MINUTE);
  const isFresh = way === 'anew' || before === undefined;
  return {
    at: instant(minute),
    ...(way === 'anew' ? sentAnew(chance) : { phase: way, party: partyIn(way, before), isSentAnew: false }),
    category: 'lighting',
    urgency: 'normal',
    cause: way === 'paused' ? oneOf(chance, ['等配件', '天气']) : null,
    ...(way === 'work' ? atWork(chance, (wait) => instant(minute + wait)) : {}),
    earlier: chance() < 0.08 ? [someEarlier(chance, instant(minute - whole(chance, 0, 4000)))] : [],
    ...(isFresh ? { stamp: someStamp(chance, calendar) } : {}),
  };
}

const atWork = (chance: Chance, later: (wait: number) => Date) => ({
  isArrival: chance() < 0.2,
  extendedTo: chance() < 0.15 ? later(whole(chance, 1, 4000)) : null,
});

const sentAnew = (chance: Chance) => ({
  phase: 'sent' as const,
  party: oneOf(chance, PARTIES),
  isSentAnew: true,
});

const partyIn = (phase: Phase, before: ClockStep | undefined): ClockStep['party'] =>
  phase === 'desk' || phase === 'new' ? null : (before?.party ?? null);

function someEarlier(chance: Chance, at: Date): EarlierStart {
  const clock = oneOf(chance, CLOCK_NAMES);
  const isOfParty = clock === 'sign' || clock === 'arrive' || clock === 'finish';
  return { clock, partyId: isOfParty ? oneOf(chance, PARTIES).id : null, at };
}
