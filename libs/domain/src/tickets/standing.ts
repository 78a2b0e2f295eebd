import type { Caller } from '../identity/index';
import { after, days } from '../kernel/index';
import type { Extension, Relation, Unsolvable, VisitWindow } from './agreements';
import { SUSPENDED_AT_MOST } from './suspension';
import { isClosed, type Resolution, type TicketStatus } from './ticket-status';

/** How the rules see a ticket from one caller's place; any row with these answers will do. */
export interface Standing {
  status: TicketStatus;
  /** The caller is the one who said it. */
  isReporter: boolean;
  /** The one who said it has no account: the word was taken at the desk or by telephone. */
  isSpokenFor: boolean;
  /** The caller accepted it and stays accountable to the end (首接负责). */
  isOwner: boolean;
  /** Somebody has accepted it. */
  hasOwner?: boolean | undefined;
  /** A party holds the ticket. */
  hasParty: boolean;
  /** The caller belongs to the party that holds it. */
  isPartyOfTicket: boolean;
  /** This party has returned this ticket before; a second return is not allowed. */
  hasReturned: boolean;
  /** The caller has had a hand in it: whoever handled it neither confirms nor calls back. */
  hasHandled?: boolean | undefined;
  /** The caller sent it to the party: somebody else reviews the dispute. */
  isDispatcher?: boolean | undefined;
  /** The caller claimed it done: somebody else looks. */
  isClaimant?: boolean | undefined;
  /** The resident has objected to being shown another way. */
  hasObjected?: boolean | undefined;
  /** It is a helper's part of another ticket: the station verifies it, no resident is asked. */
  isHelper?: boolean | undefined;
  /** Helpers are still at it: the whole cannot be done. */
  hasOpenHelpers?: boolean | undefined;
  /** By whom a time was proposed that the other side has not agreed to yet. */
  windowBy?: 'party' | 'resident' | null | undefined;
  /** The hours both sides agreed on have begun. */
  isVisitTime?: boolean | undefined;
  /** The party has asked for more time. */
  hasAsked?: boolean | undefined;
  /** It has been proposed to say that this cannot be solved; and by the caller. */
  isGivenUp?: boolean | undefined;
  isProposer?: boolean | undefined;
  /** Nothing more may be held up: the ticket has used its days. */
  isSuspendable?: boolean | undefined;
  /** Closed so lately that it may still be taken up again. */
  isRecent?: boolean | undefined;
  /** Closed as unsolvable until a date. */
  hasReviewDate?: boolean | undefined;
}

/** The columns a standing is read from. */
export interface StandingRow {
  status: TicketStatus;
  reporterId: string | null;
  ownerId: string | null;
  partyId: string | null;
  returnedBy: readonly string[];
  handledBy: readonly string[];
  dispatchedBy: string | null;
  claimedBy: string | null;
  hasObjected: boolean;
  relation: Relation | null;
  openHelpers: number;
  window: VisitWindow | null;
  extension: Extension | null;
  unsolvable: Unsolvable | null;
  suspendedMs: number;
  resolution: Resolution | null;
  reviewAt: Date | null;
  closedAt: Date | null;
}

/** How long after closing a resident may say that it was not solved after all. */
export const REOPEN_FOR = days(30);

/** How this ticket stands towards this caller. */
export function standingOf(
  row: StandingRow,
  caller: Pick<Caller, 'personId' | 'partyId'>,
  now: Date,
): Standing {
  const isMe = (personId: string | null): boolean => personId !== null && personId === caller.personId;
  const isPartyOfTicket = row.partyId !== null && row.partyId === caller.partyId;
  return {
    status: row.status,
    isReporter: isMe(row.reporterId),
    isSpokenFor: row.reporterId === null,
    isOwner: isMe(row.ownerId),
    hasOwner: row.ownerId !== null,
    hasParty: row.partyId !== null,
    isPartyOfTicket,
    hasReturned: isPartyOfTicket && row.returnedBy.includes(caller.partyId ?? ''),
    hasHandled: row.handledBy.includes(caller.personId) || isMe(row.ownerId),
    isDispatcher: isMe(row.dispatchedBy),
    isClaimant: isMe(row.claimedBy),
    ...overallOf(row, now),
    isProposer: row.unsolvable !== null && isMe(row.unsolvable.by),
  };
}

/** What is the same whoever looks. */
function overallOf(row: StandingRow, now: Date) {
  return {
    hasObjected: row.hasObjected,
    isHelper: row.relation === 'helper',
    hasOpenHelpers: row.openHelpers > 0,
    windowBy: row.window === null || row.window.isAgreed ? null : row.window.by,
    isVisitTime: row.window?.isAgreed === true && new Date(row.window.from) <= now,
    hasAsked: row.extension !== null,
    isGivenUp: row.unsolvable !== null && !isClosed(row.status),
    isSuspendable: row.suspendedMs < SUSPENDED_AT_MOST,
    isRecent: row.closedAt !== null && now <= after(row.closedAt, REOPEN_FOR),
    hasReviewDate: row.reviewAt !== null,
  };
}
