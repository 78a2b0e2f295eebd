import type { giveUpTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { isReviewDate, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { WayActs } from './way-acts';

/** The owner says that it cannot be solved for now: why, how it was explained, when to look again. Somebody else agrees. */
@Injectable()
export class GiveUpTicket {
  constructor(private readonly acts: WayActs) {}

  execute(act: CallerAct, asked: InputOf<typeof giveUpTicket>): Promise<OutputOf<typeof giveUpTicket>> {
    const { ticketId, reason, explanation, reviewAt } = asked;
    return this.acts.run(act, ticketId, (_, now) => {
      if (!isReviewDate(new Date(reviewAt), now)) throw new Refusal('ticket.date-invalid');
      return {
        action: 'give_up',
        told: { unsolvable: { reason, explanation, reviewAt } },
        type: 'ticket.given-up',
        payload: () => ({ reason, explanation, reviewAt }),
      };
    });
  }
}
