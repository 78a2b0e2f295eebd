import { isClosed, type TicketStatus } from './ticket-status';
import type { SuspensionCause } from './suspension';

/** In whose hands a ticket lies; `outside` is a utility or the weather. Open tickets always lie in exactly one. */
export const HOLDERS = ['station', 'party', 'resident', 'outside', 'nobody'] as const;
export type Holder = (typeof HOLDERS)[number];

const HOLDER: Record<TicketStatus, Holder> = {
  submitted: 'station',
  accepted: 'station',
  dispatched: 'party',
  disputed: 'station',
  in_progress: 'party',
  scheduled: 'party',
  suspended: 'party',
  claimed: 'station',
  awaiting_confirmation: 'resident',
  resolved: 'nobody',
  unresolved: 'nobody',
  withdrawn: 'nobody',
  diverted: 'nobody',
  merged: 'nobody',
  reviewed: 'nobody',
  archived: 'nobody',
};

/** While work is held up, it lies with whoever is waited for. */
const WAITED_FOR: Record<SuspensionCause, Holder> = {
  wait_resident: 'resident',
  wait_part: 'party',
  wait_utility: 'outside',
  weather: 'outside',
};

/** Whose move it is in this state, as far as the state alone tells. */
export const holderOf = (status: TicketStatus): Holder => HOLDER[status];

/** Whose move it is when work is held up for this cause. */
export const holderWaiting = (cause: SuspensionCause): Holder => WAITED_FOR[cause];

/** A ticket's own custody, where it is on record; tickets and facts older than that axis only have their state. */
export const custodyOf = (ticket: { status: TicketStatus; custody?: Holder | null }): Holder =>
  ticket.custody ?? HOLDER[ticket.status];

/** A promise is broken when its instant has passed while the ticket still lies with somebody who owes it. */
export function isOverdue(
  ticket: { status: TicketStatus; dueAt: Date | null; custody?: Holder | null },
  now: Date,
): boolean {
  if (isClosed(ticket.status) || ticket.status === 'suspended') return false;
  return custodyOf(ticket) !== 'resident' && ticket.dueAt !== null && ticket.dueAt < now;
}
