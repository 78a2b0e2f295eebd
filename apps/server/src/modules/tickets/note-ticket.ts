import type { noteTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { mayNote, Refusal, standingOf } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { Media } from '../media/index';
import { findTicket } from './find-ticket';
import { attach } from './attach';
import { recordOnTicket } from './record-on-ticket';
import { TicketViews } from './ticket-views';

/** A word or a photo on the way, from anybody it concerns. Changes nothing but the timeline. */
@Injectable()
export class NoteTicket {
  constructor(
    private readonly db: Database,
    private readonly media: Media,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof noteTicket>): Promise<OutputOf<typeof noteTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      if (!mayNote(standingOf(ticket, caller, tx.now), caller.role)) throw new Refusal('ticket.wrong-state');
      const { text, mediaIds } = asked;
      await attach(this.media, tx, { caller, ticketId: ticket.id, mediaIds });
      recordOnTicket(tx, ticket, { type: 'ticket.noted', caller, payload: { text, mediaIds } });
      return this.views.of(tx, ticket, caller);
    });
  }
}
