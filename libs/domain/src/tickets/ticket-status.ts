/** Every state of a ticket, in the order of its life (待受理 … 已归档). */
export const TICKET_STATUSES = [
  'submitted',
  'accepted',
  'dispatched',
  'disputed',
  'in_progress',
  'scheduled',
  'suspended',
  'claimed',
  'awaiting_confirmation',
  'resolved',
  'unresolved',
  'withdrawn',
  'diverted',
  'merged',
  'reviewed',
  'archived',
] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** How a ticket came to be solved: somebody said so, said half, or nobody said anything in the window. */
export const RESOLUTIONS = ['confirmed', 'partly', 'unconfirmed', 'verified'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** States in which nobody has to move: it may be taken up again, but nothing is owed today. */
const CLOSED: ReadonlySet<TicketStatus> = new Set<TicketStatus>([
  'resolved',
  'unresolved',
  'withdrawn',
  'diverted',
  'merged',
  'reviewed',
  'archived',
]);

export const isClosed = (status: TicketStatus): boolean => CLOSED.has(status);
export const CLOSED_STATUSES = TICKET_STATUSES.filter(isClosed);
export const OPEN_STATUSES = TICKET_STATUSES.filter((status) => !isClosed(status));

/** States that only exist where a party holds the ticket. */
export const PARTY_STATUSES = ['dispatched', 'disputed', 'in_progress', 'scheduled', 'suspended'] as const;
