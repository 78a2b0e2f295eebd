import type { withdrawTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { stepBy } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { findTicket } from './find-ticket';
import { helperDone } from './helper-done';
import { moveTicket } from './move-ticket';
import { keepForOthers } from './neighbours/keep-for-others';
import { TicketViews } from './ticket-views';

/**
 * The resident takes it back; whoever had it in hand hears so. Where neighbours follow it, or their reports go on in it, the
 * station keeps it for them.
 */
@Injectable()
export class WithdrawTicket {
  constructor(
    private readonly db: Database,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof withdrawTicket>): Promise<OutputOf<typeof withdrawTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      const changes = stepBy(ticket, 'withdraw', { caller, now: tx.now });
      const payload = { reason: asked.reason };
      await moveTicket(tx, ticket, changes, { type: 'ticket.withdrawn', caller, payload });
      await helperDone(tx, ticket, { caller, isDone: false });
      await keepForOthers(tx, ticket);
      return this.views.of(tx, ticket, caller);
    });
  }
}
