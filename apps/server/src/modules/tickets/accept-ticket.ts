import type { acceptTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { findTicket } from './find-ticket';
import { TakeIn } from './take-in';
import { TicketViews } from './ticket-views';

/** The first who accepts owns the ticket to the end (首接负责). The row's lock decides between thumbs that tap together. */
@Injectable()
export class AcceptTicket {
  constructor(
    private readonly db: Database,
    private readonly takeIn: TakeIn,
    private readonly views: TicketViews,
  ) {}

  execute(
    act: CallerAct,
    { ticketId }: InputOf<typeof acceptTicket>,
  ): Promise<OutputOf<typeof acceptTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, ticketId);
      await this.takeIn.byCaller(tx, ticket, caller);
      return this.views.of(tx, ticket, caller);
    });
  }
}
