import type { signForTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { stepBy } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { findTicket } from './find-ticket';
import { moveTicket } from './move-ticket';
import { TicketViews } from './ticket-views';

/** The party takes it: from here on its own clock runs. */
@Injectable()
export class SignForTicket {
  constructor(
    private readonly db: Database,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof signForTicket>): Promise<OutputOf<typeof signForTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      const changes = stepBy(ticket, 'sign', { caller, now: tx.now });
      const signed = {
        ...changes,
        workerName: asked.workerName === '' ? ticket.workerName : asked.workerName,
      };
      const payload = { partyName: ticket.partyName ?? '', workerName: asked.workerName };
      await moveTicket(tx, ticket, signed, { type: 'ticket.signed', caller, payload });
      return this.views.of(tx, ticket, caller);
    });
  }
}
