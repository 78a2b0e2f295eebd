import type { TicketView } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { TicketTable } from '../ticket.table';

type Named = NonNullable<TicketView['mergedInto']>;

const MERGES = `select id as "ticketId", number, merged_into as "into" from tickets
  where station_id = $1::uuid and (id = $2::uuid or merged_into = $3::uuid) order by reported_at, id limit 51`;

/** Where a ticket goes on that is the same as another, and which ones go on in it; only the desk is told. */
export async function mergesOf(
  reader: Reader,
  { stationId, role }: Caller,
  { id, mergedInto }: Pick<TicketTable, 'id' | 'mergedInto'>,
): Promise<{ mergedInto: Named | null; mergedFrom: Named[] }> {
  if (role === 'resident' || role === 'party') return { mergedInto: null, mergedFrom: [] };
  const rows = await reader.query<Named & { into: string | null }>(MERGES, [stationId, mergedInto, id]);
  return {
    mergedInto: rows.find(({ ticketId }) => ticketId === mergedInto) ?? null,
    mergedFrom: rows.filter(({ into }) => into === id).slice(0, 50),
  };
}
