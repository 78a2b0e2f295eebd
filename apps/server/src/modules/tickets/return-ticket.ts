import type { returnTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { advance, standingOf } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { findTicket } from './find-ticket';
import { moveTicket } from './move-ticket';
import { recordOnTicket, tellFormerParty } from './record-on-ticket';
import { TicketViews } from './ticket-views';

/** The party says "not mine" and why; the ticket is back in the hands of the station. Each party may do so once. */
@Injectable()
export class ReturnTicket {
  constructor(
    private readonly db: Database,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof returnTicket>): Promise<OutputOf<typeof returnTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      const status = advance(standingOf(ticket, caller), 'return', caller);
      const { partyId, partyName, returnedBy } = ticket;
      tellFormerParty(tx, ticket);
      await moveTicket(tx, ticket, status, {
        partyId: null,
        partyName: null,
        returnedBy: partyId === null ? returnedBy : [...returnedBy, partyId],
      });
      const payload = { partyName: partyName ?? '', reason: asked.reason };
      recordOnTicket(tx, ticket, { type: 'ticket.returned', caller, payload });
      return this.views.of(tx, ticket, caller);
    });
  }
}
