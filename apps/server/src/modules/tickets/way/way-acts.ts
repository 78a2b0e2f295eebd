import type { TicketView } from '@doorstep/contracts';
import {
  stepBy,
  type Caller,
  type FactPayloads,
  type HandAction,
  type Told,
  type TicketFactType,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { findTicket } from '../find-ticket';
import type { Changes } from '../change-ticket';
import { moveTicket } from '../move-ticket';
import type { TicketTable } from '../ticket.table';
import { TicketViews } from '../ticket-views';

/** What an act says of itself once it is known how the ticket stands. */
interface WayAct<T extends TicketFactType> {
  action: HandAction;
  told?: Told;
  type: T;
  also?: Changes;
  payload: (ticket: TicketTable) => Omit<FactPayloads[T], 'ticket' | 'set'>;
}

/** On whose side somebody speaks: the party's, or the resident's (for whom a member passes the word on). */
export const sideOf = ({ role }: Caller): 'party' | 'resident' => (role === 'party' ? 'party' : 'resident');

/** The beats every act on the way shares: find within reach, lock, ask the rule, save, record, answer with the ticket. */
@Injectable()
export class WayActs {
  constructor(
    private readonly db: Database,
    private readonly views: TicketViews,
  ) {}

  run<T extends TicketFactType>(
    act: CallerAct,
    ticketId: string,
    wish: (ticket: TicketTable, now: Date) => WayAct<T>,
    then?: (tx: Tx, ticket: TicketTable, caller: Caller) => Promise<void>,
  ): Promise<TicketView> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, ticketId);
      const { action, told = {}, type, also = {}, payload } = wish(ticket, tx.now);
      const changes = { ...stepBy(ticket, action, { caller, now: tx.now, told }), ...also };
      await moveTicket(tx, ticket, changes, { type, caller, payload: payload(ticket) });
      await then?.(tx, ticket, caller);
      return this.views.of(tx, ticket, caller);
    });
  }
}
