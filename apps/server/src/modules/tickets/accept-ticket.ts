import type { acceptTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { advance, standingOf } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { Identity } from '../identity/index';
import { findTicket } from './find-ticket';
import { moveTicket } from './move-ticket';
import { nameOf } from './name-of';
import { recordOnTicket } from './record-on-ticket';
import { TicketViews } from './ticket-views';

/** The first who accepts owns the ticket to the end (首接负责). The row's lock decides between thumbs that tap together. */
@Injectable()
export class AcceptTicket {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly views: TicketViews,
  ) {}

  execute(
    act: CallerAct,
    { ticketId }: InputOf<typeof acceptTicket>,
  ): Promise<OutputOf<typeof acceptTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, ticketId);
      const status = advance(standingOf(ticket, caller), 'accept', caller);
      const ownerName = await nameOf(this.identity, tx, caller.personId);
      await moveTicket(tx, ticket, status, { ownerId: caller.personId, ownerName });
      recordOnTicket(tx, ticket, { type: 'ticket.accepted', caller, payload: { ownerName } });
      return this.views.of(tx, ticket, caller);
    });
  }
}
