import type { InputOf, OutputOf, whistleForTicket } from '@doorstep/contracts';
import { Refusal, stepBy, type PartyKind } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { Directory } from '../../directory/index';
import { stampOfParty } from '../clocks/clocks-of-ticket';
import { findTicket } from '../find-ticket';
import { moveTicket } from '../move-ticket';
import { openChild } from '../open-child';
import type { TicketTable } from '../ticket.table';
import { TicketViews } from '../ticket-views';

type Asked = InputOf<typeof whistleForTicket>;
interface Helper {
  partyId: string;
  name: string;
  kind: PartyKind;
}

/**
 * One party alone cannot do it: others are called to help, each with a part of its own under its own number. Whoever leads
 * keeps the lead, and the whole is not done before every part is.
 */
@Injectable()
export class WhistleForTicket {
  constructor(
    private readonly db: Database,
    private readonly directory: Directory,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: Asked): Promise<OutputOf<typeof whistleForTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      const helpers = await this.helpersOf(tx, asked);
      const told = { helpers: helpers.length };
      const changes = stepBy(ticket, 'whistle', { caller, now: tx.now, told });
      await refuseThoseAtIt(tx, ticket, helpers);
      const partyNames = helpers.map(({ name }) => name);
      const payload = { partyNames, note: asked.note };
      await moveTicket(tx, ticket, changes, { type: 'ticket.whistled', caller, payload });
      const { category, urgency } = ticket;
      for (const { partyId, name, kind: partyKind } of helpers) {
        const matter = { category, urgency, partyId, partyKind, now: tx.now };
        await openChild(tx, ticket, {
          caller,
          clocks: await stampOfParty(tx, tx.stationId, matter),
          wish: {
            relation: 'helper',
            status: 'dispatched',
            text: asked.note === '' ? ticket.text : asked.note,
            mediaIds: [...ticket.mediaIds],
            thumbId: ticket.thumbId,
            partyId,
            partyName: name,
            workerName: null,
            dispatchedBy: caller.personId,
            handledBy: [caller.personId],
          },
        });
      }
      return this.views.of(tx, ticket, caller);
    });
  }

  /** The parties asked for, each once, as the station's book names them. */
  private async helpersOf(tx: Tx, { partyIds }: Asked): Promise<Helper[]> {
    const helpers: Helper[] = [];
    for (const partyId of new Set(partyIds)) {
      const party = await this.directory.partyOf(tx, tx.stationId, partyId);
      const isListed = await this.directory.isListed(tx, tx.stationId, partyId);
      if (party === null || !isListed) throw new Refusal('party.unknown');
      helpers.push(party);
    }
    return helpers;
  }
}

const HELPING = `select party_id as "partyId" from tickets
  where station_id = $1 and parent_id = $2 and relation = 'helper' and closed_at is null`;

/** Whoever leads, or is at a part of it already, is not called a second time. */
async function refuseThoseAtIt(tx: Tx, ticket: TicketTable, helpers: readonly Helper[]): Promise<void> {
  const rows = await tx.query<{ partyId: string }>(HELPING, [tx.stationId, ticket.id]);
  const atIt = new Set([ticket.partyId, ...rows.map(({ partyId }) => partyId)]);
  if (helpers.some(({ partyId }) => atIt.has(partyId))) throw new Refusal('ticket.party-already');
}
