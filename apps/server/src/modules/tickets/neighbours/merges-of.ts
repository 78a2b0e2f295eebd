import type { TicketView } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { TicketTable } from '../ticket.table';

type Named = NonNullable<TicketView['mergedInto']>;
interface Merges {
  mergedInto: Named | null;
  mergedFrom: Named[];
  alike: Named[];
  isCase: boolean;
}
const NOTHING: Merges = { mergedInto: null, mergedFrom: [], alike: [], isCase: false };
type Row = Named & { into: string | null; carrier: string | null };

const MERGES = `select id as "ticketId", number, merged_into as "into", judged->>'carrierId' as "carrier" from tickets
  where station_id = $1::uuid
    and (id = $2::uuid or merged_into = $3::uuid or (judged is not null and judged->>'carrierId' = $4::text))
  order by reported_at, id limit 121`;

/**
 * Where a ticket goes on that is the same as another, which ones go on in it, and which look like it and go their own
 * way; only the desk is told.
 */
export async function mergesOf(
  reader: Reader,
  { stationId, role }: Caller,
  { id, mergedInto, judged }: Pick<TicketTable, 'id' | 'mergedInto' | 'judged'>,
): Promise<Merges> {
  if (role === 'resident' || role === 'party') return NOTHING;
  const carrierId = judged?.carrierId ?? null;
  const rows = await reader.query<Row>(MERGES, [stationId, mergedInto, id, carrierId]);
  const isAlike = ({ ticketId, into, carrier }: Row): boolean =>
    carrierId !== null && carrier === carrierId && into === null && ticketId !== id;
  return {
    mergedInto: rows.find(({ ticketId }) => ticketId === mergedInto) ?? null,
    mergedFrom: rows.filter(({ into }) => into === id).slice(0, 50),
    isCase: carrierId === id && rows.some(({ into, carrier }) => into === id && carrier === id),
    alike: mergedInto === null ? rows.filter(isAlike).slice(0, 60) : [],
  };
}
