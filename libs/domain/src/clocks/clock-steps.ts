import type { Category, Urgency } from '../directory/index';
import type { TicketDigest } from '../tickets/ticket-digest';
import { SUSPENSION_WORDS, type SuspensionCause } from '../tickets/suspension';
import type { TicketStatus } from '../tickets/ticket-status';
import type { ClockStamp } from './clock-policy';
import { earlierStarts, type BroughtStart, type EarlierStart } from './earlier-starts';

/**
 * What a state is to the clocks. `new` nobody has taken it; `desk` the owner has it; `sent` a party has not signed;
 * `disputed` a party says "not mine"; `work` it is being done; `paused` for a cause; `checking` the station looks;
 * `asking` the resident is asked; `ended` the answer was given; `reviewed` somebody called back; `off` nothing is owed.
 */
export type Phase =
  | 'new'
  | 'desk'
  | 'sent'
  | 'disputed'
  | 'work'
  | 'paused'
  | 'checking'
  | 'asking'
  | 'ended'
  | 'reviewed'
  | 'off';

export const PHASE_OF: Record<TicketStatus, Phase> = {
  submitted: 'new',
  accepted: 'desk',
  dispatched: 'sent',
  disputed: 'disputed',
  in_progress: 'work',
  scheduled: 'work',
  suspended: 'paused',
  claimed: 'checking',
  awaiting_confirmation: 'asking',
  resolved: 'ended',
  unresolved: 'ended',
  withdrawn: 'off',
  diverted: 'off',
  merged: 'off',
  reviewed: 'reviewed',
  archived: 'reviewed',
};

/** What the clocks read of one fact. */
export interface ClockStep {
  /** When it happened: the time said on paper, where that was earlier than it was typed. */
  at: Date;
  isPaperTime?: boolean;
  phase: Phase;
  party: { id: string; name: string } | null;
  category: Category;
  urgency: Urgency;
  /** Sent once more, be it to the same party: a new clock begins. */
  isSentAnew?: boolean;
  /** Somebody of the party stands at the place. */
  isArrival?: boolean;
  /** Why the work pauses, in words. */
  cause?: string | null;
  /** The limits of clocks that begin with this step or after it. */
  stamp?: ClockStamp | undefined;
  /** The promise printed with this step, on facts older than stamps. */
  promisedUntil?: Date | null;
  /** The owner has granted time until then. */
  extendedTo?: Date | null;
  earlier?: readonly EarlierStart[];
}

/** A fact of a ticket, as far as the clocks read it. */
export interface ClockFact {
  type: string;
  /** When it was recorded. */
  at: Date;
  payload: {
    ticket: TicketDigest;
    /** ISO 8601: the time written on paper. */
    saidAt?: string | null;
    clocks?: ClockStamp;
    partyName?: string | null;
    /** Why it is held up. */
    cause?: SuspensionCause;
    /** What another ticket brought along, and which one. */
    from?: string;
    began?: readonly BroughtStart[];
    /** Which one goes its own way again. */
    with?: string;
    /** ISO 8601: how long the owner grants, or how long it is held up at most. */
    until?: string;
  };
}

/** The facts of one ticket as the clocks read them, in order. The time said never lies before the step before it. */
export function stepsOf(facts: readonly ClockFact[]): ClockStep[] {
  const names = new Map<string, string>();
  const earlier = earlierStarts(facts);
  const phases = phasesOf(facts);
  let before: Date | undefined;
  return facts.map((fact, place) => {
    const { saidAt, clocks, partyName } = fact.payload;
    const { partyId } = fact.payload.ticket;
    if (partyId !== null && typeof partyName === 'string') names.set(partyId, partyName);
    const at = timeOf(fact.at, saidAt, before);
    before = at;
    return {
      ...readDigest(fact),
      phase: phases[place] ?? 'off',
      at,
      isPaperTime: at < fact.at,
      party: partyId === null ? null : { id: partyId, name: names.get(partyId) ?? '' },
      ...(clocks === undefined ? {} : { stamp: clocks }),
      earlier: earlier.get(fact) ?? [],
    };
  });
}

/**
 * What each fact finds the ticket in. A merge taken back is as if it had never been: the ticket stood meanwhile where it
 * had stood, and its clocks go on from their own start.
 */
function phasesOf(facts: readonly ClockFact[]): Phase[] {
  const takenBack = facts.map(({ type }) => type).lastIndexOf('ticket.unmerged');
  let stood: Phase = 'new';
  return facts.map(({ payload: { ticket } }, place) => {
    if (ticket.status !== 'merged' || place > takenBack) stood = PHASE_OF[ticket.status];
    return stood;
  });
}

function readDigest({ type, payload }: ClockFact) {
  const { ticket, cause, until } = payload;
  const { status, category, urgency, dueAt } = ticket;
  return {
    category,
    urgency,
    isSentAnew: type === 'ticket.dispatched' || (type === 'ticket.child-opened' && status === 'dispatched'),
    promisedUntil: dueAt === null ? null : new Date(dueAt),
    cause: type === 'ticket.suspended' && cause !== undefined ? SUSPENSION_WORDS[cause] : null,
    ...(type === 'ticket.extension-granted' && until !== undefined ? { extendedTo: new Date(until) } : {}),
  };
}

function timeOf(recordedAt: Date, saidAt: string | null | undefined, before: Date | undefined): Date {
  const said = saidAt === null || saidAt === undefined ? recordedAt : new Date(saidAt);
  const at = said < recordedAt ? said : recordedAt;
  return before !== undefined && at < before ? before : at;
}
