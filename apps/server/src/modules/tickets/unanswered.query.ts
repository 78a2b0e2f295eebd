import { isTimerOwed, TICKET_TIMERS, TIMED_IN, type TicketTimer } from '@doorstep/domain';
import type { Reader } from '../../platform/database/reader';
import { CLIMB, PRESS, TURN } from './move-ticket';

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

const NAMES: Record<TicketTimer, string> = { climb: CLIMB, turn: TURN, press: PRESS };

/** So long after its instant a timer nobody has done does not count any more. */
const PAST_DUE = `interval '2 minutes'`;

type Lacking = { stationId: string; id: string; lacks: TicketTimer } & Parameters<typeof isTimerOwed>[1];

/**
 * Tickets in a state in which this timer may be owed, and for which none stands: each of the three one anti-join over
 * the open tickets and the rows of later work, not a look per ticket. Who has climbed to the top is pressed no further.
 */
const lacking = (
  timer: TicketTimer,
): string => `select t.station_id as "stationId", t.id, '${timer}' as lacks,
    t.status, t.urgency, t.custody, t.supervision, t.due_at as "dueAt", t.visit_window as "window", t.suspension,
    t.review_at as "reviewAt", t.archive_at as "archiveAt"
  from tickets t where t.closed_at is null and t.escalation is not null
    and t.status in (${TIMED_IN[timer].map((status) => `'${status}'`).join(', ')})
    ${timer === 'press' ? 'and t.supervision < 3 and t.due_at is not null' : ''}
    and not exists (select 1 from due_work w where w.station_id = t.station_id and w.name = '${NAMES[timer]}'
      and w.key = t.id::text and w.dead_at is null and w.due_at > (select now from act) - ${PAST_DUE})`;

const WITHOUT_TIMER = `with act as materialized (select clock_now() as now)
  ${TICKET_TIMERS.map(lacking).join(' union all ')}`;

/**
 * Open tickets for which a timer must stand and none does, or one that is long past: nothing more would happen to them
 * by itself. Which state owes which timer is asked of the rules. In the whole house.
 */
export async function ticketsWithoutTimer(reader: Reader): Promise<TicketsOfStation[]> {
  const rows = await reader.query<Lacking>(WITHOUT_TIMER);
  const owed = rows.filter((row) => isTimerOwed(row.lacks, row));
  const byStation = Map.groupBy(owed, ({ stationId }) => stationId);
  return [...byStation].map(([stationId, own]) => ({
    stationId,
    ticketIds: [...new Set(own.map(({ id }) => id))],
  }));
}

const FOR_A_MINUTE = `select t.station_id as "stationId", array_agg(t.id) as "ticketIds" from tickets t
  where ${UNANSWERED} and t.held_since < clock_now() - interval '60 seconds' ${BY_STATION}`;

/** Tickets nobody has taken for a minute; in the whole house. */
export const ticketsWaiting = (reader: Reader): Promise<TicketsOfStation[]> =>
  reader.query<TicketsOfStation>(FOR_A_MINUTE);
