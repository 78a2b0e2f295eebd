import type { askExtension, InputOf, OutputOf } from '@doorstep/contracts';
import { isLater, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { WayActs } from './way-acts';

/** The party asks for more time and says why; the owner answers. */
@Injectable()
export class AskExtension {
  constructor(private readonly acts: WayActs) {}

  execute(act: CallerAct, asked: InputOf<typeof askExtension>): Promise<OutputOf<typeof askExtension>> {
    const { ticketId, until, reason } = asked;
    return this.acts.run(act, ticketId, ({ partyName, dueAt }, now) => {
      if (!isLater(new Date(until), { dueAt, now })) throw new Refusal('ticket.date-invalid');
      return {
        action: 'ask_extension',
        told: { extension: { until, reason } },
        type: 'ticket.extension-asked',
        payload: () => ({ until, reason, partyName: partyName ?? '' }),
      };
    });
  }
}
