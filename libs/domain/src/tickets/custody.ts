import type { TicketStatus } from './ticket-flow';

/** In whose hands a ticket lies. Open tickets always lie in exactly one. */
export type Holder = 'station' | 'party' | 'resident' | 'nobody';

const HOLDER: Record<TicketStatus, Holder> = {
  submitted: 'station',
  accepted: 'station',
  dispatched: 'party',
  in_progress: 'party',
  claimed: 'station',
  awaiting_confirmation: 'resident',
  resolved: 'nobody',
  withdrawn: 'nobody',
};

/** Whose move it is in this state. */
export const holderOf = (status: TicketStatus): Holder => HOLDER[status];

/** A promise is broken when its instant has passed while the ticket still lies there. */
export function isOverdue(ticket: { status: TicketStatus; dueAt: Date | null }, now: Date): boolean {
  return (
    HOLDER[ticket.status] !== 'nobody' &&
    HOLDER[ticket.status] !== 'resident' &&
    ticket.dueAt !== null &&
    ticket.dueAt < now
  );
}
