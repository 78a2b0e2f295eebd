import type { transferTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { WayActs } from './way-acts';

/** Inside the party somebody else takes it over; the party's clocks run on. */
@Injectable()
export class TransferTicket {
  constructor(private readonly acts: WayActs) {}

  execute(act: CallerAct, asked: InputOf<typeof transferTicket>): Promise<OutputOf<typeof transferTicket>> {
    const { ticketId, workerName, note } = asked;
    return this.acts.run(act, ticketId, ({ partyName }) => ({
      action: 'transfer',
      also: { workerName },
      type: 'ticket.transferred',
      payload: () => ({ partyName: partyName ?? '', workerName, note }),
    }));
  }
}
