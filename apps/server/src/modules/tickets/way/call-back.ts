import type { callBack, InputOf, OutputOf } from '@doorstep/contracts';
import { advance, nextActions, standingOf, stepBy, type Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { findTicket } from '../find-ticket';
import { moveTicket } from '../move-ticket';
import { recordOnTicket } from '../record-on-ticket';
import type { TicketTable } from '../ticket.table';
import { TicketViews } from '../ticket-views';

type Asked = InputOf<typeof callBack>;

/**
 * Somebody who did not handle it asks the resident afterwards. Nobody reached is written down and changes nothing;
 * "not solved" opens it again in the same breath.
 */
@Injectable()
export class CallBack {
  constructor(
    private readonly db: Database,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: Asked): Promise<OutputOf<typeof callBack>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      await (asked.answer === null ? unreached : answered)(tx, ticket, { act, asked });
      return this.views.of(tx, ticket, caller);
    });
  }
}

interface Called {
  act: CallerAct;
  asked: Asked;
}

function unreached(tx: Tx, ticket: TicketTable, { act: { caller }, asked }: Called): Promise<void> {
  advance(standingOf(ticket, caller, tx.now), 'call_back', caller);
  const { channel, words } = asked;
  recordOnTicket(tx, ticket, { type: 'ticket.not-reached', caller, payload: { channel, words } });
  return Promise.resolve();
}

/** What is closed for a month stays so, and what cannot be solved until a date is looked at on that date. */
const mayReopen = (ticket: TicketTable, { caller, now }: { caller: Caller; now: Date }): boolean =>
  ticket.reviewAt === null && nextActions(standingOf(ticket, caller, now), caller.role).includes('reopen');

async function answered(tx: Tx, ticket: TicketTable, { act: { caller }, asked }: Called): Promise<void> {
  const { channel, words } = asked;
  const { rating, isSolved } = asked.answer!;
  const by = { caller, now: tx.now };
  const said = { rating, isSolved, channel, words };
  const changes = { ...stepBy(ticket, 'call_back', by), rating };
  await moveTicket(tx, ticket, changes, { type: 'ticket.called-back', caller, payload: said });
  if (isSolved || !mayReopen(ticket, by)) return;
  const again = { ...stepBy(ticket, 'reopen', by), outcome: null };
  const payload = { words, count: again.redoCount ?? ticket.redoCount };
  await moveTicket(tx, ticket, again, { type: 'ticket.reopened', caller, payload });
}
