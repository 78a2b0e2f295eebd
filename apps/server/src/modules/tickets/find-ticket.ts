import { mayRead, Refusal, standingOf, type Caller } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import { useLink } from './links/link-rows';
import { TicketTable } from './ticket.table';

/** The row of a ticket, locked until the act is over; null when the station has none of that id. */
export function lockTicket(tx: Tx, ticketId: string): Promise<TicketTable | null> {
  return tx.rows.findOne(TicketTable, {
    where: { stationId: tx.stationId, id: ticketId },
    lock: { mode: 'pessimistic_write' },
  });
}

/**
 * Tickets of the station, each once, locked in one order whoever asks: two who put the same ones together crosswise wait
 * instead of deadlocking. In the order in which they were asked for.
 */
export async function lockTickets(tx: Tx, ticketIds: readonly string[]): Promise<TicketTable[]> {
  const locked = new Map<string, TicketTable>();
  for (const id of [...new Set(ticketIds)].sort()) {
    const ticket = await lockTicket(tx, id);
    if (ticket === null) throw new Refusal('ticket.unknown');
    locked.set(id, ticket);
  }
  return [...new Set(ticketIds)].map((id) => locked.get(id)!);
}

/** The ticket within the caller's reach, locked. Out of reach reads as "not there". */
export async function findTicket(tx: Tx, caller: Caller, ticketId: string): Promise<TicketTable> {
  const ticket = await lockTicket(tx, ticketId);
  if (ticket === null || !mayRead(standingOf(ticket, caller, tx.now), caller.role))
    throw new Refusal(caller.linkId === undefined ? 'ticket.unknown' : 'link.closed');
  if (caller.linkId !== undefined) await useLink(tx, caller.linkId, ticket);
  return ticket;
}
