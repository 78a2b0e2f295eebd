import type { Tx } from '../../../platform/database/tx';
import { lockTickets } from '../find-ticket';
import type { TicketTable } from '../ticket.table';

/** Two tickets of the station, locked. */
export async function lockTwo(tx: Tx, one: string, other: string): Promise<[TicketTable, TicketTable]> {
  const [first, second] = await lockTickets(tx, [one, other]);
  return [first!, second!];
}
