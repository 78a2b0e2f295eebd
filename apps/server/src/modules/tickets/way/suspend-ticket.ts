import type { suspendTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { after, suspensionCap } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { WayActs } from './way-acts';

/** The work is held up for a cause from the list, and goes on by itself when the cap is reached. */
@Injectable()
export class SuspendTicket {
  constructor(private readonly acts: WayActs) {}

  execute(act: CallerAct, asked: InputOf<typeof suspendTicket>): Promise<OutputOf<typeof suspendTicket>> {
    const { ticketId, cause, note } = asked;
    return this.acts.run(act, ticketId, ({ suspendedMs }, now) => ({
      action: 'suspend',
      told: { cause },
      type: 'ticket.suspended',
      payload: () => ({ cause, note, until: after(now, suspensionCap(cause, suspendedMs)).toISOString() }),
    }));
  }
}
