import { NO_SWEEP, progressOf, Refusal, type Sweep } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { lockTicket } from '../find-ticket';
import { changeTicket } from '../change-ticket';
import type { TicketTable } from '../ticket.table';

/** The ticket a sweep began with, locked: whoever asks for the same flat at the same moment waits, and is told. */
export async function lockSwept(tx: Tx, ticketId: string): Promise<TicketTable> {
  const ticket = await lockTicket(tx, ticketId);
  if (ticket === null) throw new Refusal('ticket.unknown');
  return ticket;
}

export const sweepOf = ({ sweep }: Pick<TicketTable, 'sweep'>): Sweep => sweep ?? NO_SWEEP;

/** Writes the sweep down on its ticket, with how much of it is still to do. */
export function changeSweep(tx: Tx, ticket: TicketTable, sweep: Sweep): Promise<void> {
  const { of, looked } = progressOf(sweep);
  return changeTicket(tx, ticket, { sweep, sweepOpen: of - looked });
}
