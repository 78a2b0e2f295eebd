import { Refusal, stepBy, type Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { Directory } from '../directory/index';
import { stampOfParty } from './clocks/clocks-of-ticket';
import { moveTicket } from './move-ticket';
import { tellFormerParty } from './record-on-ticket';
import type { TicketTable } from './ticket.table';

type Party = NonNullable<Awaited<ReturnType<Directory['partyOf']>>>;

/** Puts a locked ticket into the hands of a listed party: its clocks begin now, and its people are called. */
@Injectable()
export class SendOn {
  constructor(private readonly directory: Directory) {}

  async toParty(
    tx: Tx,
    ticket: TicketTable,
    { caller, partyId, note }: { caller: Caller; partyId: string; note: string },
  ): Promise<Party> {
    const changes = stepBy(ticket, 'dispatch', { caller, now: tx.now, told: { partyId } });
    const party = await this.directory.partyOf(tx, caller.stationId, partyId);
    const isListed = await this.directory.isListed(tx, caller.stationId, partyId);
    if (party === null || !isListed) throw new Refusal('party.unknown');
    const { name: partyName } = party;
    tellFormerParty(tx, ticket);
    const { category, urgency } = ticket;
    const matter = { category, urgency, partyId, partyKind: party.kind, now: tx.now };
    const clocks = await stampOfParty(tx, caller.stationId, matter);
    const payload = { partyId, partyName, note, clocks };
    const sent = { ...changes, partyName, workerName: null };
    await moveTicket(tx, ticket, sent, { type: 'ticket.dispatched', caller, payload });
    return party;
  }
}
