import type { TicketCard } from '@doorstep/contracts';
import { isAbusive, isClosed, isOverdue, promiseStands, type Caller, type Holder } from '@doorstep/domain';
import type { TicketTable } from './ticket.table';
import { words } from './words';

/** The columns a card is drawn from. */
export type CardRow = Pick<
  TicketTable,
  | 'id'
  | 'number'
  | 'status'
  | 'category'
  | 'urgency'
  | 'text'
  | 'place'
  | 'reportedAt'
  | 'reporterId'
  | 'ownerId'
  | 'ownerName'
  | 'partyId'
  | 'partyName'
  | 'custody'
  | 'supervision'
  | 'workerName'
  | 'window'
  | 'resolution'
  | 'heldSince'
  | 'dueAt'
  | 'redoCount'
  | 'recurrences'
  | 'thumbId'
  | 'promisedAt'
  | 'promisedWho'
  | 'promisedPartyId'
  | 'paper'
>;

/** The same columns in SQL. */
export const CARD_COLUMNS = `id, number, status, category, urgency, text, place, reported_at as "reportedAt",
  reporter_id as "reporterId", owner_id as "ownerId", owner_name as "ownerName", party_id as "partyId",
  party_name as "partyName", custody, supervision,
  worker_name as "workerName", visit_window as "window", resolution, held_since as "heldSince", due_at as "dueAt",
  redo_count as "redoCount", recurrences, thumb_id as "thumbId",
  promised_at as "promisedAt", promised_who as "promisedWho", promised_party_id as "promisedPartyId", paper`;

/** A ticket as one line of a list, with its custody line. */
export function cardOf(
  ticket: CardRow,
  reader: { caller: Caller; now: Date; thumbUrl: string | null },
): TicketCard {
  return {
    ticketId: ticket.id,
    number: ticket.number,
    status: ticket.status,
    category: ticket.category as TicketCard['category'],
    urgency: ticket.urgency,
    text: ticket.text,
    place: ticket.place,
    reportedAt: ticket.reportedAt.toISOString(),
    custody: custodyOf(ticket, reader),
    ownerName: ticket.ownerName,
    partyName: ticket.partyName,
    thumbUrl: reader.thumbUrl,
    redoCount: ticket.redoCount,
    recurrences: ticket.recurrences,
    supervision: ticket.supervision,
    resolution: ticket.resolution,
    paper: ticket.paper,
    isVeiled: isVeiled(ticket, reader.caller),
  };
}

/** In whose hands, since when, until when, in the words of this reader. */
function custodyOf(ticket: CardRow, { caller, now }: { caller: Caller; now: Date }): TicketCard['custody'] {
  const holder = ticket.custody;
  const isMine = ticket.reporterId === caller.personId && caller.role === 'resident';
  const names: Record<Holder, string> = {
    station: ticket.ownerName ?? words.desk,
    party: words.worker(ticket.partyName ?? words.someParty, ticket.workerName ?? ''),
    outside: words.outside,
    resident: isMine ? words.you : words.someResident,
    nobody: words.closed,
  };
  return {
    holder,
    name: names[holder],
    since: ticket.heldSince.toISOString(),
    until: ticket.dueAt?.toISOString() ?? null,
    isOverdue: isOverdue(ticket, now),
    promise: promiseOf(ticket),
  };
}

/** What whoever holds it promised on the telephone. */
function promiseOf(ticket: CardRow): NonNullable<TicketCard['custody']['promise']> | null {
  const { promisedAt, promisedWho } = ticket;
  if (promisedAt === null || !promiseStands(ticket)) return null;
  return { by: promisedAt.toISOString(), who: promisedWho ?? '' };
}

/**
 * What reads as abuse lies before the members like everything else, and nobody has to read it in passing. Worked out when
 * somebody looks, never stored; whoever wrote it sees it as it was written.
 */
function isVeiled({ status, text }: CardRow, { role }: Caller): boolean {
  return role !== 'resident' && !isClosed(status) && text !== '' && isAbusive(text);
}
