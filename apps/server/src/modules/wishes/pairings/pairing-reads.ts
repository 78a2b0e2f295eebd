import type { ThanksCard } from '@doorstep/contracts';
import type { WishKindId } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';

/** A look at a telephone number. */
export interface LookRow {
  pairingId: string;
  lookerId: string;
  ownerId: string;
  lookedAt: Date;
}

export const looksOf = (
  reader: Reader,
  stationId: string,
  pairingIds: readonly string[],
): Promise<LookRow[]> => reader.query<LookRow>(LOOKS, [stationId, pairingIds]);

const LOOKS = `
  select pairing_id as "pairingId", looker_id as "lookerId", owner_id as "ownerId", looked_at as "lookedAt"
    from phone_looks where station_id = $1 and pairing_id = any($2::uuid[]) order by looked_at desc limit 1000`;

interface ThanksRow {
  id: string;
  pairingId: string;
  words: string;
  kind: WishKindId;
  building: number | null;
  writtenAt: Date;
}

/** The thanks cards of these pairs, newest first, by pair. */
export async function thanksOf(
  reader: Reader,
  stationId: string,
  pairingIds: readonly string[],
): Promise<Map<string, ThanksCard[]>> {
  const rows = await reader.query<ThanksRow>(`${THANKS} and t.pairing_id = any($2::uuid[]) ${NEWEST}`, [
    stationId,
    pairingIds,
  ]);
  const found = new Map<string, ThanksCard[]>();
  for (const row of rows)
    found.set(row.pairingId, [...(found.get(row.pairingId) ?? []), cardOf(row)].slice(0, 20));
  return found;
}

/** The thanks cards that hang on the wall. */
export async function thanksOnWall(reader: Reader, stationId: string): Promise<ThanksCard[]> {
  const rows = await reader.query<ThanksRow>(`${THANKS} and t.state = 'wall' ${NEWEST}`, [stationId]);
  return rows.slice(0, 40).map(cardOf);
}

const cardOf = ({ id, words, kind, building, writtenAt }: ThanksRow): ThanksCard => ({
  thanksId: id,
  words,
  kind,
  building,
  at: writtenAt.toISOString(),
});

const THANKS = `
  select t.id, t.pairing_id as "pairingId", t.words, w.kind, w.building, t.written_at as "writtenAt"
    from thanks_cards t
    join pairings p on p.station_id = t.station_id and p.id = t.pairing_id
    join wishes w on w.station_id = p.station_id and w.id = p.wish_id
   where t.station_id = $1`;
const NEWEST = 'order by t.written_at desc limit 500';
