import type { Clock } from './clock';
import type { ClockName } from './clock-policy';

/** A clock that began earlier than this ticket shows: on a neighbour's ticket that was merged into it. */
export interface EarlierStart {
  clock: ClockName;
  /** Only with this party; null where it is not about a party. */
  partyId: string | null;
  at: Date;
}

/** A clock that ran on a ticket when it was merged, as the fact carries it. */
export interface BroughtStart {
  clock: ClockName;
  partyId: string | null;
  /** ISO 8601: when it began. */
  at: string;
}

/** What the fact of a joining carries; facts older than this carry nothing. */
export interface Brought {
  began?: readonly BroughtStart[];
}

/** What a ticket brings along when it is merged: each clock that still runs, from its own beginning. */
export const startsBrought = (clocks: readonly Clock[]): BroughtStart[] =>
  clocks
    .filter(({ end }) => end === null)
    .map(({ name, party, startedAt }) => ({
      clock: name,
      partyId: party?.id ?? null,
      at: startedAt.toISOString(),
    }));

/** A fact of a merge, as far as it says who came along and who left again. */
interface MergeFact {
  type: string;
  payload: { from?: string; with?: string; began?: readonly BroughtStart[] };
}

/** Which facts bring an earlier start. A merge taken back gives it back: as if it had never been. */
export function earlierStarts<F extends MergeFact>(facts: readonly F[]): Map<F, EarlierStart[]> {
  const kept = new Map<F, EarlierStart[]>();
  const joined = new Map<string, F>();
  for (const fact of facts) {
    const { from = '', with: left = '', began = [] } = fact.payload;
    if (fact.type === 'ticket.joined') {
      joined.set(from, fact);
      kept.set(
        fact,
        began.map((start) => ({ ...start, at: new Date(start.at) })),
      );
    }
    const taken = fact.type === 'ticket.parted' ? joined.get(left) : undefined;
    if (taken !== undefined) kept.delete(taken);
  }
  return kept;
}
