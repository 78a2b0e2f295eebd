import type { InputOf, OutputOf, recordCause } from '@doorstep/contracts';
import { mayRecordCause, Refusal, rootCauseOf, standingOf } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { findTicket } from '../find-ticket';
import { changeTicket } from '../change-ticket';
import { recordOnTicket } from '../record-on-ticket';
import { TicketViews } from '../ticket-views';

/** Whoever has been at it writes down why it happened. Known better later, it is written anew; what was said stays on record. */
@Injectable()
export class RecordCause {
  constructor(
    private readonly db: Database,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof recordCause>): Promise<OutputOf<typeof recordCause>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      const standing = standingOf(ticket, caller, tx.now);
      if (!mayRecordCause(standing, caller.role)) throw new Refusal('cause.too-early');
      const cause = rootCauseOf(asked, ticket);
      await changeTicket(tx, ticket, { cause });
      recordOnTicket(tx, ticket, { type: 'ticket.cause-recorded', caller, payload: { root: cause } });
      return this.views.of(tx, ticket, caller);
    });
  }
}
