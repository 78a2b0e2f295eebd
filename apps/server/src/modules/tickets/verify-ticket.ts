import type { verifyTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { stepBy } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { Media } from '../media/index';
import { findTicket } from './find-ticket';
import { attach } from './attach';
import { helperDone } from './helper-done';
import { moveTicket } from './move-ticket';
import { TicketViews } from './ticket-views';

/** The station looks at what was claimed: true, and the resident is asked; not true, and it goes back to the same hands. */
@Injectable()
export class VerifyTicket {
  constructor(
    private readonly db: Database,
    private readonly media: Media,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof verifyTicket>): Promise<OutputOf<typeof verifyTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      const action = asked.isDone ? 'approve' : 'reject';
      const changes = stepBy(ticket, action, { caller, now: tx.now });
      const { note, mediaIds } = asked;
      await attach(this.media, tx, { caller, ticketId: ticket.id, mediaIds });
      const { partyId, falseDoneCount: before } = ticket;
      if (asked.isDone)
        await moveTicket(tx, ticket, changes, {
          type: 'ticket.approved',
          caller,
          payload: { note, mediaIds },
        });
      else {
        const payload = { reason: note, mediaIds, partyId, count: changes.falseDoneCount ?? before };
        const back = { ...changes, outcome: null };
        await moveTicket(tx, ticket, back, { type: 'ticket.rejected', caller, payload });
      }
      if (asked.isDone) await helperDone(tx, ticket, { caller, isDone: true });
      return this.views.of(tx, ticket, caller);
    });
  }
}
