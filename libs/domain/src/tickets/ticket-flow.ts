import type { Caller, Role } from '../identity/index';
import { Refusal, type RefusalCode } from '../kernel/index';
import type { Standing } from './standing';
import { LIFE, TICKET_ACTIONS, type HandAction, type Line, type TicketAction } from './ticket-life';
import { isClosed, TICKET_STATUSES, type TicketStatus } from './ticket-status';

type LinesOf = ReadonlyMap<TicketAction, Line>;
const NONE: LinesOf = new Map();

/** The table by state; within a state in the order of the buttons. */
const LINES = new Map<TicketStatus, LinesOf>(
  TICKET_STATUSES.map((status) => {
    const leaving = LIFE.filter(({ from }) => from.includes(status)).map(
      (line) => [line.action, line] as const,
    );
    const order = (action: TicketAction): number => TICKET_ACTIONS.indexOf(action);
    return [status, new Map(leaving.sort(([a], [b]) => order(a) - order(b)))];
  }),
);
const linesOf = (status: TicketStatus): LinesOf => LINES.get(status) ?? NONE;

/** What this hat may do next. The mini-program draws exactly these buttons; the server enforces the same list. */
export function nextActions(standing: Standing, role: Role): HandAction[] {
  const offered: HandAction[] = [];
  for (const { action, who } of linesOf(standing.status).values())
    if (who[role]?.(standing) === true) offered.push(action as HandAction);
  return offered;
}

const isAllowed = (standing: Standing, action: HandAction, role: Role): boolean =>
  linesOf(standing.status).get(action)?.who[role]?.(standing) ?? false;

/** Where an action leads; `null` when the flow does not know it from here. */
export function destination(standing: Standing, action: TicketAction): TicketStatus | null {
  const to = linesOf(standing.status).get(action)?.to;
  if (to === undefined) return null;
  if (to === 'here') return standing.status;
  if (typeof to === 'string') return to;
  return standing[to.if] === true ? to.then : to.else;
}

/** The state after the action, or a refusal that says why not. */
export function advance(standing: Standing, action: HandAction, caller: Pick<Caller, 'role'>): TicketStatus {
  const to = destination(standing, action);
  if (to === null) throw new Refusal(missed(standing.status, action), { status: standing.status });
  if (isAllowed(standing, action, caller.role)) return to;
  throw new Refusal(forbidden(standing, action, caller.role));
}

/** Who comes too late to accept is told that somebody else has it; everything else has changed meanwhile. */
function missed(status: TicketStatus, action: TicketAction): RefusalCode {
  const isGone = status === 'withdrawn' || status === 'diverted' || status === 'merged';
  return action === 'accept' && !isGone ? 'ticket.already-accepted' : 'ticket.wrong-state';
}

/** The kind of no, looked for in this order; the last is said when none of them fits. */
function forbidden(standing: Standing, action: HandAction, role: Role): RefusalCode {
  if (linesOf(standing.status).get(action)?.who[role] === undefined) return 'role.not-allowed';
  const why = WHY_NOT[action]?.find(({ holds }) => holds(standing));
  if (why !== undefined) return why.code;
  return isOwnWork(standing) ? 'ticket.own-work' : 'ticket.not-yours';
}

interface WhyNot {
  code: RefusalCode;
  holds: (standing: Standing) => boolean;
}

const why = (code: RefusalCode, holds: WhyNot['holds']): WhyNot => ({ code, holds });
const helpersAtIt = why('ticket.helpers-open', (s) => s.hasOpenHelpers === true);
const tooLate = why('ticket.too-late', (s) => s.isRecent !== true);
const nothingAsked = why('ticket.nothing-asked', (s) => s.hasAsked !== true);
const ownReview = why('ticket.own-review', (s) => s.isDispatcher === true || s.isProposer === true);

const WHY_NOT: Partial<Record<HandAction, readonly WhyNot[]>> = {
  return: [why('ticket.already-returned', (s) => s.isPartyOfTicket && s.hasReturned)],
  solve: [helpersAtIt],
  approve: [why('ticket.own-work', (s) => s.isClaimant === true), helpersAtIt],
  reject: [why('ticket.own-work', (s) => s.isClaimant === true)],
  confirm: [helpersAtIt],
  half: [helpersAtIt],
  divert: [why('ticket.objected', (s) => s.hasObjected === true)],
  object: [why('ticket.objected', (s) => s.hasObjected === true), tooLate],
  reopen: [tooLate],
  keep: [tooLate],
  uphold: [ownReview],
  overrule: [ownReview],
  grant: [nothingAsked],
  refuse: [nothingAsked],
  find_nobody: [why('ticket.visit-ahead', (s) => s.isPartyOfTicket && s.isVisitTime !== true)],
  agree: [why('ticket.no-window', (s) => s.windowBy === null)],
  ask_extension: [why('ticket.asked-already', (s) => s.isPartyOfTicket && s.hasAsked === true)],
  suspend: [why('ticket.suspended-enough', (s) => s.isSuspendable !== true)],
  give_up: [helpersAtIt, why('ticket.asked-already', (s) => s.isGivenUp === true)],
  concede: [ownReview, helpersAtIt, why('ticket.nothing-asked', (s) => s.isGivenUp !== true)],
  carry_on: [ownReview, why('ticket.nothing-asked', (s) => s.isGivenUp !== true)],
  call_back: [
    why('ticket.own-work', (s) => s.hasHandled === true || s.isOwner),
    why('ticket.own-report', (s) => s.isReporter),
  ],
};

const isOwnWork = (s: Standing): boolean =>
  (s.isReporter || s.isSpokenFor) && (s.isOwner || s.hasHandled === true);

/** May this caller add a note or a photo on the way? Everybody concerned may, as long as the ticket is open. */
export function mayNote(standing: Standing, role: Role): boolean {
  if (isClosed(standing.status)) return false;
  if (role === 'member' || role === 'secretary') return true;
  return standing.isReporter || standing.isPartyOfTicket;
}
