import { DEFAULT_PROMISES, holderOf, isClosed, promisedBy, type TicketStatus } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import { TicketTable } from './ticket.table';

/** The timer that climbs while nobody has accepted. One per ticket, under its id. */
export const CLIMB = 'climb-when-silent';
/** The timer at the end of the confirmation window. One per ticket, under its id. */
export const LAPSE = 'lapse-unconfirmed';

/** What an act changes beside the state. */
export type Changes = Partial<
  Pick<
    TicketTable,
    | 'ownerId'
    | 'ownerName'
    | 'partyId'
    | 'partyName'
    | 'outcome'
    | 'returnedBy'
    | 'redoCount'
    | 'isUnconfirmed'
    | 'unseenIds'
  >
>;

/**
 * Puts a locked ticket into its next state: whose hands, since when, promised until when and under which policy, and
 * the timers that watch over the promise, all in the act's own commit.
 */
export async function moveTicket(tx: Tx, ticket: TicketTable, status: TicketStatus, changes: Changes = {}) {
  const moved = {
    ...changes,
    status,
    heldSince: stayInHands(ticket, status, changes) ? ticket.heldSince : tx.now,
    dueAt: promisedBy(status, ticket.urgency, tx.now),
    policy: DEFAULT_PROMISES.name,
    closedAt: isClosed(status) ? tx.now : null,
  };
  await tx.rows.update(TicketTable, { stationId: ticket.stationId, id: ticket.id }, moved);
  watch(tx, ticket, { status, dueAt: moved.dueAt });
  Object.assign(ticket, moved);
}

/** A party that signs for a ticket has held it since it was sent. */
function stayInHands(ticket: TicketTable, status: TicketStatus, changes: Changes): boolean {
  const isWithParty = holderOf(ticket.status) === 'party' && holderOf(status) === 'party';
  return isWithParty && (changes.partyId === undefined || changes.partyId === ticket.partyId);
}

function watch(
  tx: Tx,
  before: TicketTable,
  { status, dueAt }: { status: TicketStatus; dueAt: Date | null },
): void {
  if (before.status === 'submitted') tx.cancel(CLIMB, before.id);
  if (before.status === 'awaiting_confirmation') tx.cancel(LAPSE, before.id);
  if (status !== 'awaiting_confirmation' || dueAt === null) return;
  tx.schedule(LAPSE, { key: before.id, dueAt, payload: { redoCount: before.redoCount } });
}
