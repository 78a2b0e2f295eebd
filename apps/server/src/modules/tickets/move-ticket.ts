import { climbAt, DEFAULT_PROMISES, nextInTime, pressAt } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import { stampOfTicket } from './escalation/stamp-of-ticket';
import { TicketTable } from './ticket.table';

/** The timer that climbs while nobody has accepted. One per ticket, under its id. */
export const CLIMB = 'climb-when-silent';
/** Silence is broken to the second: only the telling itself goes before it. */
export const CLIMB_PRIORITY = 2;
/** The timer of whatever time does next to a ticket. One per ticket, under its id. */
export const TURN = 'turn-by-time';

/** The timer by which pressure rises on a party that is late. One per ticket, under its id. */
export const PRESS = 'press-when-late';

/** What an act changes of a ticket. */
export type Changes = Partial<Omit<TicketTable, 'stationId' | 'id'>>;

/** What has been changed and not yet been said in a fact. */
const unsaid = new WeakMap<TicketTable, Changes>();

/** The changes since the last fact about this ticket, for the fact that says them: facts alone rebuild the row. */
export function takeUnsaid(ticket: TicketTable): Changes {
  const changes = unsaid.get(ticket) ?? {};
  unsaid.delete(ticket);
  return changes;
}

/** Writes changes to a locked ticket; the next fact about it carries them. */
export async function changeTicket(tx: Tx, ticket: TicketTable, changes: Changes): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await tx.rows.update(TicketTable, { stationId: ticket.stationId, id: ticket.id }, changes);
  unsaid.set(ticket, { ...unsaid.get(ticket), ...changes });
  Object.assign(ticket, changes);
}

/**
 * Puts a locked ticket where the rule says: state, hands, promise (with the policy that makes it), and the timer that
 * watches over what time does next, all in the act's own commit.
 */
export async function moveTicket(tx: Tx, ticket: TicketTable, changes: Changes): Promise<void> {
  const wasSubmitted = ticket.status === 'submitted';
  const { resolution } = changes;
  const marked = resolution === undefined ? {} : { isUnconfirmed: resolution === 'unconfirmed' };
  await changeTicket(tx, ticket, { ...changes, ...marked, policy: DEFAULT_PROMISES.name });
  if (wasSubmitted && ticket.status !== 'submitted') tx.cancel(CLIMB, ticket.id);
  if (!wasSubmitted && ticket.status === 'submitted') climbAnew(tx, ticket);
  const next = nextInTime(ticket);
  if (next === null) tx.cancel(TURN, ticket.id);
  else tx.schedule(TURN, { key: ticket.id, dueAt: next.at, payload: {} });
  const late = pressAt(ticket);
  if (late === null) tx.cancel(PRESS, ticket.id);
  else tx.schedule(PRESS, { key: ticket.id, dueAt: late, payload: {} });
}

/** Back at the door: silence leads to what it led to when it was first reported. */
function climbAnew(tx: Tx, ticket: TicketTable): void {
  const dueAt = climbAt(stampOfTicket(ticket), 0, tx.now);
  tx.schedule(CLIMB, { key: ticket.id, dueAt, payload: { rung: 1 }, priority: CLIMB_PRIORITY });
}

/** Writes a ticket that begins by another's act, not by a report; its first fact carries the whole row. */
export async function beginTicket(tx: Tx, row: TicketTable): Promise<TicketTable> {
  await tx.rows.insert(TicketTable, row);
  const { stationId: _, id: __, ...begun } = row;
  unsaid.set(row, begun);
  return row;
}
