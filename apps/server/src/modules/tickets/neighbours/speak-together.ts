import { advance, standingOf, type Caller } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { moveTicket } from '../move-ticket';
import { recordOnTicket } from '../record-on-ticket';
import type { TicketTable } from '../ticket.table';

/** Nobody in particular: what more than half of the neighbours say is nobody's own word. */
const TOGETHER = { personId: '00000000-0000-0000-0000-000000000000', role: 'member', partyId: null } as const;

/**
 * The neighbours' word in place of the reporter's, who has said nothing: the rule is asked as for somebody who is spoken
 * for, the fact is signed by the neighbour whose answer made it more than half.
 */
export async function speakTogether(
  tx: Tx,
  ticket: TicketTable,
  { caller, isFixed, words }: { caller: Caller; isFixed: boolean; words: string },
): Promise<void> {
  const standing = standingOf({ ...ticket, reporterId: null }, TOGETHER);
  if (isFixed) {
    await moveTicket(tx, ticket, advance(standing, 'confirm', TOGETHER));
    recordOnTicket(tx, ticket, { type: 'ticket.confirmed', caller, payload: { words } });
    return;
  }
  const count = ticket.redoCount + 1;
  await moveTicket(tx, ticket, advance(standing, 'redo', TOGETHER), { redoCount: count, outcome: null });
  recordOnTicket(tx, ticket, { type: 'ticket.redone', caller, payload: { words, count } });
}
