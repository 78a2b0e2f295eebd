import { mayRead, Refusal, standingOf, type Caller } from '@doorstep/domain';
import { Any } from 'typeorm';
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
 * Those of these tickets that the station has, each once, locked in one order whoever asks: two who take the same ones
 * crosswise wait instead of deadlocking. `past`: without those somebody else is at work on just now.
 */
export async function lockAll(
  tx: Tx,
  ticketIds: readonly string[],
  past?: 'whoever is at work',
): Promise<Map<string, TicketTable>> {
  const tickets = await tx.rows.find(TicketTable, {
    where: { stationId: tx.stationId, id: Any([...ticketIds]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write', ...(past === undefined ? {} : { onLocked: 'skip_locked' as const }) },
  });
  return new Map(tickets.map((ticket) => [ticket.id, ticket]));
}

/** The same, all of which must be there, in the order in which they were asked for. */
export async function lockTickets(tx: Tx, ticketIds: readonly string[]): Promise<TicketTable[]> {
  const locked = await lockAll(tx, ticketIds);
  return [...new Set(ticketIds)].map((id) => {
    const ticket = locked.get(id);
    if (ticket === undefined) throw new Refusal('ticket.unknown');
    return ticket;
  });
}

/** The ticket within the caller's reach, locked. Out of reach reads as "not there". */
export async function findTicket(tx: Tx, caller: Caller, ticketId: string): Promise<TicketTable> {
  const ticket = await lockTicket(tx, ticketId);
  if (ticket === null || !mayRead(standingOf(ticket, caller, tx.now), caller.role))
    throw new Refusal(caller.linkId === undefined ? 'ticket.unknown' : 'link.closed');
  if (caller.linkId !== undefined) await useLink(tx, caller.linkId, ticket);
  return ticket;
}
