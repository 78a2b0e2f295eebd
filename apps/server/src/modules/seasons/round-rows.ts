import { Refusal, type Category, type PlaceState, type RoundPlace, type RoundState } from '@doorstep/domain';
import { newId } from '../../platform/database/new-id';
import type { Reader } from '../../platform/database/reader';
import type { Tx } from '../../platform/database/tx';

/** A round as it stands now. */
export interface RoundRow {
  stationId: string;
  id: string;
  season: string;
  year: number;
  name: string;
  state: RoundState;
  opensDay: string;
  closesDay: string;
  watchUntil: string;
  earlierDays: string[];
  categories: Category[];
  openedAt: Date;
  leaderId: string | null;
  closedAt: Date | null;
}

/** The same with what it has come to. */
export interface CountedRound extends RoundRow {
  places: number;
  looked: number;
  found: number;
}

/** A place of a round as it stands now. */
export interface PlaceRow {
  id: string;
  roundId: string;
  building: number | null;
  unit: number | null;
  place: string;
  looks: string[];
  heard: number;
  state: PlaceState;
  note: string;
  mediaIds: string[];
  lookedAt: Date | null;
  lookedBy: string | null;
  ticketId: string | null;
}

const ROUND = `
  select station_id as "stationId", id, season, year, name, state, opens_day::text as "opensDay",
         closes_day::text as "closesDay", watch_until::text as "watchUntil", earlier_days::text[] as "earlierDays",
         categories, opened_at as "openedAt", leader_id as "leaderId", closed_at as "closedAt"
    from season_rounds`;

const COUNTED = `
  select r.*, p.places, p.looked, p.found from (${ROUND} where station_id = $1) r
   cross join lateral (
     select count(*)::int as places, (count(*) filter (where state <> 'waiting'))::int as looked,
            (count(*) filter (where state = 'found'))::int as found
       from season_places where station_id = $1 and round_id = r.id) p`;

const PLACE = `
  select id, round_id as "roundId", building, unit, place, looks, heard, state, note, media_ids as "mediaIds",
         looked_at as "lookedAt", looked_by as "lookedBy", ticket_id as "ticketId"
    from season_places where station_id = $1 and round_id = $2`;

/** Rounds under a condition in SQL on `r` whose own parameters begin at `$2`. */
export const countedRounds = (
  reader: Reader,
  stationId: string,
  where: string,
  params: readonly unknown[] = [],
): Promise<CountedRound[]> => reader.query<CountedRound>(`${COUNTED} where ${where}`, [stationId, ...params]);

export async function countedRound(
  reader: Reader,
  stationId: string,
  roundId: string,
): Promise<CountedRound> {
  const [round] = await countedRounds(reader, stationId, 'r.id = $2', [roundId]);
  if (round === undefined) throw new Refusal('round.unknown');
  return round;
}

/** The round within the caller's station, held until the act is over. */
export async function holdRound(tx: Tx, roundId: string): Promise<RoundRow> {
  const [round] = await tx.query<RoundRow>(`${ROUND} where station_id = $1 and id = $2 for update`, [
    tx.stationId,
    roundId,
  ]);
  if (round === undefined) throw new Refusal('round.unknown');
  return round;
}

export const placesOfRound = (reader: Reader, stationId: string, roundId: string): Promise<PlaceRow[]> =>
  reader.query<PlaceRow>(`${PLACE} order by rank`, [stationId, roundId]);

/** One place of a round; held where it is asked by an act, whose round is held already. */
export async function placeOfRound(
  reader: Reader,
  { stationId, roundId, placeId }: { stationId: string; roundId: string; placeId: string },
): Promise<PlaceRow> {
  const [place] = await reader.query<PlaceRow>(`${PLACE} and id = $3`, [stationId, roundId, placeId]);
  if (place === undefined) throw new Refusal('round.unknown');
  return place;
}

const ADD_ROUND = `
  insert into season_rounds (station_id, id, season, year, name, state, opens_day, closes_day, watch_until,
    earlier_days, categories, opened_at)
  values ($1, $2, $3, $4, $5, 'open', $6, $7, $8, $9, $10, $11)
  on conflict (station_id, season, year) do nothing returning id`;

const ADD_PLACES = `
  insert into season_places (station_id, id, round_id, rank, building, unit, place, looks, heard, state)
  select $1, id, $2, rank, building, unit, place, looks, heard, 'waiting'
    from jsonb_to_recordset($3::jsonb)
      as new (id uuid, rank int, building int, unit int, place text, looks text[], heard int)`;

type NewRound = Pick<
  RoundRow,
  'season' | 'year' | 'name' | 'opensDay' | 'closesDay' | 'watchUntil' | 'earlierDays' | 'categories'
>;

/** Writes a round with its places; null where this season was opened this year already. */
export async function addRound(
  tx: Tx,
  round: NewRound,
  places: readonly RoundPlace[],
): Promise<string | null> {
  const { season, year, name, opensDay, closesDay, watchUntil, earlierDays, categories } = round;
  const [added] = await tx.query<{ id: string }>(ADD_ROUND, [
    ...[tx.stationId, newId(), season, year, name, opensDay, closesDay, watchUntil],
    ...[earlierDays, categories, tx.now],
  ]);
  if (added === undefined) return null;
  const rows = places.map((place, rank) => ({ ...place, id: newId(), rank }));
  await tx.query(ADD_PLACES, [tx.stationId, added.id, JSON.stringify(rows)]);
  return added.id;
}

const CHANGE_ROUND = `
  update season_rounds set state = $3, closes_day = $4, leader_id = $5, closed_at = $6
   where station_id = $1 and id = $2`;

/** Changes what may change of a round, in the database and in memory. */
export async function changeRound(
  tx: Tx,
  round: RoundRow,
  changes: Partial<Pick<RoundRow, 'state' | 'closesDay' | 'leaderId' | 'closedAt'>>,
): Promise<void> {
  Object.assign(round, changes);
  const { id, state, closesDay, leaderId, closedAt } = round;
  await tx.query(CHANGE_ROUND, [tx.stationId, id, state, closesDay, leaderId, closedAt]);
}

const CHANGE_PLACE = `
  update season_places set state = $3, note = $4, media_ids = $5, looked_at = $6, looked_by = $7, ticket_id = $8
   where station_id = $1 and id = $2`;

/** The same of a place. */
export async function changePlace(
  tx: Tx,
  place: PlaceRow,
  changes: Pick<PlaceRow, 'state'> &
    Partial<Pick<PlaceRow, 'note' | 'mediaIds' | 'lookedAt' | 'lookedBy' | 'ticketId'>>,
): Promise<void> {
  Object.assign(place, changes);
  const { id, state, note, mediaIds, lookedAt, lookedBy, ticketId } = place;
  await tx.query(CHANGE_PLACE, [tx.stationId, id, state, note, mediaIds, lookedAt, lookedBy, ticketId]);
}

/** Matters the station found itself, in any round: complained of by nobody. */
export async function foundAhead(reader: Reader, stationId: string): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    'select ticket_id as id from season_places where station_id = $1 and ticket_id is not null',
    [stationId],
  );
  return rows.map(({ id }) => id);
}
