import type { Fact, TicketFactType } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import { entryOf, type RegisterEntry } from './entry-of';
import { SAID } from './lines-saying';

/**
 * Two listeners may tell the same line at once. The locks make the second one wait, and because Postgres runs its
 * question for the facts only after that (they travel together, in this order), it has seen at least as much as the
 * first: a line never goes back. Locked in one order, so that two who tell several lines do not block each other.
 */
const LOCK = `select pg_advisory_xact_lock(hashtextextended('register:' || $1 || id, 0))
  from (select id from unnest($2::text[]) as id order by id) as in_order`;

const FACTS = `select id, type, at, payload, subject_id as "subjectId" from facts
  where station_id = $1::uuid and subject_id = any($2::uuid[]) and type like 'ticket.%' order by subject_id, at, id`;

const WRITE = `insert into register_entries (station_id, ticket_id, number, reported_at, place, building, reporter_id,
    reporter_name, text, category, urgency, owner_name, party_name, status, outcome, closed_at, is_unconfirmed, paper)
  select $1, ticket_id, number, reported_at, place, building, reporter_id, reporter_name, text, category, urgency,
    owner_name, party_name, status, outcome, closed_at, is_unconfirmed, paper
  from jsonb_populate_recordset(null::register_entries, $2::jsonb) order by ticket_id
  on conflict (station_id, ticket_id) do update set category = excluded.category, urgency = excluded.urgency,
    owner_name = excluded.owner_name, party_name = excluded.party_name,
    status = excluded.status, outcome = excluded.outcome, closed_at = excluded.closed_at,
    is_unconfirmed = excluded.is_unconfirmed, paper = excluded.paper`;

/** What may be looked for is written once, and again only where the words have changed. */
const WORDS = `insert into register_words (station_id, ticket_id, reported_at, said)
  select station_id, ticket_id, reported_at, ${SAID} from register_entries
  where station_id = $1 and ticket_id = any($2::uuid[])
  on conflict (station_id, ticket_id) do update set said = excluded.said, reported_at = excluded.reported_at
    where (register_words.said, register_words.reported_at) is distinct from (excluded.said, excluded.reported_at)`;

/** A whole year's book is written in parts: none of them longer than a statement should be. */
const LINES_AT_ONCE = 200;

/** Writes the lines of these tickets as their facts tell them now. */
export async function writeEntries(tx: Tx, ticketIds: readonly string[]): Promise<void> {
  const all = [...new Set(ticketIds)].sort();
  for (let from = 0; from < all.length; from += LINES_AT_ONCE)
    await writePart(tx, all.slice(from, from + LINES_AT_ONCE));
}

async function writePart(tx: Tx, ticketIds: readonly string[]): Promise<void> {
  const [, facts] = await Promise.all([
    tx.query(LOCK, [tx.stationId, ticketIds]),
    tx.query<Fact<TicketFactType>>(FACTS, [tx.stationId, ticketIds]),
  ]);
  const ofTicket = Map.groupBy(facts, ({ subjectId }) => subjectId);
  const rows = [...ofTicket].flatMap(([ticketId, told]) => rowOf(ticketId, entryOf(told)));
  if (rows.length === 0) return;
  await tx.query(WRITE, [tx.stationId, JSON.stringify(rows)]);
  await tx.query(WORDS, [tx.stationId, ticketIds]);
}

const rowOf = (ticketId: string, entry: RegisterEntry | null) =>
  entry === null
    ? []
    : [
        {
          ticket_id: ticketId,
          number: entry.number,
          reported_at: entry.reportedAt,
          place: entry.place,
          building: entry.building,
          reporter_id: entry.reporterId,
          reporter_name: entry.reporterName,
          text: entry.text,
          category: entry.category,
          urgency: entry.urgency,
          owner_name: entry.ownerName,
          party_name: entry.partyName,
          status: entry.status,
          outcome: entry.outcome,
          closed_at: entry.closedAt,
          is_unconfirmed: entry.isUnconfirmed,
          paper: entry.paper,
        },
      ];
