import {
  CATEGORIES,
  CATEGORY_IDS,
  flatsOfRiser,
  Refusal,
  siblingsOf,
  spreads,
  type Flat,
  type KnownMatter,
  type RootCause,
  type Sibling,
} from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { Stations } from '../../stations/index';
import type { TicketTable } from '../ticket.table';

/** What a sweep is reckoned from. */
export type SweptRow = Pick<
  TicketTable,
  | 'id'
  | 'number'
  | 'stationId'
  | 'category'
  | 'building'
  | 'unit'
  | 'room'
  | 'place'
  | 'cause'
  | 'sweep'
  | 'partyId'
  | 'partyName'
>;

/** More flats than anybody walks to. */
const AT_MOST = 150;

/** The flats that may have the same trouble as this ticket's, with what is known of each. */
export async function siblingsOfTicket(
  reader: Reader,
  stations: Stations,
  ticket: SweptRow,
): Promise<{ cause: RootCause; siblings: Sibling[] }> {
  const { cause, sweep } = ticket;
  if (cause === null || !spreads(cause)) throw new Refusal('sweep.no-cause');
  const flats =
    cause.kind === 'riser'
      ? await onRiser(reader, stations, ticket, cause)
      : await named(reader, ticket, cause);
  const buildings = [...new Set([...flats, ...(sweep?.looks ?? [])].map(({ building }) => building))];
  const matters = await reader.query<KnownMatter>(MATTERS, [
    ticket.stationId,
    buildings,
    ticket.category,
    ticket.id,
  ]);
  return { cause, siblings: siblingsOf(flats, { sweep, matters }) };
}

async function onRiser(
  reader: Reader,
  stations: Stations,
  { stationId, building, unit, room }: SweptRow,
  { name }: RootCause,
): Promise<Flat[]> {
  if (building === null || unit === null) throw new Refusal('sweep.no-cause');
  const flats = await stations.flatsOf(reader, stationId, { building, unit });
  return flatsOfRiser(flats, { building, unit, room }, name);
}

/** Flats where facts name the same hands or the same parts, for trouble of this family. */
function named(reader: Reader, ticket: SweptRow, { kind, name }: RootCause): Promise<Flat[]> {
  const { group } = CATEGORIES[ticket.category];
  const family = CATEGORY_IDS.filter((id) => CATEGORIES[id].group === group);
  const partyId = kind === 'crew' && name === ticket.partyName ? ticket.partyId : null;
  const values = [ticket.stationId, family, ticket.id, kind, name, partyId];
  return reader.query<Flat>(NAMED, values);
}

const AT_A_FLAT = `station_id = $1::uuid and building is not null and unit is not null and room is not null`;
const OF_FAMILY = `${AT_A_FLAT} and category = any($2::text[]) and id <> $3::uuid`;

const NAMED = `select distinct building, unit, room from (
    select building, unit, room from tickets where ${OF_FAMILY} and cause->>'name' = $5 and cause->>'kind' = $4
    union all select building, unit, room from tickets where ${OF_FAMILY} and $4 = 'crew' and worker_name = $5
    union all select building, unit, room from tickets where ${OF_FAMILY} and party_id = $6::uuid
  ) as by_name order by building, unit, room limit ${AT_MOST}`;

const SEEN = `id as "ticketId", building, unit, room, closed_at is null as "isOpen"`;
const OF_KIND = `${AT_A_FLAT} and building = any($2::int[]) and category = $3 and id <> $4::uuid
  and relation is distinct from 'helper'`;

/** Those that are open, then the newest of those that were settled in two years. */
const MATTERS = `(select ${SEEN} from tickets where ${OF_KIND} and closed_at is null limit 500)
  union all (select ${SEEN} from tickets where ${OF_KIND} and closed_at > clock_now() - interval '2 years'
    and status in ('resolved', 'unresolved', 'reviewed', 'archived') order by closed_at desc limit 500)`;
