import type { Role } from '../identity/index';
import type { WishNotice } from './wish-notices';
import type { AlarmNotice, Circle, DutyNotice, Notice, TicketNotice } from './notice';

/** The WeChat subscribe templates this product has; their ids come from configuration. */
export const SUBSCRIBE_KEYS = ['duty-alert', 'ticket-progress', 'party-task'] as const;
export type SubscribeKey = (typeof SUBSCRIBE_KEYS)[number];

/** From which side of the desk a person hears of a ticket. */
export type Side = 'desk' | 'party' | 'resident';

/** A worker hears as a worker, the one who said it hears as a resident, everybody else sits at the desk. */
export function deskSideOf(
  personId: string,
  circle: Pick<Circle, 'reporterId' | 'partyStaff' | 'followerIds'>,
): Side {
  if (circle.partyStaff.includes(personId)) return 'party';
  const isNeighbour = circle.reporterId === personId || circle.followerIds?.includes(personId) === true;
  return isNeighbour ? 'resident' : 'desk';
}

const progress: Record<Side, SubscribeKey | null> = {
  desk: 'ticket-progress',
  party: null,
  resident: 'ticket-progress',
};
const handsOn: Record<Side, SubscribeKey | null> = { ...progress, party: 'party-task' };
const alarm: Record<Side, SubscribeKey | null> = {
  desk: 'duty-alert',
  party: 'duty-alert',
  resident: 'duty-alert',
};

/** About a ticket. Consents are scarce: a party's are kept for what sends its people out or calls them back. */
const OF_TICKETS: Record<TicketNotice, Record<Side, SubscribeKey | null>> = {
  'new-ticket': alarm,
  nudge: alarm,
  'please-look': alarm,
  'ticket-accepted': progress,
  'ticket-progress': progress,
  'party-task': handsOn,
  'ticket-returned': progress,
  'please-verify': progress,
  'please-confirm': progress,
  'not-fixed': handsOn,
  'ticket-closed': progress,
  'ticket-noted': progress,
  'ticket-withdrawn': handsOn,
  'ticket-news': progress,
  'please-agree': progress,
  'please-review': progress,
  'please-answer': progress,
  'promise-due': progress,
};

/** About duty only what cannot wait until somebody looks: a place that is empty now, or one person who is asked. */
export const RINGING_DUTY = [
  'stand-in',
  'duty-late',
  'duty-still-short',
  'cover-asked',
  'cover-exhausted',
  'swap-asked',
] as const satisfies readonly DutyNotice[];
export type RingingDuty = (typeof RINGING_DUTY)[number];

/** About being called itself: a test of one's own phone, what is grave (`ringOf` says which), and who can hardly be called. */
export const RINGING_ALARMS = [
  'test-alert',
  'watch-found',
  'credits-low-of',
] as const satisfies readonly AlarmNotice[];
export type RingingAlarm = (typeof RINGING_ALARMS)[number];

/**
 * About the wish wall: what cannot wait calls those who can go there; what somebody waits for at home is news. The
 * rest is read in the inbox.
 */
const OF_WISHES = {
  'visit-help': 'duty-alert',
  'visit-overdue': 'duty-alert',
  'resident-missed': 'duty-alert',
  'pair-stopped': 'duty-alert',
  'pair-asked': 'ticket-progress',
  'pair-offered': 'ticket-progress',
  'pair-made': 'ticket-progress',
  'visit-planned': 'ticket-progress',
  'visit-tomorrow': 'ticket-progress',
  'visit-called-off': 'ticket-progress',
} as const satisfies Partial<Record<WishNotice, SubscribeKey>>;
export type RingingWish = keyof typeof OF_WISHES;

const isRingingWish = (template: Notice['template']): template is RingingWish => template in OF_WISHES;

const isAboutTicket = (template: Notice['template']): template is TicketNotice => template in OF_TICKETS;

/** Which subscribe message carries a notice; `null` where the inbox is enough. */
export function subscribeKeyFor(template: Notice['template'], side: Side): SubscribeKey | null {
  if (isAboutTicket(template)) return OF_TICKETS[template][side];
  if (isRingingWish(template)) return OF_WISHES[template];
  return [...RINGING_DUTY, ...RINGING_ALARMS].some((ringing) => ringing === template) ? 'duty-alert' : null;
}

const NEEDED: Record<Role, readonly SubscribeKey[]> = {
  resident: ['ticket-progress'],
  member: ['duty-alert', 'ticket-progress'],
  secretary: ['duty-alert', 'ticket-progress'],
  district: ['duty-alert'],
  party: ['party-task'],
};

/** Which consents a person wearing this hat is asked for. */
export const subscribeKeysOf = (role: Role): readonly SubscribeKey[] => NEEDED[role];
