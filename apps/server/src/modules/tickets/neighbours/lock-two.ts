import { Refusal } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { lockTicket } from '../find-ticket';
import type { TicketTable } from '../ticket.table';

/** Two tickets of the station, locked in one order whoever asks: two who merge crosswise wait instead of deadlocking. */
export async function lockTwo(tx: Tx, one: string, other: string): Promise<[TicketTable, TicketTable]> {
  const locked = new Map<string, TicketTable>();
  for (const id of [one, other].sort()) {
    const ticket = await lockTicket(tx, id);
    if (ticket === null) throw new Refusal('ticket.unknown');
    locked.set(id, ticket);
  }
  return [locked.get(one)!, locked.get(other)!];
}
