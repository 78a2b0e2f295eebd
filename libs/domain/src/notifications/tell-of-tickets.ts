import type { Fact, TicketFactType } from '../events/index';
import { reachable } from '../roster/index';
import type { Circle, Notice, TicketNotice } from './notice';
import { NOBODY } from './tell-of-duty';

type Teller<T extends TicketFactType> = (fact: Fact<T>, circle: Circle) => Notice[];

const each = (people: readonly (string | null)[], template: TicketNotice): Notice[] =>
  people.filter((person): person is string => person !== null).map((personId) => ({ personId, template }));

/** The accountable member, or whoever sits at the desk where there is none yet. */
const atTheDesk = (circle: Circle): readonly string[] =>
  circle.ownerId === null ? reachable(circle.duty, 'duty') : [circle.ownerId];

/** Who hears of which fact about a ticket. No fact may be missing: a new one does not compile until somebody decides who is told. */
export const TELL_OF_TICKETS: { [T in TicketFactType]: Teller<T> } = {
  'ticket.reported': (_, circle) => each(reachable(circle.duty, 'duty'), 'new-ticket'),
  'ticket.escalated': (fact, circle) => each(reachable(circle.duty, fact.payload.wake), 'nudge'),
  'ticket.seen': NOBODY,
  'ticket.unseen': (fact) => each(fact.payload.personIds, 'please-look'),
  'ticket.accepted': (_, circle) => each([circle.reporterId], 'ticket-accepted'),
  'ticket.solved': (_, circle) => [
    ...each([circle.reporterId], 'please-confirm'),
    ...each(circle.partyStaff, 'ticket-withdrawn'),
  ],
  'ticket.dispatched': (_, circle) => [
    ...each(circle.partyStaff, 'party-task'),
    ...each([circle.reporterId], 'ticket-progress'),
  ],
  'ticket.signed': (_, circle) => each([circle.reporterId], 'ticket-progress'),
  'ticket.returned': (_, circle) => each(atTheDesk(circle), 'ticket-returned'),
  'ticket.claimed': (_, circle) => each(atTheDesk(circle), 'please-verify'),
  'ticket.approved': (_, circle) => each([circle.reporterId], 'please-confirm'),
  'ticket.rejected': (_, circle) => each(circle.partyStaff, 'not-fixed'),
  'ticket.confirmed': (_, circle) => each([circle.ownerId, ...circle.partyStaff], 'ticket-closed'),
  'ticket.redone': (_, circle) => each([circle.ownerId, ...circle.partyStaff], 'not-fixed'),
  'ticket.lapsed': (_, circle) => each([circle.reporterId, circle.ownerId], 'ticket-closed'),
  'ticket.withdrawn': (_, circle) => each([...atTheDesk(circle), ...circle.partyStaff], 'ticket-withdrawn'),
  'ticket.noted': (_, circle) =>
    each([circle.reporterId, circle.ownerId, ...circle.partyStaff], 'ticket-noted'),
  'ticket.followed': NOBODY,
  'ticket.unfollowed': NOBODY,
  'ticket.neighbour-answered': NOBODY,
  'ticket.link-issued': NOBODY,
  'ticket.link-opened': NOBODY,
  'ticket.link-revoked': NOBODY,
  'ticket.recategorised': NOBODY,
};
