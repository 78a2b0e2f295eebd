import type { Tx } from '../../../platform/database/tx';
import { changeTicket } from '../change-ticket';
import type { TicketTable } from '../ticket.table';

/** Writes down who follows a locked ticket. */
export function changeFollowers(tx: Tx, ticket: TicketTable, followerIds: readonly string[]): Promise<void> {
  return changeTicket(tx, ticket, { followerIds: [...followerIds] });
}
