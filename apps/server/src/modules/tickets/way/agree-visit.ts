import type { agreeVisit, InputOf, OutputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { sideOf, WayActs } from './way-acts';

/** The other side says yes: from now on a missed window is an event, not silence. */
@Injectable()
export class AgreeVisit {
  constructor(private readonly acts: WayActs) {}

  execute(act: CallerAct, asked: InputOf<typeof agreeVisit>): Promise<OutputOf<typeof agreeVisit>> {
    return this.acts.run(act, asked.ticketId, ({ window }) => ({
      action: 'agree',
      type: 'ticket.visit-agreed',
      payload: () => ({
        from: window?.from ?? '',
        until: window?.until ?? '',
        by: sideOf(act.caller),
      }),
    }));
  }
}
