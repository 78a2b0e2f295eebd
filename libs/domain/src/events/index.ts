import type { Category, PartyKind } from '../directory/index';
import type { Role } from '../identity/index';
import type { AlarmFactPayloads } from './alarm-facts';
import type { DutyFactPayloads } from './duty-facts';
import { TICKET_FACT_TYPES } from './ticket-fact-types';
import type { TicketFactPayloads } from './ticket-facts';
import type { SeasonFactPayloads } from './season-facts';
import { WISH_FACT_TYPES, type WishFactPayloads } from './wish-facts';

export * from './alarm-facts';
export * from './duty-facts';
export * from './season-facts';
export { DESK_JUDGEMENTS } from './ticket-fact-types';
export * from './ticket-facts';
export * from './wish-facts';

/**
 * Every fact the product records and what each one remembers. Past tense; never changed afterwards. Timeline, notices,
 * register and audit read these and nothing else.
 */
export interface FactPayloads
  extends TicketFactPayloads, DutyFactPayloads, SeasonFactPayloads, AlarmFactPayloads, WishFactPayloads {
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
  ...TICKET_FACT_TYPES,
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
  'season.opened',
  'season.taken',
  'season.given-back',
  'season.looked',
  'season.untouched',
  'season.closed',
  'season.reopened',
  'season-calendar.changed',
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
  'scorecard.answered',
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
  | `season.${string}`
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
