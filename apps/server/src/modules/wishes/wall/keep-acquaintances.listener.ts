import type { Acquainted, Fact } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { Listener, type ListenerHandler } from '../../../platform/due/listener.decorator';

type Heard = 'ticket.confirmed' | 'visit.confirmed';

/**
 * Two who have met are known to each other: a member who saw a resident's matter through to the end, whoever came along
 * on a visit, and the other way round where the one who wished then is the one who comes now. Who knows whom is shown to
 * nobody; it is a reason among others when cards are matched. Harmless twice.
 */
@Listener('keep-acquaintances', ['ticket.confirmed', 'visit.confirmed'])
export class KeepAcquaintances implements ListenerHandler<Heard> {
  async handle(tx: Tx, fact: Fact<Heard>): Promise<void> {
    for (const { residentId, memberId, how } of metBy(fact))
      if (residentId !== null && memberId !== null && residentId !== memberId)
        await tx.query(KEEP, [tx.stationId, residentId, memberId, how, fact.at]);
  }
}

interface Met {
  residentId: string | null;
  memberId: string | null;
  how: Acquainted;
}

function metBy(fact: Fact<Heard>): Met[] {
  if (fact.type === 'ticket.confirmed') {
    const { reporterId, ownerId } = (fact as Fact<'ticket.confirmed'>).payload.ticket;
    return [{ residentId: reporterId, memberId: ownerId, how: 'fixed' }];
  }
  const { pair, visit } = (fact as Fact<'visit.confirmed'>).payload;
  const came = [visit.visitorId, visit.secondId].filter((id): id is string => id !== null);
  return came.flatMap((id): Met[] => [
    { residentId: pair.ownerId, memberId: id, how: 'visited' },
    { residentId: id, memberId: pair.ownerId, how: 'turned' },
  ]);
}

const KEEP = `
  insert into acquaintances (station_id, resident_id, member_id, how, last_at) values ($1, $2, $3, $4, $5)
  on conflict (station_id, resident_id, member_id) do update
     set how = excluded.how, last_at = excluded.last_at where acquaintances.last_at <= excluded.last_at`;
