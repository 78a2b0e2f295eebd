import type { proposeVisit, InputOf, OutputOf } from '@doorstep/contracts';
import { isVisitable, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { sideOf, WayActs } from './way-acts';

/** A time to come is proposed, or another one instead; it holds once the other side agrees. */
@Injectable()
export class ProposeVisit {
  constructor(private readonly acts: WayActs) {}

  execute(act: CallerAct, asked: InputOf<typeof proposeVisit>): Promise<OutputOf<typeof proposeVisit>> {
    const { ticketId, from, until, note } = asked;
    const by = sideOf(act.caller);
    return this.acts.run(act, ticketId, ({ partyName }, now) => {
      if (!isVisitable({ from, until }, now)) throw new Refusal('ticket.window-invalid');
      return {
        action: 'appoint',
        told: { window: { from, until, by } },
        type: 'ticket.visit-proposed',
        payload: () => ({ from, until, by, note, partyName: partyName ?? '' }),
      };
    });
  }
}
