import { clocksOf, type Clock, type RateFact } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import { calendarOf } from '../../roster/index';
import { clockPolicyOf } from '../clocks/clock-policies';

/** The number of a ticket begins with its day, and numbers are indexed: a month is one short stretch of them. */
const FACTS = `
  select f.subject_id as "ticketId", f.type, f.at, f.payload from tickets t
    join facts f on f.station_id = t.station_id and f.subject_id = t.id and f.type like 'ticket.%'
   where t.station_id = $1::uuid and t.number >= $2 and t.number < $3
   order by f.subject_id, f.id`;

/** From which number on, and before which, the tickets of a month (`YYYY-MM`) are numbered. */
export function numbersOf(month: string): [string, string] {
  const [year = '', of = ''] = month.split('-');
  return [`${year}${of}`, `${year}${String(Number(of) + 1).padStart(2, '0')}`];
}

/** A matter with its facts and the clocks read from them. */
export interface Matter {
  facts: RateFact[];
  clocks: Clock[];
}

/** Everything reported at a station in a month (`YYYY-MM`), read from facts. */
export async function mattersOfMonth(
  reader: Reader,
  { stationId, month, now }: { stationId: string; month: string; now: Date },
): Promise<Matter[]> {
  const rows = await reader.query<RateFact & { ticketId: string }>(FACTS, [stationId, ...numbersOf(month)]);
  const room = { policy: await clockPolicyOf(reader, stationId), days: await calendarOf(reader, stationId) };
  const byTicket = Map.groupBy(rows, ({ ticketId }) => ticketId);
  return [...byTicket.values()].map((facts) => ({ facts, clocks: clocksOf(facts, room, now) }));
}
