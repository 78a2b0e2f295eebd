import { stepBy, type Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { Identity } from '../identity/index';
import { Roster } from '../roster/index';
import { stampOfDesk } from './clocks/clocks-of-ticket';
import { remindUnseen } from './escalation/remind-unseen';
import { stampOfTicket } from './escalation/stamp-of-ticket';
import { moveTicket } from './move-ticket';
import { nameOf } from './name-of';
import type { TicketTable } from './ticket.table';

/** Somebody takes a locked ticket in, by a tap or by a key pressed on the telephone: they own it to the end (首接负责). */
@Injectable()
export class TakeIn {
  constructor(
    private readonly identity: Identity,
    private readonly roster: Roster,
  ) {}

  async byCaller(tx: Tx, ticket: TicketTable, caller: Caller): Promise<void> {
    const changes = stepBy(ticket, 'accept', { caller, now: tx.now });
    const ownerName = await nameOf(this.identity, tx, caller.personId);
    const { category, urgency } = ticket;
    const clocks = await stampOfDesk(tx, ticket.stationId, { category, urgency, now: tx.now });
    const taken = {
      ...changes,
      ownerName: ticket.ownerName ?? ownerName,
      unseenIds: await this.mustStillSee(tx, ticket, caller.personId),
    };
    const payload = { ownerName, clocks };
    await moveTicket(tx, ticket, taken, { type: 'ticket.accepted', caller, payload });
    remindUnseen(tx, ticket, { time: 1, loudness: stampOfTicket(ticket).rungs[0]?.loudness ?? 'message' });
  }

  /** Where the rules want everybody on duty to know of it: those who sit there now, without who has just taken it. */
  private async mustStillSee(tx: Tx, ticket: TicketTable, ownerId: string): Promise<string[]> {
    if (stampOfTicket(ticket).need !== 'all') return [];
    const { told } = await this.roster.dutyAt(tx, ticket.stationId, tx.now);
    return told.filter((personId) => personId !== ownerId);
  }
}
