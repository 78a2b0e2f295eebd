import { days, type Wait } from '../../kernel/index';
import { holderOf } from '../custody';
import type { TicketStatus } from '../ticket-status';

/** How long a link lives at most: the time an ordinary matter may take. Later than that the member sends a new one. */
export const LINK_LIVES: Wait = days(7);

/** Living links of one ticket: for the office, for the worker, and one to spare. */
export const LINKS_AT_MOST = 5;

/** What a link says of itself. */
export interface Link {
  ticketId: string;
  partyId: string;
  endsAt: Date;
  revokedAt: Date | null;
}

/** A link ends at its hour, or when a member takes it back. */
export const isLiving = ({ endsAt, revokedAt }: Pick<Link, 'endsAt' | 'revokedAt'>, now: Date): boolean =>
  revokedAt === null && now < endsAt;

/**
 * Whether a link opens a ticket: this ticket and no other, and only while it lies in the hands of the party the link was
 * made for. What has been claimed, returned, sent elsewhere or closed has left those hands.
 */
export function opensTicket(
  link: Link,
  ticket: { id: string; status: TicketStatus; partyId: string | null },
  now: Date,
): boolean {
  return (
    isLiving(link, now) &&
    link.ticketId === ticket.id &&
    link.partyId === ticket.partyId &&
    holderOf(ticket.status) === 'party'
  );
}
