import type { solveTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { stepBy } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { Media } from '../media/index';
import { findTicket } from './find-ticket';
import { attach } from './attach';
import { moveTicket } from './move-ticket';
import { TicketViews } from './ticket-views';

/** The station has seen to it itself: answered it, salted the ice, or looked that a party without a phone of ours is done. */
@Injectable()
export class SolveTicket {
  constructor(
    private readonly db: Database,
    private readonly media: Media,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof solveTicket>): Promise<OutputOf<typeof solveTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      const changes = stepBy(ticket, 'solve', { caller, now: tx.now });
      await attach(this.media, tx, { caller, ticketId: ticket.id, mediaIds: asked.mediaIds });
      const { outcome, mediaIds } = asked;
      const payload = { outcome, mediaIds };
      await moveTicket(tx, ticket, { ...changes, outcome }, { type: 'ticket.solved', caller, payload });
      return this.views.of(tx, ticket, caller);
    });
  }
}
