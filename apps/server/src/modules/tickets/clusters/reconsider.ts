import type { InputOf, OutputOf, reconsider } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { lockTickets } from '../find-ticket';
import { judgeAll } from './judge';

/** "Not one matter" is taken back: the desk is asked again. What was put together meanwhile stays so; twice is once. */
@Injectable()
export class Reconsider {
  constructor(private readonly db: Database) {}

  execute(act: CallerAct, { ticketIds }: InputOf<typeof reconsider>): Promise<OutputOf<typeof reconsider>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const tickets = await lockTickets(tx, ticketIds);
      const apart = tickets.filter(({ judged }) => judged?.carrierId === null);
      await judgeAll(tx, apart, { caller, type: 'ticket.reconsidered', judged: () => null });
      return {};
    });
  }
}
