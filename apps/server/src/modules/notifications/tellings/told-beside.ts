import type { ToldBeside } from '@doorstep/contracts';
import {
  isCall,
  maySeeReporter,
  ROLE_WORDS,
  TICKET_NOTICES,
  toldAs,
  type Caller,
  type Role,
  type TicketNotice,
  type TicketStatus,
} from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { Identity, PartyNames } from '../../identity/index';
import { sendsOf } from './sends-of';

interface Row {
  id: string;
  person_id: string;
  template: TicketNotice;
  title: string;
  at: Date;
  shown_at: Date | null;
  reporter_id: string | null;
  owner_id: string | null;
  party_id: string | null;
  status: TicketStatus;
  is_follower: boolean;
  is_looked_at: boolean;
}

/** The contract shows so many: the newest, neighbours apart. */
const MOST = 200;

const NOT_CALLS = TICKET_NOTICES.filter((template) => !isCall(template));

/** By the facts of the matter, because notices are found by their fact; each as the matter stood when it was written. */
const BESIDE = `select n.id, n.person_id, n.template, n.title, n.at, least(n.shown_at, n.read_at) as shown_at,
    t.ticket->>'reporterId' as reporter_id, t.ticket->>'ownerId' as owner_id, t.ticket->>'partyId' as party_id,
    t.ticket->>'status' as status,
    coalesce(t.ticket->'followerIds' ? n.person_id::text, false) as is_follower,
    coalesce(f.payload->'residentIds' ? n.person_id::text, false) as is_looked_at
  from facts f
  join notices n on n.station_id = f.station_id and n.fact_id = f.id
  cross join lateral (select f.payload->'ticket' as ticket) t
  where f.station_id = $1 and f.subject_id = $2 and n.template = any($3::text[])
  order by n.at desc, n.id desc`;

interface Rooms {
  reader: Reader;
  identity: Identity;
  parties: PartyNames;
}

/**
 * Who heard of a matter without being called to it, newest first, and how many neighbours did. The name of the one who
 * said it is for those who may know it; neighbours are counted, as everywhere else.
 */
export async function toldBeside(
  { reader, identity, parties }: Rooms,
  caller: Caller,
  ticketId: string,
): Promise<{ others: ToldBeside[]; neighbours: number }> {
  const { stationId } = caller;
  const rows = await reader.query<Row>(BESIDE, [stationId, ticketId, NOT_CALLS]);
  const people = [...new Set(rows.map(({ person_id }) => person_id))];
  const hats = await identity.hatsOf(reader, stationId, people);
  const placed = rows.map((row) => ({ row, as: toldAs(askedOf(row), hats.get(row.person_id) ?? []) }));
  const neighbours = new Set(placed.filter(({ as }) => as === 'neighbour').map(({ row }) => row.person_id));
  const known = placed.filter((one): one is Placed => one.as !== 'neighbour').slice(0, MOST);
  const [names, partyNames, sends] = await Promise.all([
    identity.namesOf(reader, people),
    parties.of(
      reader,
      known.map(({ row }) => row.party_id),
    ),
    sendsOf(
      reader,
      stationId,
      known.map(({ row }) => row.id),
    ),
  ]);
  const nameOf = (one: Placed): string =>
    (mayName(one, caller) ? names.get(one.row.person_id) : undefined) ?? ROLE_WORDS.resident;
  const partyOf = ({ row, as }: Placed): string | null =>
    as === 'party' ? (partyNames.get(row.party_id ?? '') ?? null) : null;
  const others = known.map((one) => ({
    ...viewOf(one),
    personName: nameOf(one),
    partyName: partyOf(one),
    sends: sends.get(one.row.id) ?? [],
  }));
  return { others, neighbours: neighbours.size };
}

interface Placed {
  row: Row;
  as: Role;
}

const viewOf = ({ as, row: { id, title, at, shown_at } }: Placed) => ({
  noticeId: id,
  as,
  title,
  at: at.toISOString(),
  shownAt: shown_at?.toISOString() ?? null,
});

const askedOf = (row: Row) => ({
  personId: row.person_id,
  template: row.template,
  reporterId: row.reporter_id,
  ownerId: row.owner_id,
  partyId: row.party_id,
  isFollower: row.is_follower,
  isLookedAt: row.is_looked_at,
});

/** Nobody but the one who said it is a secret here, and they are one where the matter itself keeps them. */
const mayName = ({ row, as }: Placed, { personId, role }: Caller): boolean =>
  as !== 'resident' ||
  maySeeReporter(
    { status: row.status, isReporter: row.reporter_id === personId, isPartyOfTicket: false },
    role,
  );
