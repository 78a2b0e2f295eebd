import type { InputOf, mergeTicket, OutputOf } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { TicketViews } from '../ticket-views';
import { lockTwo } from './lock-two';
import { mergeInto } from './merge-into';

/** One trouble, two reports: the one goes on in the other. */
@Injectable()
export class MergeTicket {
  constructor(
    private readonly db: Database,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof mergeTicket>): Promise<OutputOf<typeof mergeTicket>> {
    const { caller } = act;
    const { ticketId, into } = asked;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      if (ticketId === into) throw new Refusal('merge.itself');
      const [ticket, target] = await lockTwo(tx, ticketId, into);
      await mergeInto(tx, { ticket, target }, { caller });
      return this.views.of(tx, ticket, caller);
    });
  }
}
