import type { ClockName } from './clock-policy';
import type { ClockStep, Phase } from './clock-steps';

/** What each phase does to a clock; in every phase not named it is no longer owed. */
interface ClockPlan {
  opens: (before: Phase | null, step: ClockStep) => boolean;
  runs: readonly Phase[];
  /** With the reason why it stands still. */
  pauses: Partial<Record<Phase, string>>;
  done: readonly Phase[];
  /** The step that opens it has always printed by when it is due, long before there were stamps. */
  isPrinted: boolean;
}

const entering =
  (phase: Phase) =>
  (before: Phase | null, step: ClockStep): boolean =>
    step.phase === phase && before !== phase;

/** The six clocks as one table: read a line as “opens when, runs in, stands still in, done by”. */
export const CLOCK_PLANS: Record<ClockName, ClockPlan> = {
  accept: {
    opens: entering('new'),
    runs: ['new'],
    pauses: {},
    done: ['desk', 'sent', 'work', 'checking', 'asking', 'ended'],
    isPrinted: true,
  },
  dispatch: {
    opens: entering('desk'),
    runs: ['desk'],
    pauses: {},
    done: ['sent', 'asking', 'ended'],
    isPrinted: true,
  },
  sign: {
    opens: (_, { phase, isSentAnew = false }) => phase === 'sent' && isSentAnew,
    runs: ['sent', 'disputed'],
    pauses: {},
    done: ['work'],
    isPrinted: true,
  },
  arrive: {
    opens: (before, { phase }) => phase === 'work' && before === 'sent',
    runs: ['work'],
    pauses: { paused: '挂起' },
    done: ['checking', 'asking', 'ended'],
    isPrinted: false,
  },
  finish: {
    opens: entering('work'),
    runs: ['work'],
    pauses: { paused: '挂起', checking: '等驿站核实', asking: '等居民答复' },
    done: ['ended'],
    isPrinted: true,
  },
  'call-back': {
    opens: entering('ended'),
    runs: ['ended'],
    pauses: {},
    done: ['reviewed'],
    isPrinted: false,
  },
};
