import {
  after,
  DEFAULT_PROMISES,
  digestOf,
  isClocked,
  PHASE_OF,
  runningPromise,
  waitAfter,
  type ClockFact,
  type TicketFactType,
} from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { Changes } from '../change-ticket';
import { stampOfTicket } from '../escalation/stamp-of-ticket';
import type { Said } from '../record-on-ticket';
import type { TicketTable } from '../ticket.table';
import { factsOfTicket } from '../facts-of-ticket';
import { booksOf } from './clocks-of-ticket';

/**
 * The promise of a ticket once this is said of it, by the one rule: read from its facts and the one that is coming. Where
 * no clock is owed, what the machine says stands.
 */
export async function promiseAfter<T extends TicketFactType>(
  tx: Tx,
  ticket: TicketTable,
  said: Said<T>,
): Promise<Pick<Changes, 'dueAt' | 'policy'>> {
  if (!isClocked(PHASE_OF[ticket.status])) return { policy: DEFAULT_PROMISES.name };
  const { stationId, id: ticketId } = ticket;
  const facts = await factsOfTicket(tx, { stationId, ticketId, fresh: tx.facts });
  const coming = factToCome(tx.now, ticket, said);
  const { steps, ...room } = await booksOf(tx, stationId, [...facts, coming]);
  const promise = runningPromise(steps, room, tx.now);
  return { dueAt: promise?.dueAt ?? null, policy: promise?.policy || DEFAULT_PROMISES.name };
}

/** The fact as the clocks will read it. Back at the door, acceptance is promised as its own rules of silence say. */
function factToCome<T extends TicketFactType>(now: Date, ticket: TicketTable, { type, payload }: Said<T>) {
  const dueAt = ticket.status === 'submitted' ? after(now, waitAfter(stampOfTicket(ticket), 0)) : null;
  return { type, at: now, payload: { ...payload, ticket: digestOf({ ...ticket, dueAt }) } } as ClockFact;
}
