import type { InputOf, OutputOf, seeTicket } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { findTicket } from '../find-ticket';
import { changeTicket } from '../change-ticket';
import { nameOf } from '../name-of';
import { recordOnTicket } from '../record-on-ticket';
import { TicketViews } from '../ticket-views';
import { REMIND_UNSEEN } from './remind-unseen';

/** One of those on duty has seen it. Whoever need not, or has already, changes nothing. */
@Injectable()
export class SeeTicket {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, { ticketId }: InputOf<typeof seeTicket>): Promise<OutputOf<typeof seeTicket>> {
    const { caller } = act;
    const { stationId, personId } = caller;
    return this.db.act(act, { stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, ticketId);
      if (ticket.unseenIds.includes(personId)) {
        await changeTicket(tx, ticket, { unseenIds: ticket.unseenIds.filter((id) => id !== personId) });
        const name = await nameOf(this.identity, tx, personId);
        recordOnTicket(tx, ticket, { type: 'ticket.seen', caller, payload: { name } });
        if (ticket.unseenIds.length === 0) tx.cancel(REMIND_UNSEEN, ticketId);
      }
      return this.views.of(tx, ticket, caller);
    });
  }
}
