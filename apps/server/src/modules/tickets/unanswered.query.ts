import type { Reader } from '../../platform/database/reader';
import { CLIMB } from './move-ticket';

/** Tickets of a station, by id. */
export interface TicketsOfStation {
  stationId: string;
  ticketIds: string[];
}

/**
 * Nobody has taken it. Without a stamp it came from the paper register (or from a version before there were stamps):
 * nobody was ever to be called for it.
 */
const UNANSWERED = `t.status = 'submitted' and t.closed_at is null and t.escalation is not null`;

const BY_STATION = 'group by t.station_id order by t.station_id';

const WITHOUT_TIMER = `select t.station_id as "stationId", array_agg(t.id) as "ticketIds" from tickets t
  where ${UNANSWERED} and not exists (select 1 from due_work w
    where w.station_id = t.station_id and w.name = '${CLIMB}' and w.key = t.id::text and w.dead_at is null) ${BY_STATION}`;

/** Tickets nobody has taken and nothing will call anybody for; in the whole house. */
export const ticketsWithoutTimer = (reader: Reader): Promise<TicketsOfStation[]> =>
  reader.query<TicketsOfStation>(WITHOUT_TIMER);

const FOR_A_MINUTE = `select t.station_id as "stationId", array_agg(t.id) as "ticketIds" from tickets t
  where ${UNANSWERED} and t.held_since < clock_now() - interval '60 seconds' ${BY_STATION}`;

/** Tickets nobody has taken for a minute; in the whole house. */
export const ticketsWaiting = (reader: Reader): Promise<TicketsOfStation[]> =>
  reader.query<TicketsOfStation>(FOR_A_MINUTE);
