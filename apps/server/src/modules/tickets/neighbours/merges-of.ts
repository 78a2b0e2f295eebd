import type { TicketView } from '@doorstep/contracts';
import type { Caller, Role } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { TicketTable } from '../ticket.table';

type Named = NonNullable<TicketView['mergedInto']>;
interface Merges {
  mergedInto: Named | null;
  mergedFrom: Named[];
  alike: Named[];
  alsoAt: string[];
  isCase: boolean;
}
const NOTHING: Merges = { mergedInto: null, mergedFrom: [], alike: [], alsoAt: [], isCase: false };
type Row = Named & { place: string; into: string | null; carrier: string | null };
type Merged = Pick<TicketTable, 'id' | 'place' | 'mergedInto' | 'judged'>;

const MERGES = `select id as "ticketId", number, place, merged_into as "into", judged->>'carrierId' as "carrier" from tickets
  where station_id = $1::uuid
    and (id = $2::uuid or merged_into = $3::uuid or (judged is not null and judged->>'carrierId' = $4::text))
  order by reported_at, id limit 121`;

/**
 * Where a ticket goes on that is the same as another, which ones go on in it, and which look like it and go their own
 * way: the desk is told. A party reads only where else it was reported, and only while the work lies in its hands
 * (`handles`): whoever goes to the riser must know at which doors to knock.
 */
export async function mergesOf(
  reader: Reader,
  { stationId, role }: Caller,
  { ticket, handles }: { ticket: Merged; handles: boolean },
): Promise<Merges> {
  if (!readsMerges(role, handles)) return NOTHING;
  const { id, place, mergedInto, judged } = ticket;
  const carrierId = judged?.carrierId ?? null;
  const rows = await reader.query<Row>(MERGES, [stationId, mergedInto, id, carrierId]);
  const from = rows.filter(({ into }) => into === id).slice(0, 50);
  const alsoAt = elsewhere(from, place);
  if (role === 'party') return { ...NOTHING, alsoAt };
  const isAlike = ({ ticketId, into, carrier }: Row): boolean =>
    carrierId !== null && carrier === carrierId && into === null && ticketId !== id;
  return {
    mergedInto: rows.find(({ ticketId }) => ticketId === mergedInto) ?? null,
    mergedFrom: from,
    alsoAt,
    isCase: carrierId === id && rows.some(({ into, carrier }) => into === id && carrier === id),
    alike: mergedInto === null ? rows.filter(isAlike).slice(0, 60) : [],
  };
}

const readsMerges = (role: Role, handles: boolean): boolean =>
  role === 'party' ? handles : role !== 'resident';

/** Each place once, without the one the ticket itself names. */
const elsewhere = (from: readonly Row[], place: string): string[] =>
  [...new Set(from.map((row) => row.place))].filter((other) => other !== place);
