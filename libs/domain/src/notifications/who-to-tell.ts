import type { Fact, TicketFactType } from '../events/index';
import { reachable, type Duty } from '../roster/index';

/** What is said about a ticket. Each has its words and its page in one place on the server. */
export const TICKET_NOTICES = [
  'new-ticket',
  'nudge',
  'ticket-accepted',
  'ticket-progress',
  'party-task',
  'ticket-returned',
  'please-verify',
  'please-confirm',
  'not-fixed',
  'ticket-closed',
  'ticket-noted',
  'ticket-withdrawn',
] as const;
export type TicketNotice = (typeof TICKET_NOTICES)[number];

/** All messages this product knows; a service warning tells the secretary that messages do not get through. */
export const NOTICE_TEMPLATES = [...TICKET_NOTICES, 'service-warning'] as const;
export type NoticeTemplate = (typeof NOTICE_TEMPLATES)[number];

/** One person hears of one fact in the words of one template; told once, however often the work is repeated. */
export interface Notice {
  personId: string;
  template: TicketNotice;
}

/** Everybody a ticket concerns at the moment of the fact. */
export interface Circle {
  reporterId: string | null;
  ownerId: string | null;
  /** Staff of the party that holds the ticket. */
  partyStaff: readonly string[];
  duty: Duty;
}

type Teller<T extends TicketFactType> = (fact: Fact<T>, circle: Circle) => Notice[];

const each = (people: readonly (string | null)[], template: TicketNotice): Notice[] =>
  people.filter((person): person is string => person !== null).map((personId) => ({ personId, template }));

/** The accountable member, or whoever sits at the desk where there is none yet. */
const atTheDesk = (circle: Circle): readonly string[] =>
  circle.ownerId === null ? reachable(circle.duty, 'duty') : [circle.ownerId];

/** Who hears of which fact. No fact may be missing: a new one does not compile until somebody decides who is told. */
const TELL: { [T in TicketFactType]: Teller<T> } = {
  'ticket.reported': (_, circle) => each(reachable(circle.duty, 'duty'), 'new-ticket'),
  'ticket.escalated': (fact, circle) => each(reachable(circle.duty, fact.payload.wake), 'nudge'),
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
};

/**
 * Who hears of a fact, and in which words: the one place to look when somebody asks "why was I (not) told?".
 * Nobody hears of what they did themselves, and nobody hears of one fact twice.
 */
export function whoToTell(fact: Fact<TicketFactType>, circle: Circle): Notice[] {
  const told = (TELL[fact.type] as Teller<TicketFactType>)(fact, circle);
  const seen = new Set<string>(fact.actorId === null ? [] : [fact.actorId]);
  return told.filter(({ personId }) => !seen.has(personId) && seen.add(personId));
}
