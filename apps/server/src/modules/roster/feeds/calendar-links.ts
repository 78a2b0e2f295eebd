import { createHash, randomBytes } from 'node:crypto';
import type { Reader } from '../../../platform/database/reader';

/** Whose calendar a private address opens. */
export interface CalendarOwner {
  stationId: string;
  personId: string;
}

const SUFFIX = '.ics';

/** A new private address and what is kept of it. 256 random bits: nobody guesses one. */
export function makeLink(publicUrl: string): { url: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  const url = `${publicUrl.replace(/\/$/, '')}/api/duty/feeds/${token}${SUFFIX}`;
  return { url, hash: hashOf(token) };
}

/** What is kept of an address; its ending, there for calendars that look at it, does not count. */
const hashOf = (token: string): Buffer =>
  createHash('sha256')
    .update(token.endsWith(SUFFIX) ? token.slice(0, -SUFFIX.length) : token)
    .digest();

/** Null: never issued, revoked, or replaced by a newer one; which of them is nobody's business. */
export async function ownerOf(reader: Reader, token: string): Promise<CalendarOwner | null> {
  const [row] = await reader.query<{ station_id: string; person_id: string }>(OWNER, [hashOf(token)]);
  return row ? { stationId: row.station_id, personId: row.person_id } : null;
}

const OWNER = 'select station_id, person_id from calendar_links where token_hash = $1 and revoked_at is null';

/** Ends the living link of this person, where there is one. */
export const REVOKE = `
  update calendar_links set revoked_at = $3
   where station_id = $1 and person_id = $2 and revoked_at is null`;
