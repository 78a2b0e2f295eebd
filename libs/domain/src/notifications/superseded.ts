import type { TicketFactType } from '../events/index';
import { TICKET_NOTICES, type TicketNotice } from './who-to-tell';

const CALLS: readonly TicketNotice[] = ['new-ticket', 'nudge'];
const ERRANDS: readonly TicketNotice[] = ['party-task', 'not-fixed'];
const NOTHING: readonly TicketNotice[] = [];

/** What would mislead once this has happened: calls and requests that somebody has answered. News stays news. A new fact does not compile until somebody decides. */
const SETTLES: Record<TicketFactType, readonly TicketNotice[]> = {
  'ticket.reported': NOTHING,
  'ticket.escalated': NOTHING,
  'ticket.noted': NOTHING,
  'ticket.accepted': CALLS,
  'ticket.dispatched': ['ticket-returned', ...ERRANDS, ...CALLS],
  'ticket.signed': ERRANDS,
  'ticket.returned': ERRANDS,
  'ticket.claimed': ERRANDS,
  'ticket.solved': ['ticket-returned', ...ERRANDS, ...CALLS],
  'ticket.approved': ['please-verify'],
  'ticket.rejected': ['please-verify'],
  'ticket.confirmed': ['please-confirm'],
  'ticket.redone': ['please-confirm'],
  'ticket.lapsed': ['please-confirm'],
  'ticket.withdrawn': TICKET_NOTICES.filter((template) => template !== 'ticket-withdrawn'),
};

/**
 * The facts after which a message still waiting to be sent is no longer worth a person's consent (it stays readable in
 * the inbox). Asked at the last moment before sending, so that nobody is called to what somebody else has taken.
 */
export const settlersOf = (template: TicketNotice): TicketFactType[] =>
  (Object.keys(SETTLES) as TicketFactType[]).filter((type) => SETTLES[type].includes(template));
