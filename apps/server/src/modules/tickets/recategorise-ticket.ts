import type { InputOf, OutputOf, recategoriseTicket } from '@doorstep/contracts';
import { CATEGORIES, isClosed, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { findTicket } from './find-ticket';
import { changeTicket } from './change-ticket';
import { raiseUrgency } from './escalation/raise-urgency';
import { recordOnTicket } from './record-on-ticket';
import { Suggestions } from './suggestions';
import { TicketViews } from './ticket-views';

/**
 * The matter is of another kind than it was filed under. What
 * was promised stays promised; it may become more pressing, never less, and whoever has to know hears of it at once. Said
 * twice it is said once.
 */
@Injectable()
export class RecategoriseTicket {
  constructor(
    private readonly db: Database,
    private readonly views: TicketViews,
    private readonly suggestions: Suggestions,
  ) {}

  execute(
    act: CallerAct,
    { ticketId, category: to }: InputOf<typeof recategoriseTicket>,
  ): Promise<OutputOf<typeof recategoriseTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, ticketId);
      if (isClosed(ticket.status)) throw new Refusal('ticket.wrong-state');
      const { category: from } = ticket;
      if (from === to) return this.views.of(tx, ticket, caller);
      await changeTicket(tx, ticket, {
        category: to,
        ...(ticket.recurrenceOf === null ? {} : NOTHING_AGAIN),
      });
      recordOnTicket(tx, ticket, { type: 'ticket.recategorised', caller, payload: { from, to } });
      await raiseUrgency(tx, ticket, { to: CATEGORIES[to].urgency, caller });
      await this.suggestions.learn(tx, ticket, { caller, party: null });
      return this.views.of(tx, ticket, caller);
    });
  }
}

/** What it was held to be over again was of the other kind; whether it is anything over again is asked anew. */
const NOTHING_AGAIN = { recurrenceOf: null, recurrences: 0 };
