import type { Caller, Judgement } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { changeTicket, type Changes } from '../change-ticket';
import { recordOnTicket } from '../record-on-ticket';
import type { TicketTable } from '../ticket.table';

type Judged = Pick<TicketTable, 'category' | 'judged'>;

/** What came along with a case and leaves it is not one matter with it; the desk is not asked again. */
export const setApartFrom = (ticket: Judged, { id }: Pick<TicketTable, 'id'>): Changes =>
  ticket.judged?.carrierId === id ? { judged: { category: ticket.category, carrierId: null } } : {};

interface Word {
  caller: Caller;
  type: 'ticket.set-apart' | 'ticket.reconsidered';
  judged: (ticket: TicketTable) => Judgement | null;
}

/** Writes down on each of these locked tickets what the desk made of them all, naming the others. */
export async function judgeAll(
  tx: Tx,
  tickets: readonly TicketTable[],
  { caller, type, judged }: Word,
): Promise<void> {
  for (const ticket of tickets) {
    await changeTicket(tx, ticket, { judged: judged(ticket) });
    const numbers = tickets.filter((other) => other !== ticket).map(({ number }) => number);
    recordOnTicket(tx, ticket, { type, caller, payload: { numbers } });
  }
}
