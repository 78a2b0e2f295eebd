import type { dispatchTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { findTicket } from './find-ticket';
import { SendOn } from './send-on';
import { Suggestions } from './suggestions';
import { TicketViews } from './ticket-views';

/** Puts the ticket into the hands of one responsible party; sent on to another, the first one no longer has it. */
@Injectable()
export class DispatchTicket {
  constructor(
    private readonly db: Database,
    private readonly sendOn: SendOn,
    private readonly views: TicketViews,
    private readonly suggestions: Suggestions,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof dispatchTicket>): Promise<OutputOf<typeof dispatchTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      const { partyId, note } = asked;
      const party = await this.sendOn.toParty(tx, ticket, { caller, partyId, note });
      await this.suggestions.learn(tx, ticket, { caller, party: party.kind });
      return this.views.of(tx, ticket, caller);
    });
  }
}
