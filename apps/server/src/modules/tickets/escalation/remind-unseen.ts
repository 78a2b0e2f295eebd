import { after, waitAfter, type Loudness } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { TicketTable } from '../ticket.table';
import { stampOfTicket } from './stamp-of-ticket';

/** The timer that calls those on duty who have not seen a ticket. One per ticket, under its id. */
export const REMIND_UNSEEN = 'remind-unseen';

export interface Reminder {
  /** Which time it is, from 1. */
  time: number;
  loudness: Loudness;
}

/** Plans the next call to those who have not seen it, each time after a longer wait; nothing where all have. */
export function remindUnseen(tx: Tx, ticket: TicketTable, payload: Reminder): void {
  if (ticket.unseenIds.length === 0) return;
  const stamp = stampOfTicket(ticket);
  const wait = waitAfter(stamp, stamp.rungs.length * (payload.time - 1));
  tx.schedule(REMIND_UNSEEN, { key: ticket.id, dueAt: after(tx.now, wait), payload });
}
