import type { Caller, Role } from '../identity/index';
import { Refusal, type RefusalCode } from '../kernel/index';

/**
 * The whole life of a ticket (domain: 待受理 → 已受理 → 已派单 → 办理中 → 待核实 → 待确认 → 已解决).
 * Read it as: from this state, this action leads there. `redo` leads back to the hands that did the work:
 * to the party where one holds the ticket, otherwise to the desk. The desk may send a ticket on to somebody else, or
 * report it done itself, as long as the party has not claimed it: many parties only have a telephone. While the
 * resident is asked there is nothing to withdraw: the answer is yes or no.
 */
export const TICKET_FLOW = {
  submitted: { accept: 'accepted', withdraw: 'withdrawn' },
  accepted: { solve: 'awaiting_confirmation', dispatch: 'dispatched', withdraw: 'withdrawn' },
  dispatched: {
    sign: 'in_progress',
    return: 'accepted',
    solve: 'awaiting_confirmation',
    dispatch: 'dispatched',
    withdraw: 'withdrawn',
  },
  in_progress: {
    claim: 'claimed',
    solve: 'awaiting_confirmation',
    dispatch: 'dispatched',
    withdraw: 'withdrawn',
  },
  claimed: { approve: 'awaiting_confirmation', reject: 'in_progress', withdraw: 'withdrawn' },
  awaiting_confirmation: { confirm: 'resolved', redo: ['in_progress', 'accepted'], lapse: 'resolved' },
  resolved: {},
  withdrawn: {},
} as const;

export type TicketStatus = keyof typeof TICKET_FLOW;
export const TICKET_STATUSES = Object.keys(TICKET_FLOW) as [TicketStatus, ...TicketStatus[]];

/** What people do to a ticket. `lapse` is done by time: the confirmation window ran out. */
export const TICKET_ACTIONS = [
  'accept',
  'solve',
  'dispatch',
  'sign',
  'return',
  'claim',
  'approve',
  'reject',
  'confirm',
  'redo',
  'withdraw',
  'lapse',
] as const;
export type TicketAction = (typeof TICKET_ACTIONS)[number];

/** Statuses after which nothing more is owed to the resident. */
export const isClosed = (status: TicketStatus): boolean => Object.keys(TICKET_FLOW[status]).length === 0;
export const CLOSED_STATUSES = TICKET_STATUSES.filter(isClosed);
export const OPEN_STATUSES = TICKET_STATUSES.filter((status) => !isClosed(status));

/** How the rules see a ticket from one caller's place; any row with these answers will do. */
export interface Standing {
  status: TicketStatus;
  /** The caller is the one who said it. */
  isReporter: boolean;
  /** The one who said it has no account: the word was taken at the desk or by telephone. */
  isSpokenFor: boolean;
  /** The caller accepted it and stays accountable to the end (首接负责). */
  isOwner: boolean;
  /** A party holds the ticket. */
  hasParty: boolean;
  /** The caller belongs to the party that holds it. */
  isPartyOfTicket: boolean;
  /** This party has returned this ticket before; a second return is not allowed. */
  hasReturned: boolean;
}

type Guard = (standing: Standing) => boolean;
const always: Guard = () => true;
const own: Guard = (standing) => standing.isReporter;
const theirs: Guard = (standing) => standing.isPartyOfTicket;

/** Nobody confirms their own work: not the member who owns it, not the neighbour who is that member. */
const ownButNotOwner: Guard = (standing) => standing.isReporter && !standing.isOwner;

/** A member passes on the word of a resident without an account. */
const speaksFor: Guard = (standing) => standing.isSpokenFor;

/** … but never about the work they own themselves, unless the word is "not fixed". */
const speaksForButNotOwner: Guard = (standing) => standing.isSpokenFor && !standing.isOwner;

/** Which hat may do what, and when it concerns them. */
const WHO_MAY: Record<TicketAction, Partial<Record<Role, Guard>>> = {
  accept: { member: always, secretary: always },
  solve: { member: always, secretary: always },
  dispatch: { member: always, secretary: always },
  sign: { party: theirs },
  return: { party: (standing) => standing.isPartyOfTicket && !standing.hasReturned },
  claim: { party: theirs },
  approve: { member: always, secretary: always },
  reject: { member: always, secretary: always },
  confirm: { resident: ownButNotOwner, member: speaksForButNotOwner, secretary: speaksForButNotOwner },
  redo: { resident: own, member: speaksFor, secretary: speaksFor },
  withdraw: { resident: own, member: speaksForButNotOwner, secretary: speaksForButNotOwner },
  lapse: {},
};

/** What this hat may do next. The mini-program draws exactly these buttons; the server enforces the same list. */
export function nextActions(standing: Standing, role: Role): TicketAction[] {
  const open = Object.keys(TICKET_FLOW[standing.status]) as TicketAction[];
  return open.filter((action) => WHO_MAY[action][role]?.(standing) ?? false);
}

/** Where an action leads; `null` when the flow does not know it from here. */
export function destination(
  standing: Pick<Standing, 'status' | 'hasParty'>,
  action: TicketAction,
): TicketStatus | null {
  const to = (
    TICKET_FLOW[standing.status] as Partial<
      Record<TicketAction, TicketStatus | readonly [TicketStatus, TicketStatus]>
    >
  )[action];
  if (to === undefined) return null;
  if (typeof to === 'string') return to;
  return standing.hasParty ? to[0] : to[1];
}

/** The state after the action, or a refusal that says why not. */
export function advance(
  standing: Standing,
  action: TicketAction,
  caller: Pick<Caller, 'role'>,
): TicketStatus {
  const to = destination(standing, action);
  if (to === null) throw new Refusal(missed(standing.status, action), { status: standing.status });
  if (nextActions(standing, caller.role).includes(action)) return to;
  throw new Refusal(forbidden(standing, action, caller.role));
}

/** Who comes too late to accept is told that somebody else has it; everything else has changed meanwhile. */
function missed(status: TicketStatus, action: TicketAction): RefusalCode {
  return action === 'accept' && status !== 'withdrawn' ? 'ticket.already-accepted' : 'ticket.wrong-state';
}

function forbidden(standing: Standing, action: TicketAction, role: Role): RefusalCode {
  if (WHO_MAY[action][role] === undefined) return 'role.not-allowed';
  if (action === 'return' && standing.isPartyOfTicket) return 'ticket.already-returned';
  const speaks = standing.isReporter || standing.isSpokenFor;
  return speaks && standing.isOwner ? 'ticket.own-work' : 'ticket.not-yours';
}

/** The columns a standing is read from. */
export interface StandingRow {
  status: TicketStatus;
  reporterId: string | null;
  ownerId: string | null;
  partyId: string | null;
  returnedBy: readonly string[];
}

/** How this ticket stands towards this caller. */
export function standingOf(row: StandingRow, caller: Pick<Caller, 'personId' | 'partyId'>): Standing {
  const isPartyOfTicket = row.partyId !== null && row.partyId === caller.partyId;
  return {
    status: row.status,
    isReporter: row.reporterId !== null && row.reporterId === caller.personId,
    isSpokenFor: row.reporterId === null,
    isOwner: row.ownerId !== null && row.ownerId === caller.personId,
    hasParty: row.partyId !== null,
    isPartyOfTicket,
    hasReturned: isPartyOfTicket && row.returnedBy.includes(caller.partyId ?? ''),
  };
}

/** May this caller add a note or a photo on the way? Everybody concerned may, as long as the ticket is open. */
export function mayNote(standing: Standing, role: Role): boolean {
  if (isClosed(standing.status)) return false;
  if (role === 'member' || role === 'secretary') return true;
  return standing.isReporter || standing.isPartyOfTicket;
}
