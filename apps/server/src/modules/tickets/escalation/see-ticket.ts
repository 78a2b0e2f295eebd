import type { InputOf, OutputOf, seeTicket } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { findTicket } from '../find-ticket';
import { TicketViews } from '../ticket-views';
import { MarkSeen } from './mark-seen';

/** One of those on duty has seen it. */
@Injectable()
export class SeeTicket {
  constructor(
    private readonly db: Database,
    private readonly markSeen: MarkSeen,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, { ticketId }: InputOf<typeof seeTicket>): Promise<OutputOf<typeof seeTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, ticketId);
      await this.markSeen.byCaller(tx, ticket, caller);
      return this.views.of(tx, ticket, caller);
    });
  }
}
