import type { Category, PartyKind } from '../directory/index';
import type { Role } from '../identity/index';
import type { ClockStamp } from '../clocks/index';
import type { ClimbReason, Loudness, TicketDigest, Wake } from '../tickets/index';
import type { AlarmFactPayloads } from './alarm-facts';
import type { DutyFactPayloads } from './duty-facts';
import { WISH_FACT_TYPES, type WishFactPayloads } from './wish-facts';

export * from './alarm-facts';
export * from './duty-facts';
export * from './wish-facts';

/** What a ticket fact remembers beside its own words. */
interface OfTicket {
  ticket: TicketDigest;
}

/** What a fact that starts clocks says of them: a policy of later never moves a promise that runs. */
interface StartsClocks {
  /** Missing on facts older than the six clocks. */
  clocks?: ClockStamp;
}

/**
 * Every fact the product records and what each one remembers. Past tense; never changed afterwards. Timeline, notices,
 * register and audit read these and nothing else.
 */
export interface FactPayloads extends DutyFactPayloads, AlarmFactPayloads, WishFactPayloads {
  'ticket.reported': OfTicket & {
    /** The whole text, as it was said. */
    text: string;
    mediaIds: readonly string[];
    /** As given at the desk or on the telephone; null when the reporter has an account of their own. */
    reporterName: string | null;
    building: number | null;
    /** How it came in: by the resident's own phone, at the desk, or by telephone. */
    via: 'phone' | 'desk' | 'call';
    /** How loudly the pair on duty is called. */
    loudness: Loudness;
  };
  'ticket.accepted': OfTicket & StartsClocks & { ownerName: string };
  'ticket.escalated': OfTicket & {
    rung: number;
    wake: Wake;
    loudness: Loudness;
    why: ClimbReason;
    /** ISO 8601: when it was to be climbed. */
    plannedAt: string;
  };
  /** Somebody of the pair on duty has seen it, though another has taken it. */
  'ticket.seen': OfTicket & { name: string };
  /** Taken, but the rules of the station want everybody on duty to have seen it, and these have not. */
  'ticket.unseen': OfTicket & { personIds: readonly string[]; loudness: Loudness; time: number };
  'ticket.solved': OfTicket & { outcome: string; mediaIds: readonly string[] };
  'ticket.dispatched': OfTicket & StartsClocks & { partyId: string; partyName: string; note: string };
  'ticket.signed': OfTicket & { partyName: string; workerName: string };
  'ticket.returned': OfTicket & { partyName: string; reason: string };
  'ticket.claimed': OfTicket & {
    partyName: string;
    workerName: string;
    outcome: string;
    mediaIds: readonly string[];
  };
  'ticket.approved': OfTicket & { note: string; mediaIds: readonly string[] };
  'ticket.rejected': OfTicket & { reason: string; mediaIds: readonly string[] };
  'ticket.confirmed': OfTicket & { words: string };
  'ticket.redone': OfTicket & { words: string; count: number };
  'ticket.lapsed': OfTicket;
  'ticket.withdrawn': OfTicket & { reason: string };
  'ticket.noted': OfTicket & { text: string; mediaIds: readonly string[] };
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
  /** What was understood of a text was put right by a person; the subject is the ticket. */
  'guess.corrected': {
    text: string;
    guess: { category: Category; party: PartyKind; why: string };
    right: { category: Category; party: PartyKind | null };
  };
  'directory.changed': { category: Category };
  'works.changed': { startsOn: string; endsOn: string };
  /** A rule of the station was accepted, declined, revoked; the subject is the rule. */
  'station-rule.decided': { words: string; state: 'accepted' | 'declined' | 'revoked' };
  'role.granted': { personId: string; role: Role; partyId: string | null };
  'role.revoked': { personId: string; role: Role };
  'session.reuse-noticed': { personId: string };
  'door.issued': { code: string; label: string };
  'door.retired': { code: string; label: string };
  'roster.imported': { slots: number };
  /** Old paper entries were taken over; told to nobody, but written into the register. */
  'history.imported': { ticketIds: readonly string[] };
  /** Somebody had a look at work that failed for good, and let it run once more. */
  'work.retried': { work: string };
}

export type FactType = keyof FactPayloads;
export const FACT_TYPES = [
  'ticket.reported',
  'ticket.accepted',
  'ticket.escalated',
  'ticket.seen',
  'ticket.unseen',
  'ticket.solved',
  'ticket.dispatched',
  'ticket.signed',
  'ticket.returned',
  'ticket.claimed',
  'ticket.approved',
  'ticket.rejected',
  'ticket.confirmed',
  'ticket.redone',
  'ticket.lapsed',
  'ticket.withdrawn',
  'ticket.noted',
  'ticket.followed',
  'ticket.unfollowed',
  'ticket.neighbour-answered',
  'ticket.link-issued',
  'ticket.link-opened',
  'ticket.link-revoked',
  'ticket.recategorised',
  'guess.corrected',
  'directory.changed',
  'works.changed',
  'station-rule.decided',
  'role.granted',
  'role.revoked',
  'session.reuse-noticed',
  'door.issued',
  'door.retired',
  'roster.imported',
  'duty.published',
  'duty.confirmed',
  'duty.seated',
  'duty.given-up',
  'duty.taken-over',
  'duty.undone',
  'duty.checked-in',
  'duty.left',
  'duty.remind',
  'duty.short',
  'duty.late',
  'duty.still-short',
  'duty.ending',
  'duty.closed',
  'cover.called',
  'cover.taken',
  'cover.closed',
  'swap.asked',
  'swap.accepted',
  'swap.declined',
  'swap.withdrawn',
  'swap.expired',
  'swap.undone',
  'leave.taken',
  'leave.ended',
  'handover.drafted',
  'handover.given',
  'handover.item-refused',
  'handover.item-settled',
  'handover.unanswered',
  'handover.completed',
  'week.told',
  'screen.issued',
  'screen.revoked',
  'duty-policy.changed',
  'calendar.changed',
  'duty-profile.changed',
  'ring.failed',
  'call.answered',
  'alert.tested',
  'alert.received',
  'credits.low',
  'escalation-policy.changed',
  'clock-policy.changed',
  'alert-ways.changed',
  'watch.found',
  'watch.cleared',
  'history.imported',
  'work.retried',
  ...WISH_FACT_TYPES,
] as const satisfies readonly FactType[];

export type TicketFactType = Extract<FactType, `ticket.${string}`>;

/** Facts about duty of which somebody may have to hear. */
export type DutyFactType = Extract<
  FactType,
  | `duty.${string}`
  | `cover.${string}`
  | `swap.${string}`
  | `leave.${string}`
  | `handover.${string}`
  | `week.${string}`
>;

/** Facts about being called itself of which somebody may have to hear. */
export type AlarmFactType = Extract<FactType, `alert.${string}` | `credits.${string}` | `watch.${string}`>;

/** Facts of the wish wall of which somebody may have to hear. */
export type WishFactType = Extract<
  FactType,
  `wish.${string}` | `offer.${string}` | `pairing.${string}` | `visit.${string}` | `thanks.${string}`
>;

/** What a fact is about and who did it. `actorId` is null when time did it. */
export interface About {
  /** The thing it happened to: a ticket, a person, a door. */
  subjectId: string;
  actorId: string | null;
  actorRole: Role | null;
}

/** One recorded fact. `at` is the instant of the act it was written with. */
export type Fact<T extends FactType = FactType> = {
  [K in T]: About & { id: string; stationId: string; type: K; at: Date; payload: FactPayloads[K] };
}[T];
