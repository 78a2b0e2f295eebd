import type { InputOf, OutputOf, reopenTicket } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { Media } from '../../media/index';
import { attach } from '../attach';
import { WayActs } from './way-acts';

/** Within thirty days it turns out not to be solved: back to the hands that did the work, and counted as done again. */
@Injectable()
export class ReopenTicket {
  constructor(
    private readonly acts: WayActs,
    private readonly media: Media,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof reopenTicket>): Promise<OutputOf<typeof reopenTicket>> {
    const { ticketId, words, mediaIds } = asked;
    return this.acts.run(
      act,
      ticketId,
      ({ redoCount }) => ({
        action: 'reopen',
        also: { outcome: null },
        type: 'ticket.reopened',
        payload: () => ({ words, mediaIds, count: redoCount + 1 }),
      }),
      (tx, ticket, caller) => attach(this.media, tx, { caller, ticketId: ticket.id, mediaIds }),
    );
  }
}
