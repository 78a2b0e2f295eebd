import type { PartyLink } from '@doorstep/contracts';
import { opensTicket, Refusal, type Link, type TicketStatus } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { Tx } from '../../../platform/database/tx';
import type { Identity } from '../../identity/index';
import type { TicketTable } from '../ticket.table';
import { words } from '../words';

/** A link with its ticket as it stands, in one look. */
export interface LinkRow extends Link {
  stationId: string;
  linkId: string;
  partyName: string;
  sharesContact: boolean;
  issuedAt: Date;
  issuedBy: string;
  openedAt: Date | null;
  usedAt: Date | null;
  status: TicketStatus;
  /** The party that holds the ticket now. */
  holdingPartyId: string | null;
  now: Date;
}

const LINKS = `select l.station_id as "stationId", l.link_id as "linkId", l.ticket_id as "ticketId",
    l.party_id as "partyId", p.name as "partyName", l.shares_contact as "sharesContact", l.issued_at as "issuedAt",
    l.issued_by as "issuedBy", l.ends_at as "endsAt", l.opened_at as "openedAt", l.used_at as "usedAt",
    l.revoked_at as "revokedAt", t.status, t.party_id as "holdingPartyId", (select clock_now()) as now
  from party_links l
  join tickets t on t.station_id = l.station_id and t.id = l.ticket_id
  join parties p on p.station_id = l.station_id and p.party_id = l.party_id`;

/** The link behind a secret, whatever has become of it; null when there never was one. */
export async function linkBehind(reader: Reader, hash: Buffer): Promise<LinkRow | null> {
  const [row] = await reader.query<LinkRow>(`${LINKS} where l.token_hash = $1`, [hash]);
  return row ?? null;
}

/** Whether it opens its ticket at this moment. */
export const isOpen = (link: LinkRow): boolean =>
  opensTicket(link, { id: link.ticketId, status: link.status, partyId: link.holdingPartyId }, link.now);

const AT_MOST = 20;

/** The links of a ticket, newest first. */
export const linksOf = (reader: Reader, stationId: string, ticketId: string): Promise<LinkRow[]> =>
  reader.query<LinkRow>(
    `${LINKS} where l.station_id = $1 and l.ticket_id = $2 order by l.issued_at desc, l.link_id desc limit ${AT_MOST}`,
    [stationId, ticketId],
  );

/** The links of a ticket as the desk sees them: what became of each, and nothing that would open it. */
export async function linkViews(
  identity: Identity,
  reader: Reader,
  ticket: Pick<TicketTable, 'stationId' | 'id'>,
): Promise<PartyLink[]> {
  const links = await linksOf(reader, ticket.stationId, ticket.id);
  const names = await identity.namesOf(reader, [...new Set(links.map(({ issuedBy }) => issuedBy))]);
  const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;
  return links.map((link) => ({
    linkId: link.linkId,
    partyName: link.partyName,
    issuedAt: link.issuedAt.toISOString(),
    issuedBy: names.get(link.issuedBy) ?? words.desk,
    endsAt: link.endsAt.toISOString(),
    sharesContact: link.sharesContact,
    openedAt: iso(link.openedAt),
    usedAt: iso(link.usedAt),
    isOpen: isOpen(link),
  }));
}

const USE = `update party_links set used_at = $4 where station_id = $1 and link_id = $2 and ticket_id = $3
  returning ticket_id as "ticketId", party_id as "partyId", ends_at as "endsAt", revoked_at as "revokedAt"`;

/**
 * Acts under a link on a locked ticket. Asked in the act's own transaction: whoever takes the link back locks the same
 * ticket, so an act is either before that or refused.
 */
export async function useLink(tx: Tx, linkId: string, ticket: TicketTable): Promise<void> {
  const [link] = await tx.query<Link>(USE, [ticket.stationId, linkId, ticket.id, tx.now]);
  if (link === undefined || !opensTicket(link, ticket, tx.now)) throw new Refusal('link.closed');
}
