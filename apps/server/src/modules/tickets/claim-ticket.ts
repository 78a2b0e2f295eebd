import type { claimTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { Refusal, stepBy } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { Media } from '../media/index';
import { findTicket } from './find-ticket';
import { attach } from './attach';
import { moveTicket } from './move-ticket';
import { TicketViews } from './ticket-views';

/** The party claims to be done. No claim without proof: a photo taken afterwards and the name of who did it. */
@Injectable()
export class ClaimTicket {
  constructor(
    private readonly db: Database,
    private readonly media: Media,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof claimTicket>): Promise<OutputOf<typeof claimTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      const changes = stepBy(ticket, 'claim', { caller, now: tx.now });
      const { outcome, workerName, mediaIds } = asked;
      await attach(this.media, tx, { caller, ticketId: ticket.id, mediaIds });
      const proofs = await this.media.viewsOf(tx, caller.stationId, mediaIds);
      if (!proofs.some(({ kind }) => kind === 'photo')) throw new Refusal('ticket.proof-missing');
      const payload = { partyName: ticket.partyName ?? '', workerName, outcome, mediaIds };
      const claimed = { ...changes, outcome, workerName };
      await moveTicket(tx, ticket, claimed, { type: 'ticket.claimed', caller, payload });
      return this.views.of(tx, ticket, caller);
    });
  }
}
