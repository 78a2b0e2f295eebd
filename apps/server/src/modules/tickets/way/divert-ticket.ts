import type { divertTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { WayActs } from './way-acts';

/** The law names another way: the resident is told which, and may object once. */
@Injectable()
export class DivertTicket {
  constructor(private readonly acts: WayActs) {}

  execute(act: CallerAct, asked: InputOf<typeof divertTicket>): Promise<OutputOf<typeof divertTicket>> {
    const { ticketId, reason, note } = asked;
    return this.acts.run(act, ticketId, () => ({
      action: 'divert',
      type: 'ticket.diverted',
      payload: () => ({ reason, note }),
    }));
  }
}
