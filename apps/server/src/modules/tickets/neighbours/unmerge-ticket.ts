import type { InputOf, OutputOf, unmergeTicket } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { setApartFrom } from '../clusters/judge';
import { TicketViews } from '../ticket-views';
import { lockTwo } from './lock-two';
import { partFrom } from './part-from';

/** It was not the same after all: it goes its own way again. */
@Injectable()
export class UnmergeTicket {
  constructor(
    private readonly db: Database,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof unmergeTicket>): Promise<OutputOf<typeof unmergeTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const [ticket, target] = await lockTwo(tx, asked.ticketId, await targetOf(tx, asked.ticketId));
      await partFrom(tx, { ticket, target }, { caller, also: setApartFrom(ticket, target) });
      return this.views.of(tx, ticket, caller);
    });
  }
}

/** Read before the locks, so that they can be taken in order; what has changed meanwhile the rule refuses. */
async function targetOf(tx: Tx, ticketId: string): Promise<string> {
  const sql = 'select merged_into as "into" from tickets where station_id = $1 and id = $2';
  const [row] = await tx.query<{ into: string | null }>(sql, [tx.stationId, ticketId]);
  if (row === undefined) throw new Refusal('ticket.unknown');
  if (row.into === null) throw new Refusal('ticket.wrong-state');
  return row.into;
}
