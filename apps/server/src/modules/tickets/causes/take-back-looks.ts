import type { InputOf, OutputOf, takeBackLooks } from '@doorstep/contracts';
import { withoutLooks } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { recordOnTicket } from '../record-on-ticket';
import { changeSweep, lockSwept, sweepOf } from './change-sweep';
import { SweepViews } from './sweep-views';

/** Asked for by mistake: what nobody has looked at yet is taken off the list again. */
@Injectable()
export class TakeBackLooks {
  constructor(
    private readonly db: Database,
    private readonly views: SweepViews,
  ) {}

  execute(
    act: CallerAct,
    { ticketId, flats }: InputOf<typeof takeBackLooks>,
  ): Promise<OutputOf<typeof takeBackLooks>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await lockSwept(tx, ticketId);
      await changeSweep(tx, ticket, withoutLooks(sweepOf(ticket), flats));
      const payload = { flats: flats.map(({ room }) => room) };
      recordOnTicket(tx, ticket, { type: 'ticket.sweep-withdrawn', caller, payload });
      return this.views.of(tx, ticket);
    });
  }
}
