import type { dispatchTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { Refusal, stepBy } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { Directory } from '../directory/index';
import { stampOfParty } from './clocks/clocks-of-ticket';
import { findTicket } from './find-ticket';
import { moveTicket } from './move-ticket';
import { tellFormerParty } from './record-on-ticket';
import { Suggestions } from './suggestions';
import { TicketViews } from './ticket-views';

/** Puts the ticket into the hands of one responsible party; sent on to another, the first one no longer has it. */
@Injectable()
export class DispatchTicket {
  constructor(
    private readonly db: Database,
    private readonly directory: Directory,
    private readonly views: TicketViews,
    private readonly suggestions: Suggestions,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof dispatchTicket>): Promise<OutputOf<typeof dispatchTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      const told = { partyId: asked.partyId };
      const changes = stepBy(ticket, 'dispatch', { caller, now: tx.now, told });
      const party = await this.directory.partyOf(tx, caller.stationId, asked.partyId);
      const isListed = await this.directory.isListed(tx, caller.stationId, asked.partyId);
      if (party === null || !isListed) throw new Refusal('party.unknown');
      const { partyId, name: partyName } = party;
      tellFormerParty(tx, ticket);
      const { category, urgency } = ticket;
      const matter = { category, urgency, partyId, partyKind: party.kind, now: tx.now };
      const clocks = await stampOfParty(tx, caller.stationId, matter);
      const payload = { partyId, partyName, note: asked.note, clocks };
      const sent = { ...changes, partyName, workerName: null };
      await moveTicket(tx, ticket, sent, { type: 'ticket.dispatched', caller, payload });
      await this.suggestions.learn(tx, ticket, { caller, party: party.kind });
      return this.views.of(tx, ticket, caller);
    });
  }
}
