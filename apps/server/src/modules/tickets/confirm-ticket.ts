import type { confirmTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { stepBy, type Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import type { CallerAct } from '../../platform/http/act';
import { Media } from '../media/index';
import { attach } from './attach';
import { stampOfRest } from './clocks/stamp-of-rest';
import { findTicket } from './find-ticket';
import { moveTicket } from './move-ticket';
import { openChild } from './open-child';
import type { TicketTable } from './ticket.table';
import { TicketViews } from './ticket-views';
import { words } from './words';

/**
 * The resident has the last word: fixed, and it is closed; not fixed, and it is back at once with whoever did the work;
 * half fixed, and what is left goes on as a ticket of its own that began when this one did.
 */
@Injectable()
export class ConfirmTicket {
  constructor(
    private readonly db: Database,
    private readonly media: Media,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof confirmTicket>): Promise<OutputOf<typeof confirmTicket>> {
    const { caller } = act;
    const { answer = asked.isFixed === true ? 'yes' : 'no', words: said, mediaIds } = asked;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      const childId = newId();
      const subject = answer === 'half' ? childId : ticket.id;
      await ANSWERS[answer](tx, ticket, { caller, words: said, mediaIds, childId });
      await attach(this.media, tx, { caller, ticketId: subject, mediaIds });
      return this.views.of(tx, ticket, caller);
    });
  }
}

interface Answer {
  caller: Caller;
  words: string;
  mediaIds: readonly string[];
  childId: string;
}

async function close(tx: Tx, ticket: TicketTable, { caller, words: said, mediaIds }: Answer): Promise<void> {
  const changes = stepBy(ticket, 'confirm', { caller, now: tx.now });
  const payload = { words: said, mediaIds };
  await moveTicket(tx, ticket, changes, { type: 'ticket.confirmed', caller, payload });
}

async function redo(tx: Tx, ticket: TicketTable, { caller, words: said, mediaIds }: Answer): Promise<void> {
  const changes = stepBy(ticket, 'redo', { caller, now: tx.now });
  const payload = { words: said, count: changes.redoCount ?? ticket.redoCount, mediaIds };
  await moveTicket(tx, ticket, { ...changes, outcome: null }, { type: 'ticket.redone', caller, payload });
}

/** Half is not whole: this one is closed as half, and the rest is with the same hands at once. */
async function halve(tx: Tx, ticket: TicketTable, answer: Answer): Promise<void> {
  const { caller, words: said, mediaIds, childId } = answer;
  const changes = stepBy(ticket, 'half', { caller, now: tx.now });
  const child = await openChild(tx, ticket, {
    caller,
    childId,
    clocks: await stampOfRest(tx, ticket),
    wish: {
      relation: 'remainder',
      status: ticket.partyId === null ? 'accepted' : 'in_progress',
      text: said === '' ? words.rest(ticket.text) : said,
      mediaIds: [...mediaIds],
      thumbId: null,
      partyId: ticket.partyId,
      partyName: ticket.partyName,
    },
  });
  const payload = { words: said, mediaIds, childId, childNumber: child.number };
  await moveTicket(tx, ticket, changes, { type: 'ticket.half-fixed', caller, payload });
}

const ANSWERS = { yes: close, half: halve, no: redo } as const;
