import type { TimeAccount } from '@doorstep/contracts';
import {
  CLOCK_WORDS,
  clockReasons,
  clocksOfSteps,
  custodySplit,
  limitWords,
  splitWords,
  waitWords,
  type Clock,
} from '@doorstep/domain';
import type { ClockBooks } from './clocks-of-ticket';

const STATION = '驿站';
/** A ticket that has been through more than this shows its latest clocks. */
const CLOCKS_AT_MOST = 60;
const REASONS_AT_MOST = 20;

/** 时间账: whose hands the time went through, and every clock with its reasons; nobody's name but the party's. */
export function timeAccountOf({ steps, policy, days }: ClockBooks, now: Date): TimeAccount {
  const clocks = clocksOfSteps(steps, { policy, days }, now).slice(-CLOCKS_AT_MOST);
  return {
    split: Array.from(splitWords(custodySplit(steps, now)))
      .slice(0, 300)
      .join(''),
    clocks: clocks.map((clock) => ({
      name: clock.name,
      title: CLOCK_WORDS[clock.name],
      who: clock.party === null || clock.party.name === '' ? STATION : clock.party.name,
      state: stateOf(clock),
      startedAt: clock.startedAt.toISOString(),
      dueAt: clock.dueAt?.toISOString() ?? null,
      stoppedAt: clock.stoppedAt?.toISOString() ?? null,
      isOverdue: clock.isOverdue,
      used: waitWords(clock.elapsed),
      limit: limitWords(clock),
      reasons: clockReasons(clock, now).slice(0, REASONS_AT_MOST),
    })),
  };
}

function stateOf({ end, pauses }: Clock): 'running' | 'paused' | 'done' | 'void' {
  if (end !== null) return end;
  return pauses.at(-1)?.until === null ? 'paused' : 'running';
}
