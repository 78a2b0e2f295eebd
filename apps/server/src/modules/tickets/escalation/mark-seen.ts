import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { Identity } from '../../identity/index';
import { changeTicket } from '../change-ticket';
import { nameOf } from '../name-of';
import { recordOnTicket } from '../record-on-ticket';
import type { TicketTable } from '../ticket.table';
import { REMIND_UNSEEN } from './remind-unseen';

/**
 * One of those on duty has seen a locked ticket, on its page or by a key pressed on the telephone. Whoever need not, or
 * has already, changes nothing.
 */
@Injectable()
export class MarkSeen {
  constructor(private readonly identity: Identity) {}

  async byCaller(tx: Tx, ticket: TicketTable, caller: Caller): Promise<void> {
    const { personId } = caller;
    if (!ticket.unseenIds.includes(personId)) return;
    await changeTicket(tx, ticket, { unseenIds: ticket.unseenIds.filter((id) => id !== personId) });
    const name = await nameOf(this.identity, tx, personId);
    recordOnTicket(tx, ticket, { type: 'ticket.seen', caller, payload: { name } });
    if (ticket.unseenIds.length === 0) tx.cancel(REMIND_UNSEEN, ticket.id);
  }
}
