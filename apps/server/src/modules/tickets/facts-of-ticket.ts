import type { Fact, TicketFactType } from '@doorstep/domain';
import type { Reader } from '../../platform/database/reader';

export type TicketFact = Fact<TicketFactType>;

/** An id is made under the row's lock, `at` before it: of two acts that raced only the ids keep the order. */
const FACTS = `select id, type, actor_id as "actorId", actor_role as "actorRole", at, payload from facts
  where station_id = $1::uuid and subject_id = $2::uuid and type like 'ticket.%' order by id`;

/** Everything that was said of one ticket, in order, with what the act under way has said and not yet written. */
export async function factsOfTicket(
  reader: Reader,
  { stationId, ticketId, fresh }: { stationId: string; ticketId: string; fresh: readonly Fact[] },
): Promise<TicketFact[]> {
  const written = await reader.query<TicketFact>(FACTS, [stationId, ticketId]);
  const underWay = fresh.filter(
    (fact): fact is TicketFact => fact.subjectId === ticketId && fact.type.startsWith('ticket.'),
  );
  return [...written, ...underWay];
}
