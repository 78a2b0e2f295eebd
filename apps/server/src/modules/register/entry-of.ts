import { isClosed, type Fact, type PaperMark, type TicketFactType } from '@doorstep/domain';

type TicketFact = Fact<TicketFactType>;

/** One line of the register. */
export interface RegisterEntry {
  number: string;
  reportedAt: Date;
  place: string;
  building: number | null;
  reporterId: string | null;
  reporterName: string | null;
  text: string;
  category: string;
  urgency: string;
  ownerName: string | null;
  partyName: string | null;
  status: string;
  outcome: string | null;
  closedAt: Date | null;
  isUnconfirmed: boolean;
  /** It stood on paper first. */
  paper: PaperMark | null;
}

/**
 * A ticket's line as all its facts tell it, oldest first; null while the report itself is missing. Always told anew
 * from the beginning, so it does not matter in which order the listeners ran, or how often.
 */
export function entryOf(facts: readonly TicketFact[]): RegisterEntry | null {
  const [first] = facts;
  if (first === undefined || !isBeginning(first)) return null;
  const last = facts.at(-1) ?? first;
  const { number, place, category, urgency, status, reporterId, partyId } = last.payload.ticket;
  const { text, building, reporterName } = first.payload;
  return {
    ...{ number, place, category, urgency, status, reporterId, text, building, reporterName },
    ...saidIn(first),
    ownerName: newest(facts, ownerNameIn),
    partyName: partyId === null ? null : newest(facts, partyNameIn),
    outcome: newest(facts, outcomeIn),
    closedAt: isClosed(status) ? newest(facts, closingIn) : null,
    isUnconfirmed: isClosed(status) && newest(facts, silenceIn) === true,
  };
}

type Beginning = Fact<'ticket.reported' | 'ticket.child-opened' | 'ticket.transcribed'>;

/** A report, a child that goes on from another ticket, or a line of the paper book. */
const isBeginning = (fact: TicketFact): fact is Beginning =>
  fact.type === 'ticket.reported' || fact.type === 'ticket.child-opened' || isFromPaper(fact);

const isFromPaper = (fact: TicketFact): fact is Fact<'ticket.transcribed'> =>
  fact.type === 'ticket.transcribed';

/** A line of the paper book stands on its day there, whenever it was typed in. */
const saidIn = (first: Beginning): Pick<RegisterEntry, 'reportedAt' | 'paper'> =>
  isFromPaper(first)
    ? { reportedAt: new Date(first.payload.writtenAt), paper: first.payload.paper }
    : { reportedAt: first.at, paper: null };

/** The last answer that is one; `undefined` looks further back. */
function newest<V>(
  facts: readonly TicketFact[],
  answerOf: (fact: TicketFact) => V | null | undefined,
): V | null {
  for (const fact of [...facts].reverse()) {
    const answer = answerOf(fact);
    if (answer !== undefined) return answer;
  }
  return null;
}

const ownerNameIn = (fact: TicketFact): string | null | undefined =>
  fact.type === 'ticket.accepted' || fact.type === 'ticket.child-opened' || isFromPaper(fact)
    ? fact.payload.ownerName
    : undefined;

const closingIn = ({ at, payload }: TicketFact): Date | undefined =>
  isClosed(payload.ticket.status) ? at : undefined;

const partyNameIn = (fact: TicketFact): string | null | undefined =>
  fact.type === 'ticket.dispatched' || fact.type === 'ticket.child-opened' || isFromPaper(fact)
    ? fact.payload.partyName || null
    : undefined;

/** Closed by silence, until somebody takes it up again. */
function silenceIn({ type }: TicketFact): boolean | undefined {
  if (type === 'ticket.lapsed') return true;
  return type === 'ticket.reopened' ? false : undefined;
}

const UNDONE: readonly TicketFactType[] = ['ticket.rejected', 'ticket.redone', 'ticket.reopened'];

/** What was reported done counts until somebody says that it is not. */
function outcomeIn(fact: TicketFact): string | null | undefined {
  if (fact.type === 'ticket.solved' || fact.type === 'ticket.claimed' || isFromPaper(fact))
    return fact.payload.outcome;
  return UNDONE.includes(fact.type) ? null : undefined;
}
