import type { InputOf, OutputOf, revokePartyLink } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { findTicket } from '../find-ticket';
import { recordOnTicket } from '../record-on-ticket';
import { linkViews } from './link-rows';

/** Takes a link back: from this commit on it opens nothing. Twice is once. */
@Injectable()
export class RevokePartyLink {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof revokePartyLink>): Promise<OutputOf<typeof revokePartyLink>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      const key = [ticket.stationId, ticket.id, asked.linkId];
      const [link] = await tx.query<{ partyName: string; revokedAt: Date | null }>(LINK, key);
      if (link === undefined) throw new Refusal('link.unknown');
      if (link.revokedAt === null) {
        await tx.query(REVOKE, [...key, tx.now]);
        const payload = { linkId: asked.linkId, partyName: link.partyName };
        recordOnTicket(tx, ticket, { type: 'ticket.link-revoked', caller, payload });
      }
      return { items: await linkViews(this.identity, tx, ticket) };
    });
  }
}

const LINK = `select p.name as "partyName", l.revoked_at as "revokedAt"
  from party_links l join parties p on p.station_id = l.station_id and p.party_id = l.party_id
  where l.station_id = $1 and l.ticket_id = $2 and l.link_id = $3`;

const REVOKE = `update party_links set revoked_at = $4 where station_id = $1 and ticket_id = $2 and link_id = $3`;
