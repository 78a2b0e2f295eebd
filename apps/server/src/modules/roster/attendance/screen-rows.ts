import { createHash } from 'node:crypto';
import type { Reader } from '../../../platform/database/reader';

/** A screen at the station that shows the check-in code, not revoked. */
export interface Screen {
  screenId: string;
  label: string;
  issuedAt: Date;
  secret: Buffer;
}

/** The living screens of a station, oldest first. */
export async function screensOf(reader: Reader, stationId: string): Promise<Screen[]> {
  const rows = await reader.query<ScreenRow>(SCREENS, [stationId]);
  return rows.map(({ screen_id: screenId, label, issued_at: issuedAt, secret }) => ({
    screenId,
    label,
    issuedAt,
    secret,
  }));
}

/** Whether people can check in by code at all. */
export const hasScreen = async (reader: Reader, stationId: string): Promise<boolean> =>
  (await screensOf(reader, stationId)).length > 0;

interface ScreenRow {
  screen_id: string;
  label: string;
  issued_at: Date;
  secret: Buffer;
}

const SCREENS = `
  select screen_id, label, issued_at, secret from screens
   where station_id = $1 and revoked_at is null
   order by issued_at, screen_id
   limit 20`;

/** What is kept of a screen's link. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The screen a link belongs to, and its station; null when it was revoked or never issued. */
export async function screenOfToken(
  reader: Reader,
  token: string,
): Promise<{ stationId: string; secret: Buffer } | null> {
  const sql = 'select station_id, secret from screens where token_hash = $1 and revoked_at is null limit 1';
  const [row] = await reader.query<{ station_id: string; secret: Buffer }>(sql, [hashOfToken(token)]);
  return row ? { stationId: row.station_id, secret: row.secret } : null;
}
