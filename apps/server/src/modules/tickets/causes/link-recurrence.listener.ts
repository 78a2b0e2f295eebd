import {
  breaksAgain,
  recurrenceOf,
  RECURS_WITHIN_DAYS,
  SETTLED,
  type Fact,
  type Settled,
} from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { Listener, type TogetherListener } from '../../../platform/due/listener.decorator';
import { lockAll } from '../find-ticket';
import { changeTicket } from '../change-ticket';
import { recordOnTicket } from '../record-on-ticket';
import type { TicketTable } from '../ticket.table';

type Earlier = Settled & Pick<TicketTable, 'number' | 'partyId' | 'partyName'>;

/** A building with more of one kind settled in 90 days has other worries than the two hundredth. */
const EARLIER = `select id, number, status, category, building, unit, room, closed_at as "closedAt", recurrences,
    party_id as "partyId", party_name as "partyName"
  from tickets where station_id = $1 and building = $2 and category = $3 and closed_at is not null
    and closed_at > $4::timestamptz - ${RECURS_WITHIN_DAYS + 1} * interval '1 day' and closed_at <= $4
    and status = any($5::text[]) and relation is distinct from 'helper' and id <> $6
  order by closed_at desc limit 200`;

type Heard = 'ticket.reported' | 'ticket.transcribed' | 'ticket.recategorised';

/**
 * A matter has come in, was typed in from the paper book, or has been filed under another kind: is it one that was settled
 * lately over again (复发)? A line of the book by the day on paper. Asked behind the report, so that the busiest door stays
 * quick. What is linked already is left alone, so twice is harmless.
 */
@Listener('link-recurrence', ['ticket.reported', 'ticket.transcribed', 'ticket.recategorised'], 'calmly')
export class LinkRecurrence implements TogetherListener<Heard> {
  async handleAll(tx: Tx, facts: readonly Fact<Heard>[]): Promise<void> {
    const ids = facts.map(({ subjectId }) => subjectId);
    const tickets = [...(await lockAll(tx, ids)).values()];
    await Promise.all(tickets.map((ticket) => link(tx, ticket)));
  }
}

async function link(tx: Tx, ticket: TicketTable): Promise<void> {
  if (ticket.recurrenceOf !== null) return;
  const recurrence = recurrenceOf(ticket, await earlierThan(tx, ticket));
  if (recurrence === null) return;
  const { of, count } = recurrence;
  await changeTicket(tx, ticket, { recurrenceOf: of.id, recurrences: count });
  const payload = { of: of.id, ofNumber: of.number, count, party: mendedBy(of) };
  recordOnTicket(tx, ticket, { type: 'ticket.recurred', caller: null, payload });
}

async function earlierThan(tx: Tx, { id, building, category, reportedAt }: TicketTable): Promise<Earlier[]> {
  if (building === null || !breaksAgain(category)) return [];
  return tx.query<Earlier>(EARLIER, [tx.stationId, building, category, reportedAt, SETTLED, id]);
}

/** What could not be solved was nobody's bad work. */
const mendedBy = ({ status, partyId, partyName }: Earlier) =>
  status === 'unresolved' || partyId === null ? null : { id: partyId, name: partyName ?? '' };
