import type { CalendarDay } from '../roster/calendar/index';
import type { Clock } from './clock';
import { CLOCK_PLANS } from './clock-plans';
import { CLOCK_NAMES, clockStampOf, type ClockName, type ClockPolicy, type ClockStamp } from './clock-policy';
import { stepsOf, type ClockFact, type ClockStep, type Phase } from './clock-steps';
import type { EarlierStart } from './earlier-starts';
import type { FrozenDays } from './service-hours';
import { beginEarlier, grant, pause, readClock, run, stop, type RunningClock } from './running-clock';

/** By which rules a clock is read. */
export interface ClockRoom {
  /** Asked only for clocks whose starting fact carries no stamp. */
  policy: ClockPolicy;
  /** The station's own calendar days; they beat the country's. */
  days: readonly CalendarDay[];
}

/** Every clock of a ticket, in the order in which they began, from its facts alone: no counter is kept anywhere. */
export function clocksOf(facts: readonly ClockFact[], room: ClockRoom, now: Date): Clock[] {
  return clocksOfSteps(stepsOf(facts), room, now);
}

/** The same, of steps that have been read from facts. */
export function clocksOfSteps(steps: readonly ClockStep[], room: ClockRoom, now: Date): Clock[] {
  const story: Story = { ...room, all: [], open: new Map(), earlier: [], stamped: new Map(), before: null };
  for (const step of steps) take(story, step);
  return story.all.map((clock) => readClock(clock, room.days, now));
}

/** The clocks of whoever was sent for. */
const PARTY_CLOCKS: readonly ClockName[] = ['sign', 'arrive', 'finish'];

type Stamped = { policy: string; calendar?: FrozenDays | undefined } & NonNullable<
  ClockStamp['clocks'][ClockName]
>;

interface Story extends ClockRoom {
  all: RunningClock[];
  open: Map<ClockName, RunningClock>;
  earlier: EarlierStart[];
  stamped: Map<ClockName, Stamped>;
  before: Phase | null;
}

function take(story: Story, step: ClockStep): void {
  readStamp(story, step);
  story.earlier.push(...(step.earlier ?? []));
  for (const name of CLOCK_NAMES) {
    move(story, name, step);
    if (CLOCK_PLANS[name].opens(story.before, step) && !story.open.has(name)) open(story, name, step);
  }
  const finish = story.open.get('finish');
  if (step.extendedTo && finish) grant(finish, step.at, step.extendedTo);
  for (const clock of story.open.values()) keepEarliest(story, clock);
  story.before = step.phase;
}

/** A new dispatch brings its own limits: those of the party before it hold no longer. */
function readStamp({ stamped }: Story, { stamp, isSentAnew = false }: ClockStep): void {
  if (isSentAnew) for (const name of PARTY_CLOCKS) stamped.delete(name);
  if (stamp === undefined) return;
  for (const name of CLOCK_NAMES) {
    const given = stamp.clocks[name];
    if (given !== undefined) stamped.set(name, { ...given, policy: stamp.policy, calendar: stamp.calendar });
  }
}

function move(story: Story, name: ClockName, step: ClockStep): void {
  const clock = story.open.get(name);
  if (clock === undefined) return;
  const end = endOf(name, step);
  if (end !== null) {
    stop(clock, step.at, end);
    story.open.delete(name);
    return;
  }
  const reason = CLOCK_PLANS[name].pauses[step.phase];
  if (reason === undefined) run(clock, step.at);
  else pause(clock, step.at, step.phase === 'paused' ? (step.cause ?? reason) : reason);
}

function endOf(name: ClockName, step: ClockStep): 'done' | 'void' | null {
  const { runs, pauses, done } = CLOCK_PLANS[name];
  if (name === 'sign' && step.isSentAnew === true) return 'void';
  if (name === 'arrive' && step.isArrival === true) return 'done';
  if (runs.includes(step.phase) || pauses[step.phase] !== undefined) return null;
  return done.includes(step.phase) ? 'done' : 'void';
}

function open(story: Story, name: ClockName, step: ClockStep): void {
  const limit = limitOf(story, name, step);
  if (limit === null) return;
  const isOfParty = PARTY_CLOCKS.includes(name);
  const clock: RunningClock = {
    name,
    party: isOfParty ? step.party : null,
    policy: limit.policy,
    limit: limit.wait,
    counted: limit.counted,
    calendar: limit.calendar,
    isPaperTime: step.isPaperTime ?? false,
    runs: [{ from: step.at, until: null }],
    pauses: [],
    stoppedAt: null,
    end: null,
    extensions: [],
  };
  story.all.push(clock);
  story.open.set(name, clock);
}

/** The stamp, else the promise that was printed, else the policy of today (for facts older than either). */
function limitOf({ stamped, policy }: Story, name: ClockName, step: ClockStep): Stamped | null {
  const given = stamped.get(name);
  if (given !== undefined) return given;
  const { at, promisedUntil, category, urgency, party } = step;
  if (promisedUntil && promisedUntil > at && CLOCK_PLANS[name].isPrinted)
    return { policy: '', wait: promisedUntil.getTime() - at.getTime(), counted: 'always' };
  const matter = { category, urgency, partyId: party?.id ?? null, partyKind: null };
  const found = clockStampOf(policy, [name], matter).clocks[name];
  return found === undefined ? null : { ...found, policy: policy.name };
}

function keepEarliest({ earlier }: Story, clock: RunningClock): void {
  for (const { clock: name, partyId, at } of earlier)
    if (name === clock.name && (partyId === null || partyId === clock.party?.id)) beginEarlier(clock, at);
}
