import type { Tx } from '../../../platform/database/tx';
import { TicketTable } from '../ticket.table';

/** Writes down who follows a locked ticket. */
export async function changeFollowers(
  tx: Tx,
  ticket: TicketTable,
  followerIds: readonly string[],
): Promise<void> {
  const changes = { followerIds: [...followerIds] };
  await tx.rows.update(TicketTable, { stationId: ticket.stationId, id: ticket.id }, changes);
  Object.assign(ticket, changes);
}
