import type { Category, Urgency } from '../directory/index';
import { holderOf, type Holder } from './custody';
import type { Supervision } from './supervision';
import type { TicketStatus } from './ticket-status';

/**
 * How the ticket stood right after the act, carried by every ticket fact: whoever hears of it (notices, register) need
 * not ask the tickets room. A party that has just returned the ticket is no longer in it; one whose work is being
 * confirmed still is.
 */
export interface TicketDigest {
  number: string;
  category: Category;
  urgency: Urgency;
  place: string;
  /** The first words of the report; `ticket.reported` carries all of them. */
  text: string;
  status: TicketStatus;
  /** Null when the word was taken at the desk or by telephone. */
  reporterId: string | null;
  ownerId: string | null;
  partyId: string | null;
  /** Neighbours who said "me too"; facts from before there were any have none. */
  followerIds?: readonly string[];
  /** ISO 8601: by when whoever holds it now must have moved; null when nothing more is owed. */
  dueAt: string | null;
  /** In whose hands; facts older than this axis are read by their state. */
  custody?: Holder;
  supervision?: Supervision;
}

/** The columns a digest is read from. */
export type DigestRow = Omit<TicketDigest, 'dueAt'> & { dueAt: Date | null };

/** How many characters of the report travel with every fact. */
export const DIGEST_TEXT = 60;

/** The ticket as its facts carry it; characters are counted as people count them, never half of one. */
export function digestOf(row: DigestRow): TicketDigest {
  const { number, category, urgency, place, status, reporterId, ownerId, partyId, followerIds = [] } = row;
  const { custody = holderOf(status), supervision = 0 } = row;
  const text = Array.from(row.text).slice(0, DIGEST_TEXT).join('');
  return {
    number,
    category,
    urgency,
    place,
    text,
    status,
    reporterId,
    ownerId,
    partyId,
    ...(followerIds.length === 0 ? {} : { followerIds }),
    dueAt: row.dueAt?.toISOString() ?? null,
    custody,
    supervision,
  };
}
