import { climbAt, nextInTime, pressAt, type TicketFactType } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import { TURNS } from '../../platform/due/listener.decorator';
import { changeTicket, type Changes } from './change-ticket';
import { promiseAfter } from './clocks/promise-after';
import { stampOfTicket } from './escalation/stamp-of-ticket';
import { recordOnTicket, type Said } from './record-on-ticket';
import type { TicketTable } from './ticket.table';

/** The timer that climbs while nobody has accepted. One per ticket, under its id. */
export const CLIMB = 'climb-when-silent';
/**
 * The first silence is broken to the second: it goes with the telling itself, in the order in which both were due. A
 * later one has called somebody before, and stands behind what nobody has heard of yet.
 */
export const climbPriority = (rung: number): number => (rung === 1 ? TURNS.first : TURNS.soon);
/** The timer of whatever time does next to a ticket. One per ticket, under its id. */
export const TURN = 'turn-by-time';

/** The timer by which pressure rises on a party that is late. One per ticket, under its id. */
export const PRESS = 'press-when-late';

/**
 * Puts a locked ticket where the rule says and records what was done: state, hands, the promise as the clocks say it
 * (with the policy that makes it), and the timers that watch over what time does next, all in the act's own commit.
 */
export async function moveTicket<T extends TicketFactType>(
  tx: Tx,
  ticket: TicketTable,
  changes: Changes,
  said: Said<T>,
): Promise<void> {
  const wasSubmitted = ticket.status === 'submitted';
  const isBack = !wasSubmitted && changes.status === 'submitted';
  const { resolution } = changes;
  const marked = resolution === undefined ? {} : { isUnconfirmed: resolution === 'unconfirmed' };
  const promise = await promiseAfter(tx, { ...ticket, ...changes }, said);
  const anew = isBack ? { rung: 0, rungSince: tx.now } : {};
  await changeTicket(tx, ticket, { ...changes, ...marked, ...promise, ...anew });
  if (wasSubmitted && ticket.status !== 'submitted') tx.cancel(CLIMB, ticket.id);
  if (isBack) climbAnew(tx, ticket);
  watchOver(tx, ticket);
  recordOnTicket(tx, ticket, said);
}

/** The timers of a ticket as it stands now. */
export function watchOver(tx: Tx, ticket: TicketTable): void {
  const next = nextInTime(ticket);
  if (next === null) tx.cancel(TURN, ticket.id);
  else tx.schedule(TURN, { key: ticket.id, dueAt: next.at, payload: {} });
  const late = pressAt(ticket);
  if (late === null) tx.cancel(PRESS, ticket.id);
  else tx.schedule(PRESS, { key: ticket.id, dueAt: late, payload: {} });
}

/** Back at the door, on its first rung: silence leads to what it led to when it was first reported. */
function climbAnew(tx: Tx, ticket: TicketTable): void {
  const dueAt = climbAt(stampOfTicket(ticket), 0, tx.now);
  tx.schedule(CLIMB, { key: ticket.id, dueAt, payload: { rung: 1 }, priority: climbPriority(1) });
}
