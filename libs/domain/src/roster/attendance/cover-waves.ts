import { after, hours, minutes, type Wait } from '../../kernel/index';
import type { WatchPolicy } from './slot-watch';

/** How a call for people widens: so many at a time, so long between two waves. */
export interface CoverPace {
  urgency: 'calm' | 'brisk' | 'now';
  people: number;
  every: Wait;
  /** Standby are asked before everybody else, alone. */
  standbyFirst: boolean;
}

const PACES: Record<CoverPace['urgency'], Omit<CoverPace, 'urgency'>> = {
  calm: { people: 3, every: hours(12), standbyFirst: false },
  brisk: { people: 5, every: minutes(30), standbyFirst: false },
  now: { people: 8, every: minutes(3), standbyFirst: true },
};

/** The nearer the slot, the more people are asked and the shorter the wait. */
export function coverPace(slot: { startsAt: Date }, policy: WatchPolicy, now: Date): CoverPace {
  const isNear = now >= after(slot.startsAt, -hours(policy.confirmHours));
  const urgency = now >= slot.startsAt ? 'now' : isNear ? 'brisk' : 'calm';
  return { urgency, ...PACES[urgency] };
}

/** Whom a wave can reach. */
export interface CoverCandidates {
  /** Everybody who could sit, whoever has carried least first. */
  inOrder: readonly string[];
  standby: readonly string[];
  asked: readonly string[];
}

/** Whom the next wave asks. `isLast`: after it nobody is left to ask, so it is the secretary's turn. */
export function nextWave(
  pace: CoverPace,
  { inOrder, standby, asked }: CoverCandidates,
): { personIds: string[]; isLast: boolean } {
  const isOpen = (personId: string): boolean => !asked.includes(personId);
  const waiting = standby.filter(isOpen);
  const others = inOrder.filter((personId) => isOpen(personId) && !standby.includes(personId));
  const isStandbyTurn = pace.standbyFirst && waiting.length > 0;
  const personIds = isStandbyTurn ? waiting : [...waiting, ...others].slice(0, pace.people);
  return { personIds, isLast: personIds.length === waiting.length + others.length };
}
