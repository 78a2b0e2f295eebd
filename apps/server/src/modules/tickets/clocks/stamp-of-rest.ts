import { clocksOfSteps, withCalendar, type ClockStamp } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { TicketTable } from '../ticket.table';
import { factsOfTicket } from '../facts-of-ticket';
import { booksOf, stampOfDesk } from './clocks-of-ticket';

/**
 * What is promised for the rest of what was half fixed: what was left of the party's own promise, as when it is not fixed
 * at all, because the time that was used before counts. Where no party was at it, the desk has it as on the first day.
 */
export async function stampOfRest(tx: Tx, ticket: TicketTable): Promise<ClockStamp> {
  const { stationId, id: ticketId, category, urgency } = ticket;
  const facts = await factsOfTicket(tx, { stationId, ticketId, fresh: tx.facts });
  const { steps, ...room } = await booksOf(tx, stationId, facts);
  const clocks = clocksOfSteps(steps, room, tx.now);
  const finish = clocks.findLast(({ name, end }) => name === 'finish' && end === null);
  const desk = await stampOfDesk(tx, stationId, { category, urgency, now: tx.now });
  if (finish === undefined) return desk;
  const left = { wait: Math.max(0, finish.limit - finish.elapsed), counted: finish.counted };
  const stamp = { policy: finish.policy, clocks: { ...desk.clocks, finish: left } };
  return withCalendar(stamp, finish.days, tx.now);
}
