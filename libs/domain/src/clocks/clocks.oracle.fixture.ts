import type { ClockName } from './clock-policy';
import type { ClockStep } from './clock-steps';
import { dueMinute, grantedMinute } from './due.oracle.fixture';
import type { Counted } from './service-hours';

/*
 * The clocks once more, by another road: no story is followed, every clock is looked for by itself, and each of its
 * minutes is asked whether it counts. Slow, plain, and only for tests.
 */

const MINUTE = 60_000;

/** What the oracle knows of one clock; instants as minutes from the start of the span. */
export interface OracleClock {
  name: ClockName;
  start: number;
  stop: number | null;
  end: string | null;
  elapsed: number;
  limit: number;
  /** Null: none. Infinity: not within the span. */
  due: number | null;
  late: boolean;
}

const RUNS: Record<ClockName, string> = {
  accept: 'new',
  dispatch: 'desk',
  sign: 'sent disputed',
  arrive: 'work',
  finish: 'work',
  'call-back': 'ended',
};
const STANDS: Partial<Record<ClockName, string>> = { arrive: 'paused', finish: 'paused checking asking' };
const ENDS_WELL: Record<ClockName, string> = {
  accept: 'desk sent work checking asking ended',
  dispatch: 'sent asking ended',
  sign: 'work',
  arrive: 'checking asking ended',
  finish: 'ended',
  'call-back': 'reviewed',
};
const has = (list: string | undefined, word: string): boolean => (list ?? '').split(' ').includes(word);

/** Episode by episode: where does a clock begin, how far does it reach, and which of its minutes count? */
export function oracleClocks(
  steps: readonly ClockStep[],
  span: { start: number; now: number; marksOf: (counted: Counted) => Uint8Array },
): OracleClock[] {
  const at = (place: number): number => ((steps[place]?.at.getTime() ?? NaN) - span.start) / MINUTE;
  const found: (OracleClock & { place: number; order: number })[] = [];
  (Object.keys(RUNS) as ClockName[]).forEach((name, order) => {
    let place = 0;
    while (place < steps.length) {
      if (!begins(name, steps, place)) {
        place += 1;
        continue;
      }
      const until = reach(name, steps, place);
      const rule = ruleFor(name, steps, place);
      if (rule !== null)
        found.push({ ...count(name, { steps, at, place, until, rule, span }), place, order });
      place = until;
    }
  });
  found.sort((a, b) => a.place - b.place || a.order - b.order);
  return found.map(({ place: _, order: __, ...clock }) => clock);
}

function begins(name: ClockName, steps: readonly ClockStep[], place: number): boolean {
  const [before, step] = [steps[place - 1], steps[place]!];
  if (name === 'sign') return step.phase === 'sent' && step.isSentAnew === true;
  if (name === 'arrive') return step.phase === 'work' && before?.phase === 'sent';
  const first = RUNS[name].split(' ')[0];
  return step.phase === first && before?.phase !== first;
}

/** The first step that no longer belongs to the episode; the number of steps where it still runs. */
function reach(name: ClockName, steps: readonly ClockStep[], from: number): number {
  for (let place = from + 1; place < steps.length; place += 1) {
    const step = steps[place]!;
    if (name === 'sign' && step.isSentAnew) return place;
    if (name === 'arrive' && step.isArrival) return place;
    if (!has(RUNS[name], step.phase) && !has(STANDS[name], step.phase)) return place;
  }
  return steps.length;
}

function ruleFor(name: ClockName, steps: readonly ClockStep[], place: number) {
  const isOfParty = name === 'sign' || name === 'arrive' || name === 'finish';
  for (let back = place; back >= 0; back -= 1) {
    const step = steps[back]!;
    const given = step.stamp?.clocks[name];
    if (given !== undefined) return given;
    if (isOfParty && step.isSentAnew) return null;
  }
  return null;
}

interface Episode {
  steps: readonly ClockStep[];
  at: (place: number) => number;
  place: number;
  until: number;
  rule: { wait: number; counted: Counted };
  span: { now: number; marksOf: (counted: Counted) => Uint8Array };
}

function count(name: ClockName, { steps, at, place, until, rule, span }: Episode): OracleClock {
  const marks = span.marksOf(rule.counted);
  const told = { place, until, at };
  const last = until < steps.length ? at(until) : span.now;
  const end = endOf(name, steps, until);
  const start = earliest(name, steps, told);
  const runsAt = runningIn(name, steps, told);
  const elapsedUpTo = (to: number): number => {
    let sum = 0;
    for (let minute = start; minute < to; minute += 1) if (marks[minute] === 1 && runsAt(minute)) sum += 1;
    return sum;
  };
  const limit = limitOf(name, { steps, at, place, until, rule, marks, elapsedUpTo });
  const elapsed = elapsedUpTo(last);
  const { stop, isOpenEnded } = endingOf(name, steps, { ...told, end, last });
  const granted = grantedMinute(name, steps, { ...told, stop: end === 'done' ? stop : null });
  const used = { limit, elapsed, start, last, marks, runsAt, isOpenEnded, from: stop ?? last };
  const due = granted ?? dueMinute(used);
  return { name, start, stop, end, elapsed, limit, due, late: isLate(due, stop ?? span.now) };
}

/** When it stopped, and whether its limit may still be looked for after that. */
function endingOf(
  name: ClockName,
  steps: readonly ClockStep[],
  { end, last, ...told }: Reach & { end: string | null; last: number },
): { stop: number | null; isOpenEnded: boolean } {
  if (end === null) return { stop: null, isOpenEnded: has(RUNS[name], steps[told.until - 1]!.phase) };
  return end === 'done'
    ? { stop: putDown(name, steps, told), isOpenEnded: true }
    : { stop: last, isOpenEnded: false };
}

const isLate = (due: number | null, by: number): boolean => due !== null && due < by;

function endOf(name: ClockName, steps: readonly ClockStep[], until: number): 'done' | 'void' | null {
  const step = steps[until];
  if (step === undefined) return null;
  const hasArrived = name === 'arrive' && step.isArrival === true;
  return hasArrived || has(ENDS_WELL[name], step.phase) ? 'done' : 'void';
}

interface Reach {
  place: number;
  until: number;
  at: (place: number) => number;
}

/** Whether the clock runs in a minute of its episode; before the episode it ran on the matter that was merged. */
function runningIn(name: ClockName, steps: readonly ClockStep[], { place, until, at }: Reach) {
  const starts = Array.from({ length: until - place }, (_, offset) => at(place + offset));
  const runs = starts.map((__, offset) => has(RUNS[name], steps[place + offset]!.phase));
  return (minute: number): boolean => {
    let offset = starts.length - 1;
    while (offset > 0 && starts[offset]! > minute) offset -= 1;
    return minute < starts[0]! || runs[offset]!;
  };
}

/** Merged matters keep the earliest start, from the merging on and for clocks that begin later. */
function earliest(name: ClockName, steps: readonly ClockStep[], { place, until, at }: Reach): number {
  const party =
    name === 'sign' || name === 'arrive' || name === 'finish' ? (steps[place]!.party?.id ?? null) : null;
  const begun = steps
    .slice(0, until)
    .flatMap(({ earlier = [] }) => earlier)
    .filter((one) => one.clock === name && (one.partyId === null || one.partyId === party))
    .map((one) => at(place) + (one.at.getTime() - steps[place]!.at.getTime()) / MINUTE);
  return Math.min(at(place), ...begun);
}

/** When whoever owed it last put it down: the end of the last stretch in which the clock ran. */
function putDown(name: ClockName, steps: readonly ClockStep[], { place, until, at }: Reach): number {
  for (let back = until - 1; back >= place; back -= 1)
    if (has(RUNS[name], steps[back]!.phase)) return at(back + 1);
  return at(until);
}

function limitOf(
  name: ClockName,
  told: Pick<Episode, 'steps' | 'at' | 'place' | 'until' | 'rule'> & {
    marks: Uint8Array;
    elapsedUpTo: (to: number) => number;
  },
): number {
  let limit = told.rule.wait / MINUTE;
  if (name !== 'finish') return limit;
  for (let place = told.place; place < told.until; place += 1) {
    const { extendedTo, at } = told.steps[place]!;
    if (!extendedTo) continue;
    const here = told.at(place);
    const upTo = here + (extendedTo.getTime() - at.getTime()) / MINUTE;
    limit = told.elapsedUpTo(here);
    for (let minute = here; minute < upTo; minute += 1) limit += told.marks[minute] ?? 0;
  }
  return limit;
}
