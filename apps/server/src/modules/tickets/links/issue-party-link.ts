import type { InputOf, issuePartyLink, OutputOf } from '@doorstep/contracts';
import { after, holderOf, isLiving, LINK_LIVES, LINKS_AT_MOST, Refusal } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database/database';
import { newId } from '../../../platform/database/new-id';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { findTicket } from '../find-ticket';
import { recordOnTicket } from '../record-on-ticket';
import { linksOf, linkViews } from './link-rows';
import { makeLink } from './link-secrets';

/**
 * Gives the party that holds the ticket a link to it, for whoever works there without the mini-program. The address is
 * told this once and kept nowhere. Earlier links stay: the office may have one and the worker another.
 */
@Injectable()
export class IssuePartyLink {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof issuePartyLink>): Promise<OutputOf<typeof issuePartyLink>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      const { stationId, id: ticketId, partyId, partyName } = ticket;
      if (partyId === null || holderOf(ticket.status) !== 'party') throw new Refusal('ticket.wrong-state');
      const living = (await linksOf(tx, stationId, ticketId)).filter((link) => isLiving(link, tx.now));
      if (living.length >= LINKS_AT_MOST) throw new Refusal('link.too-many');
      const linkId = newId();
      const { url, hash } = makeLink(this.config.PUBLIC_URL);
      const row = [stationId, linkId, ticketId, partyId, hash, asked.sharesContact, tx.now, caller.personId];
      await tx.query(ISSUE, [...row, after(tx.now, LINK_LIVES)]);
      const payload = { linkId, partyName: partyName ?? '' };
      recordOnTicket(tx, ticket, { type: 'ticket.link-issued', caller, payload });
      return { url, items: await linkViews(this.identity, tx, ticket) };
    });
  }
}

const ISSUE = `insert into party_links
    (station_id, link_id, ticket_id, party_id, token_hash, shares_contact, issued_at, issued_by, ends_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
