import type { InputOf, OutputOf, reviewDispute } from '@doorstep/contracts';
import { stepBy } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { findTicket } from './find-ticket';
import { moveTicket } from './move-ticket';
import { tellFormerParty } from './record-on-ticket';
import { TicketViews } from './ticket-views';

/**
 * A party has said "not ours"; somebody who did not send it there decides. Upheld, and it is with the desk again;
 * overruled, and the party has it and may not return it a second time. The promise to sign ran on meanwhile.
 */
@Injectable()
export class ReviewDispute {
  constructor(
    private readonly db: Database,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof reviewDispute>): Promise<OutputOf<typeof reviewDispute>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      const changes = stepBy(ticket, asked.isUpheld ? 'uphold' : 'overrule', { caller, now: tx.now });
      const payload = { partyName: ticket.partyName ?? '', reason: asked.reason };
      if (asked.isUpheld) tellFormerParty(tx, ticket);
      if (asked.isUpheld)
        await moveTicket(
          tx,
          ticket,
          { ...changes, partyName: null },
          { type: 'ticket.upheld', caller, payload },
        );
      else await moveTicket(tx, ticket, changes, { type: 'ticket.overruled', caller, payload });
      return this.views.of(tx, ticket, caller);
    });
  }
}
