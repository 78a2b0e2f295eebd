import type { Wait } from '../kernel/index';
import type { CalendarDay } from '../roster/calendar/index';
import type { Clock, ClockEnd, Pause } from './clock';
import type { ClockName } from './clock-policy';
import { daysFor } from './frozen-days';
import type { Counted, FrozenDays } from './service-hours';
import { whenWorked, workedBetween } from './working-time';

/** A stretch in which a clock runs; still open while `until` is null. */
interface Run {
  from: Date;
  until: Date | null;
}

/** A clock while its story is read: stretches only, nothing is counted yet. */
export interface RunningClock {
  name: ClockName;
  party: { id: string; name: string } | null;
  policy: string;
  limit: Wait;
  counted: Counted;
  /** The calendar it was stamped with. */
  calendar: FrozenDays | undefined;
  isPaperTime: boolean;
  runs: [Run, ...Run[]];
  pauses: Pause[];
  stoppedAt: Date | null;
  end: ClockEnd | null;
  /** Time the owner has granted: at what instant, until when, in which of its runs. */
  extensions: { at: Date; until: Date; run: Run }[];
}

const lastRun = ({ runs }: RunningClock): Run => runs[runs.length - 1] ?? runs[0];
const lastPause = ({ pauses }: RunningClock): Pause | undefined => pauses[pauses.length - 1];

function closePause(clock: RunningClock, at: Date): void {
  const pause = lastPause(clock);
  if (pause?.until === null) clock.pauses[clock.pauses.length - 1] = { ...pause, until: at };
}

/** It runs from now on; where it already does, nothing changes. */
export function run(clock: RunningClock, at: Date): void {
  if (lastRun(clock).until === null) return;
  closePause(clock, at);
  clock.runs.push({ from: at, until: null });
}

/** It stands still from now on; another reason begins another pause. */
export function pause(clock: RunningClock, at: Date, reason: string): void {
  const open = lastPause(clock);
  if (open?.until === null && open.reason === reason) return;
  closePause(clock, at);
  const running = lastRun(clock);
  running.until ??= at;
  clock.pauses.push({ from: at, until: null, reason });
}

/** It is over. What was done in time counts as done when the work was put down, not when somebody had looked. */
export function stop(clock: RunningClock, at: Date, end: ClockEnd): void {
  closePause(clock, at);
  const running = lastRun(clock);
  running.until ??= at;
  const stoppedAt = end === 'done' ? running.until : at;
  clock.stoppedAt = stoppedAt;
  clock.end = end;
  clock.pauses = clock.pauses.filter(({ from }) => from < stoppedAt);
}

/** The owner grants time until an instant. */
export function grant(clock: RunningClock, at: Date, until: Date): void {
  clock.extensions.push({ at, until, run: lastRun(clock) });
}

/** A matter that began earlier than this ticket keeps its earliest start. */
export function beginEarlier(clock: RunningClock, at: Date): void {
  if (at < clock.runs[0].from) clock.runs[0].from = at;
}

/** How much counted up to an instant. */
function elapsedAt({ runs, counted }: RunningClock, days: readonly CalendarDay[], at: Date): Wait {
  return runs.reduce((sum, { from, until }) => {
    const end = until === null || until > at ? at : until;
    return sum + workedBetween(counted, days, { from, until: end });
  }, 0);
}

/** The limit with the time the owner granted: until the instant that was granted, whatever had been used before. */
function limitOf(clock: RunningClock, days: readonly CalendarDay[]): Wait {
  const last = clock.extensions[clock.extensions.length - 1];
  if (last === undefined) return clock.limit;
  return (
    elapsedAt(clock, days, last.at) + workedBetween(clock.counted, days, { from: last.at, until: last.until })
  );
}

/**
 * When the limit is used up: inside a stretch that has passed or still runs; of what was done in time, when it would
 * have been. Null while it stands still, and where it is no longer owed.
 */
function dueOf(clock: RunningClock, days: readonly CalendarDay[], limit: Wait): Date | null {
  const granted = grantedUntil(clock);
  if (granted !== null) return granted;
  let left = limit;
  for (const { from, until } of clock.runs) {
    const worked = until === null ? Infinity : workedBetween(clock.counted, days, { from, until });
    if (worked >= left) return whenWorked(clock.counted, days, { from, wait: left });
    left -= worked;
  }
  if (clock.stoppedAt === null || clock.end === 'void') return null;
  return whenWorked(clock.counted, days, { from: clock.stoppedAt, wait: left });
}

/** The instant the owner granted, to the minute, as long as no pause has come between. */
function grantedUntil({ extensions, end, stoppedAt }: RunningClock): Date | null {
  const last = extensions[extensions.length - 1];
  if (last === undefined) return null;
  const putDown = last.run.until;
  const isInTime = end === 'done' && putDown?.getTime() === stoppedAt?.getTime();
  return putDown === null || putDown >= last.until || isInTime ? last.until : null;
}

/** What the clock shows at an instant. */
export function readClock(clock: RunningClock, stationDays: readonly CalendarDay[], now: Date): Clock {
  const { runs, extensions, calendar, ...known } = clock;
  const days = daysFor(calendar, stationDays);
  const elapsed = elapsedAt(clock, days, now);
  const limit = limitOf(clock, days);
  const dueAt = dueOf(clock, days, limit);
  return {
    ...known,
    limit,
    days,
    extensions: extensions.length,
    startedAt: runs[0].from,
    elapsed,
    dueAt,
    isOverdue: dueAt !== null && dueAt < (clock.stoppedAt ?? now),
  };
}
