import type { TicketView } from '@doorstep/contracts';
import { mayRead, type Caller } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { TicketTable } from '../ticket.table';

type Named = NonNullable<TicketView['recurrenceOf']>;
type Row = Pick<
  TicketTable,
  'reporterId' | 'partyId' | 'recurrenceOf' | 'number' | 'reportedAt' | 'closedAt' | 'outcome' | 'partyName'
> &
  Pick<Named, 'ticketId'>;

const SAME = `select id as "ticketId", number, reported_at as "reportedAt", closed_at as "closedAt", outcome,
    party_name as "partyName", reporter_id as "reporterId", party_id as "partyId", recurrence_of as "recurrenceOf"
  from tickets where station_id = $1::uuid and (id = $2::uuid or recurrence_of = $3::uuid)
  order by reported_at, id limit 21`;

/** The matter this one is over again, and those that are this one over again; only what this reader may open. */
export async function sameTroubleOf(
  reader: Reader,
  caller: Caller,
  { id, recurrenceOf }: Pick<TicketTable, 'id' | 'recurrenceOf'>,
): Promise<{ recurrenceOf: Named | null; recurredAs: Named[] }> {
  const rows = await reader.query<Row>(SAME, [caller.stationId, recurrenceOf, id]);
  const open = rows.filter((row) => mayRead(towards(row, caller), caller.role));
  const before = open.find(({ ticketId }) => ticketId === recurrenceOf);
  return {
    recurrenceOf: before === undefined ? null : named(before),
    recurredAs: open.filter((row) => row.recurrenceOf === id).map(named),
  };
}

const named = ({ ticketId, number, reportedAt, closedAt, outcome, partyName }: Row): Named => ({
  ticketId,
  number,
  reportedAt: reportedAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
  outcome,
  partyName,
});

const towards = ({ reporterId, partyId }: Row, caller: Caller) => ({
  isReporter: reporterId !== null && reporterId === caller.personId,
  isPartyOfTicket: partyId !== null && partyId === caller.partyId,
});
