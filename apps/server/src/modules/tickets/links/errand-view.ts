import type { ErrandView, TicketView } from '@doorstep/contracts';
import type { Reader } from '../../../platform/database/reader';
import type { Station } from '../../stations/index';
import type { LinkRow } from './link-rows';

interface Drawn {
  view: TicketView;
  link: LinkRow;
  station: Station | null;
}

/**
 * Of all a ticket holds, what the work needs. The resident's number goes along only where they agreed; what others did
 * on the way stays in the house.
 */
export async function errandOf(reader: Reader, { view, link, station }: Drawn): Promise<ErrandView> {
  const { note, notYet } = await saidBefore(reader, link);
  const mayCall = link.sharesContact && view.reporter.phone !== null;
  return {
    ...whatItIs(view),
    typedAt: typedInAt(view),
    until: view.custody.until,
    isOverdue: view.custody.isOverdue,
    window: view.window ?? null,
    partyName: link.partyName,
    stationName: station?.name ?? '',
    stationPhone: station?.phone ?? null,
    note,
    notYet,
    contact: mayCall ? { name: view.reporter.name, phone: view.reporter.phone } : null,
  };
}

const whatItIs = ({
  number,
  status,
  category,
  urgency,
  place,
  alsoAt,
  text,
  reportedAt,
  recurrences,
  standing,
  media,
}: TicketView) => ({
  ...{ number, status, category, urgency, place, text, reportedAt, recurrences, standing, media },
  alsoAt: alsoAt ?? [],
});

/** Who wrote a line of the paper book, and who typed it in, stays in the house. */
const typedInAt = ({ paper }: TicketView): string | null => paper?.typedAt ?? null;

/** What was written along with the errand, and what was found not done the last time. */
async function saidBefore(
  reader: Reader,
  { stationId, ticketId, partyId }: LinkRow,
): Promise<{ note: string; notYet: string }> {
  const [said] = await reader.query<{ note: string | null; notYet: string | null }>(SAID, [
    stationId,
    ticketId,
    partyId,
  ]);
  return { note: said?.note ?? '', notYet: said?.notYet ?? '' };
}

const SAID = `select
  (select payload->>'note' from facts where station_id = $1 and subject_id = $2 and type = 'ticket.dispatched'
     and payload->>'partyId' = $3::text order by at desc, id desc limit 1) as note,
  (select coalesce(payload->>'reason', payload->>'words') from facts where station_id = $1 and subject_id = $2
     and type in ('ticket.rejected', 'ticket.redone') order by at desc, id desc limit 1) as "notYet"`;
