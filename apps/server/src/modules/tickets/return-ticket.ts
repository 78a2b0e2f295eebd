import type { returnTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { stepBy } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { findTicket } from './find-ticket';
import { moveTicket } from './move-ticket';
import { TicketViews } from './ticket-views';

/** The party says "not mine" and why. Somebody else than who sent it there reviews that; each party may say so once. */
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
      const changes = stepBy(ticket, 'return', { caller, now: tx.now });
      const { partyName, dispatchedBy } = ticket;
      const payload = { partyName: partyName ?? '', reason: asked.reason, dispatchedBy };
      await moveTicket(tx, ticket, changes, { type: 'ticket.returned', caller, payload });
      return this.views.of(tx, ticket, caller);
    });
  }
}
