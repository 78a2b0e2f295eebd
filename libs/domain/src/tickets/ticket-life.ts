import type { Role } from '../identity/index';
import type { Standing } from './standing';
import { OPEN_STATUSES, PARTY_STATUSES, type TicketStatus } from './ticket-status';

/** What people do to a ticket. The order is the order of the buttons. */
export const HAND_ACTIONS = [
  'accept',
  'confirm',
  'half',
  'redo',
  'approve',
  'reject',
  'sign',
  'claim',
  'find_nobody',
  'agree',
  'resume',
  'uphold',
  'overrule',
  'grant',
  'refuse',
  'concede',
  'carry_on',
  'solve',
  'dispatch',
  'appoint',
  'call_back',
  'reopen',
  'object',
  'keep',
  'ask_extension',
  'suspend',
  'transfer',
  'whistle',
  'return',
  'give_up',
  'divert',
  'merge',
  'unmerge',
  'withdraw',
] as const;
export type HandAction = (typeof HAND_ACTIONS)[number];

/** What only time does: a rung of silence, a promise to sign that ran out, a window, a cap, a date. */
export const TIME_ACTIONS = [
  'escalate',
  'take_back',
  'press',
  'miss',
  'lift',
  'lapse',
  'recall',
  'archive',
] as const;
export type TimeAction = (typeof TIME_ACTIONS)[number];

export type TicketAction = HandAction | TimeAction;
export const TICKET_ACTIONS = [...HAND_ACTIONS, ...TIME_ACTIONS] as const;

type Guard = (standing: Standing) => boolean;
type Who = Partial<Record<Role, Guard>>;
type Flag = { [F in keyof Standing]-?: Standing[F] extends boolean | undefined ? F : never }[keyof Standing];

/** Where a line leads: to a state, nowhere else (`here`), or to one of two. */
export type Lead = TicketStatus | 'here' | { if: Flag; then: TicketStatus; else: TicketStatus };

/** One line of the table: from these states, this action leads there, by these hats. */
export interface Line {
  from: readonly TicketStatus[];
  action: TicketAction;
  to: Lead;
  who: Who;
  /** Time does it, where this holds. */
  when?: Guard;
}

const always: Guard = () => true;
const own: Guard = (s) => s.isReporter;
const theirs: Guard = (s) => s.isPartyOfTicket;
const and =
  (...guards: readonly Guard[]): Guard =>
  (s) =>
    guards.every((guard) => guard(s));
const not =
  (flag: Flag): Guard =>
  (s) =>
    s[flag] !== true;
const has =
  (flag: Flag): Guard =>
  (s) =>
    s[flag] === true;

const TIME: Who = {};
const desk = (guard: Guard = always): Who => ({ member: guard, secretary: guard });
const party = (guard: Guard = always): Who => ({ party: and(theirs, guard) });
/** The first owner, or the secretary in their place. */
const answerable = (guard: Guard = always): Who => ({
  member: and(has('isOwner'), guard),
  secretary: guard,
});
/** The resident themselves; for one without an account a member passes the word on. */
const resident = (guard: Guard = always): Who => ({
  resident: and(own, guard),
  ...desk(and(has('isSpokenFor'), guard)),
});
/** Somebody above the matter who is not the one it is about. */
const reviewer = (guard: Guard): Who => ({ secretary: guard, district: guard });

/** Nobody calls their own work good: not the member who handled it, not the neighbour who is that member. */
const impartial = and(not('hasHandled'), not('isOwner'));
const whole = not('hasOpenHelpers');
const answered: Guard = (s) => impartial(s) && whole(s);
/** A helper's part is never taken up again: its whole is. */
const reopenable = and(has('isRecent'), not('isHelper'));
const proposedBy =
  (side: 'party' | 'resident'): Guard =>
  (s) =>
    s.windowBy === side;

const AT_WORK = ['in_progress', 'scheduled'] as const;
const SENT = ['dispatched', ...AT_WORK, 'suspended'] as const;
const IN_CHARGE = ['accepted', ...PARTY_STATUSES, 'claimed'] as const;
const ENDED = ['resolved', 'unresolved', 'reviewed'] as const;
/** Back to the hands that did the work. */
const BACK = { if: 'hasParty', then: 'in_progress', else: 'accepted' } as const;
/** What the station keeps open though the resident withdrew it is the station's own matter from then on. */
const KEPT = { if: 'hasOwner', then: 'accepted', else: 'submitted' } as const;
/** A helper's part is looked at by the station; the whole is asked of the resident. */
const LOOKED_AT = { if: 'isHelper', then: 'claimed', else: 'awaiting_confirmation' } as const;
const FOUND_DONE = { if: 'isHelper', then: 'resolved', else: 'awaiting_confirmation' } as const;

const line = (
  from: TicketStatus | readonly TicketStatus[],
  action: TicketAction,
  to: Lead,
  who: Who,
): Line => ({
  from: typeof from === 'string' ? [from] : from,
  action,
  to,
  who,
});

/**
 * The whole life of a ticket. The desk may send a ticket on or report it done itself as long as the party has not
 * claimed it and no dispute is under review: many parties only have a telephone.
 */
export const LIFE: readonly Line[] = [
  line('submitted', 'accept', 'accepted', desk()),
  line('submitted', 'escalate', 'here', TIME),
  line('submitted', 'divert', 'diverted', { member: not('hasObjected'), secretary: always }),
  line('diverted', 'object', 'submitted', resident(and(has('isRecent'), not('hasObjected')))),
  line(['submitted', 'accepted'], 'merge', 'merged', desk(not('isHelper'))),
  line('merged', 'unmerge', KEPT, desk()),

  line(['accepted', ...SENT], 'solve', LOOKED_AT, desk(whole)),
  line(['accepted', ...SENT], 'dispatch', 'dispatched', desk()),
  line(SENT, 'whistle', 'here', desk(not('isHelper'))),
  line('dispatched', 'sign', 'in_progress', party()),
  line('dispatched', 'return', 'disputed', party(not('hasReturned'))),
  line('dispatched', 'take_back', 'here', TIME),
  line(['dispatched', ...AT_WORK], 'press', 'here', TIME),
  line('disputed', 'uphold', 'accepted', reviewer(not('isDispatcher'))),
  line('disputed', 'overrule', 'dispatched', reviewer(not('isDispatcher'))),
  line(['dispatched', ...AT_WORK], 'transfer', 'here', party()),

  line(AT_WORK, 'appoint', 'in_progress', { ...resident(), ...party() }),
  line('in_progress', 'agree', 'scheduled', {
    ...resident(proposedBy('party')),
    ...party(proposedBy('resident')),
  }),
  line('scheduled', 'miss', 'in_progress', TIME),
  line('scheduled', 'find_nobody', 'in_progress', party(has('isVisitTime'))),
  line(AT_WORK, 'suspend', 'suspended', {
    ...party(has('isSuspendable')),
    ...answerable(has('isSuspendable')),
  }),
  line('suspended', 'resume', 'in_progress', { ...party(), ...answerable() }),
  line('suspended', 'lift', 'in_progress', TIME),
  line('in_progress', 'ask_extension', 'here', party(not('hasAsked'))),
  line('in_progress', 'grant', 'here', answerable(has('hasAsked'))),
  line('in_progress', 'refuse', 'here', answerable(has('hasAsked'))),

  line(AT_WORK, 'claim', 'claimed', party()),
  line('claimed', 'approve', FOUND_DONE, desk(and(not('isClaimant'), whole))),
  line('claimed', 'reject', BACK, desk(not('isClaimant'))),
  line('awaiting_confirmation', 'confirm', 'resolved', resident(answered)),
  line('awaiting_confirmation', 'half', 'resolved', resident(answered)),
  line('awaiting_confirmation', 'redo', BACK, resident()),
  line('awaiting_confirmation', 'lapse', 'resolved', TIME),

  line(IN_CHARGE, 'give_up', 'here', answerable(and(not('isGivenUp'), not('isHelper'), whole))),
  line(IN_CHARGE, 'concede', 'unresolved', reviewer(and(has('isGivenUp'), not('isProposer'), whole))),
  line(IN_CHARGE, 'carry_on', 'here', reviewer(and(has('isGivenUp'), not('isProposer')))),
  line(OPEN_STATUSES, 'withdraw', 'withdrawn', {
    resident: own,
    ...desk(and(has('isSpokenFor'), not('isOwner'))),
  }),
  line('withdrawn', 'keep', KEPT, desk(and(has('isRecent'), not('isHelper')))),

  line(
    ['resolved', 'unresolved'],
    'call_back',
    'reviewed',
    desk(and(impartial, not('isReporter'), not('isHelper'))),
  ),
  line(ENDED, 'reopen', BACK, { ...desk(reopenable), resident: and(own, reopenable) }),
  line(['unresolved', 'reviewed'], 'recall', BACK, TIME),
  line('reviewed', 'archive', 'archived', TIME),
];
