import type { Fact, TicketFactType } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import { entryOf } from './entry-of';
import { SAID } from './lines-saying';

/**
 * Two listeners may tell the same line at once. The lock makes the second one wait, and because Postgres runs its question
 * for the facts only after that (they travel together, in this order), it has seen at least as much as the first: a line
 * never goes back.
 */
const LOCK = `select pg_advisory_xact_lock(hashtextextended('register:' || $1 || $2, 0))`;

const FACTS = `select id, type, at, payload from facts
  where station_id = $1::uuid and subject_id = $2::uuid and type like 'ticket.%' order by at, id`;

const WRITE = `insert into register_entries (station_id, ticket_id, number, reported_at, place, building, reporter_id,
    reporter_name, text, category, urgency, owner_name, party_name, status, outcome, closed_at, is_unconfirmed, paper)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
  on conflict (station_id, ticket_id) do update set category = excluded.category, urgency = excluded.urgency,
    owner_name = excluded.owner_name, party_name = excluded.party_name,
    status = excluded.status, outcome = excluded.outcome, closed_at = excluded.closed_at,
    is_unconfirmed = excluded.is_unconfirmed, paper = excluded.paper`;

/** What may be looked for is written once, and again only where the words have changed. */
const WORDS = `insert into register_words (station_id, ticket_id, reported_at, said)
  select station_id, ticket_id, reported_at, ${SAID} from register_entries where station_id = $1 and ticket_id = $2
  on conflict (station_id, ticket_id) do update set said = excluded.said, reported_at = excluded.reported_at
    where (register_words.said, register_words.reported_at) is distinct from (excluded.said, excluded.reported_at)`;

/** Writes the line of one ticket as its facts tell it now. */
export async function writeEntry(tx: Tx, ticketId: string): Promise<void> {
  const [, facts] = await Promise.all([
    tx.query(LOCK, [tx.stationId, ticketId]),
    tx.query<Fact<TicketFactType>>(FACTS, [tx.stationId, ticketId]),
  ]);
  const entry = entryOf(facts);
  if (entry === null) return;
  const { number, reportedAt, place, building, reporterId, reporterName, text, category, urgency } = entry;
  const said = [number, reportedAt, place, building, reporterId, reporterName, text, category, urgency];
  const now = [
    entry.ownerName,
    entry.partyName,
    entry.status,
    entry.outcome,
    entry.closedAt,
    entry.isUnconfirmed,
    entry.paper,
  ];
  await tx.query(WRITE, [tx.stationId, ticketId, ...said, ...now]);
  await tx.query(WORDS, [tx.stationId, ticketId]);
}
