import type { InputOf, openCase, OutputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { changeTicket } from '../change-ticket';
import { mergeInto } from '../neighbours/merge-into';
import { recordOnTicket } from '../record-on-ticket';
import { TicketViews } from '../ticket-views';
import { standingCluster } from './standing-cluster';

/**
 * Several reports become one matter (未诉先办), in one commit: one of them carries the others, those that still can go on
 * in it, and what is past that stays as it is, known as kin. Nobody becomes its owner by this: who has it in hand keeps
 * it, and what nobody has taken is still to be accepted.
 */
@Injectable()
export class OpenCase {
  constructor(
    private readonly db: Database,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, { ticketIds }: InputOf<typeof openCase>): Promise<OutputOf<typeof openCase>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const { category, carrier, joining, kin } = await standingCluster(tx, ticketIds);
      const judged = { category, carrierId: carrier.id };
      for (const ticket of joining)
        await mergeInto(tx, { ticket, target: carrier }, { caller, also: { judged } });
      for (const ticket of kin) {
        await changeTicket(tx, ticket, { judged });
        const payload = { to: carrier.id, toNumber: carrier.number };
        recordOnTicket(tx, ticket, { type: 'ticket.likened', caller, payload });
      }
      await changeTicket(tx, carrier, { judged });
      const payload = { numbers: numbersOf(joining), kin: numbersOf(kin) };
      recordOnTicket(tx, carrier, { type: 'ticket.case-opened', caller, payload });
      return this.views.of(tx, carrier, caller);
    });
  }
}

const numbersOf = (tickets: readonly { number: string }[]): string[] => tickets.map(({ number }) => number);
