import type { InputOf, OutputOf, undoCase } from '@doorstep/contracts';
import { isClosed, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { changeTicket } from '../change-ticket';
import { lockTickets } from '../find-ticket';
import { partFrom } from '../neighbours/part-from';
import { recordOnTicket } from '../record-on-ticket';
import { TicketViews } from '../ticket-views';
import { judgeAll } from './judge';

/** Which reports belong to a case by what the desk judged of each, and whether they came with its last opening. */
const OF_CASE = `with opened as (select payload->'numbers' || (payload->'kin') as numbers from facts
    where station_id = $1::uuid and subject_id = $2::uuid and type = 'ticket.case-opened' order by id desc limit 1)
  select t.id, coalesce(opened.numbers ? t.number, false) as "isLast" from tickets t left join opened on true
  where t.station_id = $1::uuid and t.judged is not null and t.judged->>'carrierId' = $2::uuid::text
    and t.id <> $2::uuid limit 200`;

/**
 * Put together by mistake: what came in the last time goes its own way again, and the desk may be asked anew. Found
 * before the locks, so that they can be taken in order; what has changed meanwhile is left as it is.
 */
@Injectable()
export class UndoCase {
  constructor(
    private readonly db: Database,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, { ticketId }: InputOf<typeof undoCase>): Promise<OutputOf<typeof undoCase>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const { carrier, joined, kin, isWhole } = await lastOf(tx, ticketId);
      for (const ticket of joined)
        await partFrom(tx, { ticket, target: carrier }, { caller, also: { judged: null } });
      await judgeAll(tx, kin, { caller, type: 'ticket.reconsidered', judged: () => null });
      if (isWhole) await changeTicket(tx, carrier, { judged: null });
      const payload = { numbers: joined.map(({ number }) => number) };
      recordOnTicket(tx, carrier, { type: 'ticket.case-undone', caller, payload });
      return this.views.of(tx, carrier, caller);
    });
  }
}

async function lastOf(tx: Tx, ticketId: string) {
  const found = await tx.query<{ id: string; isLast: boolean }>(OF_CASE, [tx.stationId, ticketId]);
  const last = found.filter(({ isLast }) => isLast).map(({ id }) => id);
  const [carrier, ...others] = await lockTickets(tx, [ticketId, ...last]);
  if (carrier?.judged?.carrierId !== ticketId || isClosed(carrier.status) || others.length === 0)
    throw new Refusal('ticket.wrong-state');
  const belonging = others.filter(({ judged }) => judged?.carrierId === ticketId);
  return {
    carrier,
    joined: belonging.filter(({ mergedInto }) => mergedInto === ticketId),
    kin: belonging.filter(({ mergedInto }) => mergedInto === null),
    isWhole: last.length === found.length,
  };
}
