import type { objectToDiversion, InputOf, OutputOf } from '@doorstep/contracts';
import { rungOf } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { stampOfTicket } from '../escalation/stamp-of-ticket';
import { WayActs } from './way-acts';

/** The resident objects once: it is a fresh report again, and those on duty are called. */
@Injectable()
export class ObjectToDiversion {
  constructor(private readonly acts: WayActs) {}

  execute(
    act: CallerAct,
    asked: InputOf<typeof objectToDiversion>,
  ): Promise<OutputOf<typeof objectToDiversion>> {
    const { ticketId, words } = asked;
    return this.acts.run(act, ticketId, (ticket) => ({
      action: 'object',
      type: 'ticket.objected',
      payload: () => ({ words, loudness: rungOf(stampOfTicket(ticket), 0).loudness }),
    }));
  }
}
