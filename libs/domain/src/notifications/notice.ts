import type { AlarmFactType, DutyFactType, Fact, TicketFactType, WishFactType } from '../events/index';
import type { Duty } from '../roster/index';
import { WISH_NOTICES, type WISH_NOTICE_FACTS, type WishNotice } from './wish-notices';

/** What is said about a ticket. Each has its words and its page in one place on the server. */
export const TICKET_NOTICES = [
  'new-ticket',
  'nudge',
  'please-look',
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
  'ticket-news',
  'please-agree',
  'please-review',
  'please-answer',
  'promise-due',
] as const;
export type TicketNotice = (typeof TICKET_NOTICES)[number];

/** What is said about duty, and about which facts: its words and its page read those and no others. */
export const DUTY_NOTICE_FACTS = {
  'duty-published': ['duty.published'],
  'confirm-duty': ['duty.remind', 'duty.short'],
  'duty-short': ['duty.short'],
  'stand-in': ['duty.late'],
  'duty-late': ['duty.late'],
  'duty-still-short': ['duty.still-short'],
  'duty-seated': ['duty.seated', 'duty.taken-over'],
  'duty-given-up': ['duty.given-up'],
  'duty-taken-over': ['duty.taken-over'],
  'duty-undone': ['duty.undone'],
  'duty-back': ['duty.undone'],
  'cover-asked': ['cover.called'],
  'cover-exhausted': ['cover.called'],
  'cover-taken': ['cover.taken'],
  'swap-asked': ['swap.asked'],
  'swap-open': ['swap.asked'],
  'swap-accepted': ['swap.accepted'],
  'swap-settled': ['swap.accepted'],
  'swap-declined': ['swap.declined'],
  'swap-withdrawn': ['swap.withdrawn'],
  'swap-expired': ['swap.expired'],
  'swap-undone': ['swap.undone'],
  'leave-taken': ['leave.taken'],
  'leave-entered': ['leave.taken'],
  'handover-drafted': ['handover.drafted'],
  'handover-given': ['handover.given'],
  'handover-refused': ['handover.item-refused'],
  'handover-unanswered': ['handover.unanswered'],
  'week-told': ['week.told'],
  'season-opened': ['season.opened'],
  'season-untouched': ['season.untouched'],
  'season-closed': ['season.closed'],
} as const satisfies Record<string, readonly DutyFactType[]>;
export type DutyNotice = keyof typeof DUTY_NOTICE_FACTS;
export const DUTY_NOTICES = Object.keys(DUTY_NOTICE_FACTS) as readonly DutyNotice[];

/** The facts a notice about duty may be said about. */
export type DutyFactOf<N extends DutyNotice> = Fact<(typeof DUTY_NOTICE_FACTS)[N][number]>;

/** What is said about being called itself, and about which facts. */
export const ALARM_NOTICE_FACTS = {
  'test-alert': ['alert.tested'],
  'credits-low': ['credits.low'],
  'credits-low-of': ['credits.low'],
  'watch-found': ['watch.found'],
  'watch-cleared': ['watch.cleared'],
} as const satisfies Record<string, readonly AlarmFactType[]>;
export type AlarmNotice = keyof typeof ALARM_NOTICE_FACTS;
export const ALARM_NOTICES = Object.keys(ALARM_NOTICE_FACTS) as readonly AlarmNotice[];

/** The facts a notice about being called may be said about. */
export type AlarmFactOf<N extends AlarmNotice> = Fact<(typeof ALARM_NOTICE_FACTS)[N][number]>;

/** The facts a notice about the wish wall may be said about. */
export type WishFactOf<N extends WishNotice> = Fact<(typeof WISH_NOTICE_FACTS)[N][number]>;

/** All messages this product knows; a service warning tells the secretary that messages do not get through. */
export const NOTICE_TEMPLATES = [
  ...TICKET_NOTICES,
  ...DUTY_NOTICES,
  ...ALARM_NOTICES,
  ...WISH_NOTICES,
  'service-warning',
] as const;
export type NoticeTemplate = (typeof NOTICE_TEMPLATES)[number];

/** One person hears of one fact in the words of one template; told once, however often the work is repeated. */
export interface Notice {
  personId: string;
  template: TicketNotice | DutyNotice | AlarmNotice | WishNotice;
}

/** A fact of which somebody may have to hear. */
export type TellableFact = Fact<TicketFactType | DutyFactType | AlarmFactType | WishFactType>;

/** The four families of facts are told by different rules and in different words. */
export const isAboutTicket = (fact: TellableFact): fact is Fact<TicketFactType> =>
  fact.type.startsWith('ticket.');
export const isAboutAlarm = (fact: TellableFact): fact is Fact<AlarmFactType> =>
  /^(?:alert|credits|watch)\./.test(fact.type);
export const isAboutWish = (fact: TellableFact): fact is Fact<WishFactType> =>
  /^(?:wish|offer|pairing|visit|thanks)\./.test(fact.type);

/** Everybody a fact concerns at its instant. About duty nobody but those at the desk is in it. */
export interface Circle {
  reporterId: string | null;
  /** Neighbours with the same trouble. */
  followerIds?: readonly string[];
  ownerId: string | null;
  /** Staff of the party that holds the ticket. */
  partyStaff: readonly string[];
  duty: Duty;
}
