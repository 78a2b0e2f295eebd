import type { Brought, ClockStamp } from '../clocks/index';
import type { Category, Urgency } from '../directory/index';
import type {
  CallSays,
  ClimbReason,
  Diversion,
  Loudness,
  Relation,
  RootCause,
  Supervision,
  SuspensionCause,
  TicketDigest,
  Wake,
} from '../tickets/index';
import type { Reported, Transcribed } from './reported';

/** What every ticket fact remembers beside its own words. */
export interface OfTicket {
  ticket: TicketDigest;
  /** What was changed of the ticket, as its row holds it: facts alone rebuild the row. Older facts have none. */
  set?: Readonly<Record<string, unknown>>;
}

/** What a fact that starts clocks says of them: a policy of later never moves a promise that runs. */
interface StartsClocks {
  /** Missing on facts older than the six clocks. */
  clocks?: ClockStamp;
}

/** A time to come, in ISO 8601. */
interface Window {
  from: string;
  until: string;
}

/** Everything that happens to a ticket. */
export interface TicketFactPayloads {
  'ticket.reported': OfTicket &
    Reported & {
      /** How loudly the pair on duty is called. */
      loudness: Loudness;
    };
  /** A part of another ticket, or what was left over of it, begins a life of its own. */
  'ticket.child-opened': OfTicket &
    StartsClocks &
    Reported & {
      parentId: string;
      parentNumber: string;
      relation: Relation;
      ownerName: string | null;
      partyName: string | null;
    };
  /** It stood in the paper book and was typed in later. */
  'ticket.transcribed': OfTicket & Reported & Transcribed;
  'ticket.accepted': OfTicket & StartsClocks & { ownerName: string };
  'ticket.escalated': OfTicket & {
    rung: number;
    wake: Wake;
    loudness: Loudness;
    why: ClimbReason;
    /** ISO 8601: when it was to be climbed. */
    plannedAt: string;
  };
  /** It is more pressing than it was held to be; what nobody has taken climbs its ladder anew. */
  'ticket.raised': OfTicket & { from: Urgency; to: Urgency; loudness: Loudness; isUntaken: boolean };
  /** Somebody of the pair on duty has seen it, though another has taken it. */
  'ticket.seen': OfTicket & { name: string };
  /** Taken, but the rules of the station want everybody on duty to have seen it, and these have not. */
  'ticket.unseen': OfTicket & { personIds: readonly string[]; loudness: Loudness; time: number };
  /** The law names another way; the resident was told which. */
  'ticket.diverted': OfTicket & { reason: Diversion; note: string };
  'ticket.objected': OfTicket & { words: string; loudness: Loudness };
  'ticket.solved': OfTicket & { outcome: string; mediaIds: readonly string[] };
  'ticket.dispatched': OfTicket & StartsClocks & { partyId: string; partyName: string; note: string };
  /** Several parties are called to help; each has a part of its own. */
  'ticket.whistled': OfTicket & { partyNames: readonly string[]; note: string };
  /** A helper's part is over: verified, or called off. */
  'ticket.helper-done': OfTicket & { childNumber: string; partyName: string; isDone: boolean };
  'ticket.signed': OfTicket & { partyName: string; workerName: string };
  /** The party has not signed in time: the station takes it back into its own hands and goes after it. */
  'ticket.unsigned': OfTicket & { partyName: string };
  'ticket.pressed': OfTicket & { partyName: string; level: Supervision };
  'ticket.transferred': OfTicket & { partyName: string; workerName: string; note: string };
  /** The party says that it is not theirs; somebody else than the dispatcher reviews it. */
  'ticket.returned': OfTicket & { partyName: string; reason: string; dispatchedBy?: string | null };
  'ticket.upheld': OfTicket & { partyName: string; reason: string };
  'ticket.overruled': OfTicket & { partyName: string; reason: string };
  'ticket.visit-proposed': OfTicket & Window & { partyName: string; by: 'party' | 'resident'; note: string };
  'ticket.visit-agreed': OfTicket & Window & { by: 'party' | 'resident' };
  /** Nobody met whoever they had agreed to meet, and by whose doing; facts older than that are the party's. */
  'ticket.visit-missed': OfTicket &
    Window & { by?: 'party' | 'resident'; note?: string; partyName?: string; workerName?: string };
  'ticket.suspended': OfTicket & { cause: SuspensionCause; until: string; note: string };
  'ticket.resumed': OfTicket & { cause: SuspensionCause; isAtCap: boolean; note: string };
  'ticket.extension-asked': OfTicket & { partyName: string; until: string; reason: string };
  'ticket.extension-granted': OfTicket & { partyName: string; until: string; reason: string; count: number };
  'ticket.extension-refused': OfTicket & { partyName: string; reason: string };
  'ticket.claimed': OfTicket & {
    partyName: string;
    workerName: string;
    outcome: string;
    mediaIds: readonly string[];
  };
  'ticket.approved': OfTicket & { note: string; mediaIds: readonly string[] };
  /** What was claimed is not done: counted on the party that claimed it. */
  'ticket.rejected': OfTicket & {
    reason: string;
    mediaIds: readonly string[];
    partyId?: string | null;
    count?: number;
  };
  'ticket.confirmed': OfTicket & { words: string; mediaIds?: readonly string[] };
  'ticket.half-fixed': OfTicket & {
    words: string;
    mediaIds: readonly string[];
    childId: string;
    childNumber: string;
  };
  'ticket.redone': OfTicket & { words: string; count: number; mediaIds?: readonly string[] };
  'ticket.lapsed': OfTicket;
  'ticket.given-up': OfTicket & { reason: string; explanation: string; reviewAt: string };
  'ticket.unresolved': OfTicket & { reason: string; explanation: string; reviewAt: string };
  'ticket.carried-on': OfTicket & { reason: string };
  'ticket.recalled': OfTicket;
  'ticket.withdrawn': OfTicket & { reason: string };
  /** The resident withdrew it, the danger is everybody's: the station keeps it open. */
  'ticket.kept': OfTicket & { name: string; reason: string; loudness?: Loudness };
  /** The resident was called back by somebody who did not handle it. */
  'ticket.called-back': OfTicket & {
    rating: number;
    isSolved: boolean;
    channel: CallBackChannel;
    words: string;
  };
  'ticket.not-reached': OfTicket & { channel: CallBackChannel; words: string };
  'ticket.reopened': OfTicket & { words: string; count: number; mediaIds?: readonly string[] };
  /** It is an earlier matter over again. `party`: who mended it then; null where nobody but the station did, or nobody could. */
  'ticket.recurred': OfTicket & {
    of: string;
    ofNumber: string;
    count: number;
    party: { id: string; name: string } | null;
  };
  /** Why it happened, as whoever has been at it knows. */
  'ticket.cause-recorded': OfTicket & { root: RootCause };
  /** Other flats are looked at because of it; and who, known to live there, hears of it. */
  'ticket.sweep-opened': OfTicket & { flats: readonly string[]; residentIds: readonly string[] };
  'ticket.sweep-withdrawn': OfTicket & { flats: readonly string[] };
  /** Somebody was at one of them. `childId`: the matter that what was found has become. */
  'ticket.flat-looked': OfTicket & {
    flat: string;
    isFound: boolean;
    words: string;
    mediaIds: readonly string[];
    childId: string | null;
  };
  'ticket.archived': OfTicket;
  'ticket.noted': OfTicket & { text: string; mediaIds: readonly string[] };
  /** It is the same as another matter and goes on there; whoever reported it follows that one. */
  'ticket.merged': OfTicket & { into: string; intoNumber: string };
  /**
   * Another matter was the same as this one. `added`: who follows this one from then on because of it; `began`: the
   * clocks that ran there, which go on here from where they began.
   */
  'ticket.joined': OfTicket & Brought & { from: string; fromNumber: string; added: readonly string[] };
  /** It was not the same after all, and goes its own way again. */
  'ticket.unmerged': OfTicket & { from: string; fromNumber: string; loudness: Loudness };
  'ticket.parted': OfTicket & { with: string; withNumber: string };
  /** Several reports were put together and go on in this one; `kin`: those that look alike and go their own way. */
  'ticket.case-opened': OfTicket & { numbers: readonly string[]; kin: readonly string[] };
  /** It was no one matter after all: all that came in by it went their own way again. */
  'ticket.case-undone': OfTicket & { numbers: readonly string[] };
  /** It looks like that case, and goes its own way to the end. */
  'ticket.likened': OfTicket & { to: string; toNumber: string };
  /** Somebody at the desk looked at it together with these, and it is not one matter with them. */
  'ticket.set-apart': OfTicket & { numbers: readonly string[] };
  /** What the desk had made of it and others alike is open again. */
  'ticket.reconsidered': OfTicket & { numbers: readonly string[] };
  /** Somebody telephoned the party that holds it; `spokeWith` is empty when nobody answered. */
  'ticket.called': OfTicket & {
    partyId: string;
    partyName: string;
    spokeWith: string;
    words: string;
    /** ISO 8601: what was promised. */
    promisedBy: string | null;
    says: CallSays;
  };
  /** What was promised on the telephone is due, and the ticket still lies there. */
  'ticket.promise-due': OfTicket & { partyName: string; who: string; promisedBy: string };
  /** A neighbour has the same trouble: they hear of it from here on. */
  'ticket.followed': OfTicket & { count: number };
  'ticket.unfollowed': OfTicket & { count: number };
  /** A neighbour said whether it is fixed for them, and how many have said so by now. */
  'ticket.neighbour-answered': OfTicket & { isFixed: boolean; fixed: number; unfixed: number; of: number };
  /** A party without an account was given a link to this one ticket. */
  'ticket.link-issued': OfTicket & { linkId: string; partyName: string };
  /** Somebody opened that link for the first time. */
  'ticket.link-opened': OfTicket & { linkId: string; partyName: string };
  'ticket.link-revoked': OfTicket & { linkId: string; partyName: string };
  /** The matter is of another kind than it was filed under. */
  'ticket.recategorised': OfTicket & { from: Category; to: Category };
}

/** How a resident was asked afterwards. */
export const CALL_BACK_CHANNELS = ['phone', 'visit', 'desk'] as const;
export type CallBackChannel = (typeof CALL_BACK_CHANNELS)[number];
