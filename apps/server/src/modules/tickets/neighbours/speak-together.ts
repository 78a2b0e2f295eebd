import { stepBy, type Caller } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { moveTicket } from '../move-ticket';
import type { TicketTable } from '../ticket.table';
import { asStation } from './as-station';

/**
 * The neighbours' word in place of the reporter's, who has said nothing: the rule is asked as for somebody who is spoken
 * for, the fact is signed by the neighbour whose answer made it more than half.
 */
export async function speakTogether(
  tx: Tx,
  ticket: TicketTable,
  { caller, isFixed, words }: { caller: Caller; isFixed: boolean; words: string },
): Promise<void> {
  const spoken = { ...ticket, reporterId: null };
  const together = asStation(ticket.stationId);
  if (isFixed) {
    const changes = stepBy(spoken, 'confirm', { caller: together, now: tx.now });
    return moveTicket(tx, ticket, changes, { type: 'ticket.confirmed', caller, payload: { words } });
  }
  const changes = stepBy(spoken, 'redo', { caller: together, now: tx.now });
  const payload = { words, count: changes.redoCount ?? ticket.redoCount };
  await moveTicket(tx, ticket, { ...changes, outcome: null }, { type: 'ticket.redone', caller, payload });
}
