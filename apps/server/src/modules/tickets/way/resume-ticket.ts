import type { resumeTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { WayActs } from './way-acts';

/** The cause is gone before its cap: the clock runs on with what was left. */
@Injectable()
export class ResumeTicket {
  constructor(private readonly acts: WayActs) {}

  execute(act: CallerAct, asked: InputOf<typeof resumeTicket>): Promise<OutputOf<typeof resumeTicket>> {
    const { ticketId, note } = asked;
    return this.acts.run(act, ticketId, ({ suspension }) => ({
      action: 'resume',
      type: 'ticket.resumed',
      payload: () => ({ cause: suspension?.cause ?? 'weather', isAtCap: false, note }),
    }));
  }
}
