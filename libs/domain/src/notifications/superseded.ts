import type { AlarmFactType, DutyFactType, FactType, TicketFactType } from '../events/index';
import { TICKET_NOTICES, type Notice, type TicketNotice } from './notice';
import type { RingingAlarm, RingingDuty } from './subscribe-keys';

const CALLS: readonly TicketNotice[] = ['new-ticket', 'nudge'];
const LOOKS: readonly TicketNotice[] = ['please-look'];
const ERRANDS: readonly TicketNotice[] = ['party-task', 'not-fixed'];
/** What a side was asked for while the work was still going on. */
const ASKED: readonly TicketNotice[] = ['please-agree', 'please-answer'];
const NOTHING: readonly never[] = [];

/** What would mislead once this has happened to a ticket: calls and requests that somebody has answered. News stays news. A new fact does not compile until somebody decides. */
const OF_TICKETS: Record<TicketFactType, readonly TicketNotice[]> = {
  'ticket.reported': NOTHING,
  'ticket.child-opened': NOTHING,
  'ticket.transcribed': NOTHING,
  'ticket.escalated': NOTHING,
  'ticket.raised': NOTHING,
  'ticket.unseen': NOTHING,
  'ticket.seen': NOTHING,
  'ticket.noted': NOTHING,
  'ticket.merged': [...CALLS, ...LOOKS],
  'ticket.joined': NOTHING,
  'ticket.unmerged': NOTHING,
  'ticket.parted': NOTHING,
  'ticket.case-opened': NOTHING,
  'ticket.case-undone': NOTHING,
  'ticket.likened': NOTHING,
  'ticket.set-apart': NOTHING,
  'ticket.reconsidered': NOTHING,
  'ticket.called': ['promise-due'],
  'ticket.promise-due': NOTHING,
  'ticket.followed': NOTHING,
  'ticket.unfollowed': NOTHING,
  'ticket.neighbour-answered': NOTHING,
  'ticket.recategorised': NOTHING,
  'ticket.link-issued': NOTHING,
  'ticket.link-opened': NOTHING,
  'ticket.link-revoked': NOTHING,
  'ticket.accepted': CALLS,
  'ticket.diverted': [...CALLS, ...LOOKS],
  'ticket.objected': NOTHING,
  'ticket.dispatched': ['ticket-returned', ...ERRANDS, ...CALLS, ...ASKED],
  'ticket.whistled': NOTHING,
  'ticket.helper-done': NOTHING,
  'ticket.signed': ERRANDS,
  'ticket.unsigned': NOTHING,
  'ticket.pressed': NOTHING,
  'ticket.transferred': NOTHING,
  'ticket.returned': ERRANDS,
  'ticket.upheld': ['please-review'],
  'ticket.overruled': ['please-review', 'ticket-returned'],
  'ticket.visit-proposed': NOTHING,
  'ticket.visit-agreed': ['please-agree'],
  'ticket.visit-missed': ['please-agree'],
  'ticket.suspended': ['please-agree'],
  'ticket.resumed': NOTHING,
  'ticket.extension-asked': NOTHING,
  'ticket.extension-granted': ['please-answer'],
  'ticket.extension-refused': ['please-answer'],
  'ticket.claimed': [...ERRANDS, ...ASKED],
  'ticket.solved': ['ticket-returned', ...ERRANDS, ...CALLS, ...LOOKS, ...ASKED],
  'ticket.approved': ['please-verify'],
  'ticket.rejected': ['please-verify'],
  'ticket.confirmed': ['please-confirm'],
  'ticket.half-fixed': ['please-confirm'],
  'ticket.redone': ['please-confirm'],
  'ticket.lapsed': ['please-confirm'],
  'ticket.given-up': NOTHING,
  'ticket.unresolved': [...ERRANDS, ...ASKED, 'please-review', 'please-verify'],
  'ticket.carried-on': ['please-review'],
  'ticket.recalled': NOTHING,
  'ticket.withdrawn': TICKET_NOTICES.filter((template) => template !== 'ticket-withdrawn'),
  'ticket.kept': NOTHING,
  'ticket.called-back': NOTHING,
  'ticket.not-reached': NOTHING,
  'ticket.reopened': NOTHING,
  'ticket.recurred': NOTHING,
  'ticket.cause-recorded': NOTHING,
  'ticket.sweep-opened': NOTHING,
  'ticket.sweep-withdrawn': NOTHING,
  'ticket.flat-looked': NOTHING,
  'ticket.archived': NOTHING,
};

/** The same of duty, where a message rings at all: the subject of a fact is its slot, its call, its offer. */
const OF_DUTY: Partial<Record<DutyFactType, readonly RingingDuty[]>> = {
  'duty.closed': ['stand-in', 'duty-late', 'duty-still-short'],
  'cover.closed': ['cover-asked', 'cover-exhausted'],
  'swap.accepted': ['swap-asked'],
  'swap.declined': ['swap-asked'],
  'swap.withdrawn': ['swap-asked'],
  'swap.expired': ['swap-asked'],
};

/** The same of the house's own troubles: what is over rings nobody any more. */
const OF_ALARMS: Partial<Record<AlarmFactType, readonly RingingAlarm[]>> = {
  'watch.cleared': ['watch-found'],
};

/** What one person has answered for themselves; the others are called all the same. */
const OF_ONE: Partial<Record<FactType, readonly Notice['template'][]>> = {
  'duty.checked-in': ['stand-in', 'duty-late'],
  'duty.given-up': ['stand-in', 'duty-late'],
  'cover.taken': ['cover-asked'],
  'ticket.seen': ['please-look'],
};

/** The same of a visit: whoever has arrived, come back or called it off is not asked for any more. */
const OF_VISITS: Partial<Record<FactType, readonly Notice['template'][]>> = {
  'visit.arrived': ['visit-overdue', 'visit-tomorrow'],
  'visit.finished': ['visit-overdue'],
  'visit.called-off': ['visit-overdue', 'visit-tomorrow', 'visit-planned'],
  'pairing.refused': ['pair-asked', 'pair-offered'],
  'pairing.unglued': ['pair-asked', 'pair-offered'],
};

type Settling = Partial<Record<FactType, readonly Notice['template'][]>>;
const EVERYBODY: Settling = { ...OF_TICKETS, ...OF_DUTY, ...OF_VISITS, ...OF_ALARMS };

const settling = (settles: Settling, template: Notice['template']): FactType[] =>
  (Object.keys(settles) as FactType[]).filter((type) => settles[type]?.includes(template));

/**
 * The facts after which a message still waiting to be sent is no longer worth a person's consent (it stays readable in
 * the inbox). Asked at the last moment before sending, so that nobody is called to what somebody else has taken.
 */
export const settlersOf = (template: Notice['template']): FactType[] => settling(EVERYBODY, template);

/** The facts that do so only for the person they are about: their `personId`. */
export const ownSettlersOf = (template: Notice['template']): FactType[] => settling(OF_ONE, template);
