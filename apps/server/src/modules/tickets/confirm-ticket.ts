import type { confirmTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { advance, standingOf, type Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';
import type { CallerAct } from '../../platform/http/act';
import { findTicket } from './find-ticket';
import { moveTicket } from './move-ticket';
import { recordOnTicket } from './record-on-ticket';
import type { TicketTable } from './ticket.table';
import { TicketViews } from './ticket-views';

/** The resident has the last word: fixed, and it is closed; not fixed, and it is back at once with whoever did the work. */
@Injectable()
export class ConfirmTicket {
  constructor(
    private readonly db: Database,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof confirmTicket>): Promise<OutputOf<typeof confirmTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      await (asked.isFixed ? close : redo)(tx, ticket, { caller, words: asked.words });
      return this.views.of(tx, ticket, caller);
    });
  }
}

interface Answer {
  caller: Caller;
  words: string;
}

async function close(tx: Tx, ticket: TicketTable, { caller, words }: Answer): Promise<void> {
  const status = advance(standingOf(ticket, caller), 'confirm', caller);
  await moveTicket(tx, ticket, status);
  recordOnTicket(tx, ticket, { type: 'ticket.confirmed', caller, payload: { words } });
}

async function redo(tx: Tx, ticket: TicketTable, { caller, words }: Answer): Promise<void> {
  const status = advance(standingOf(ticket, caller), 'redo', caller);
  const count = ticket.redoCount + 1;
  await moveTicket(tx, ticket, status, { redoCount: count, outcome: null });
  recordOnTicket(tx, ticket, { type: 'ticket.redone', caller, payload: { words, count } });
}
