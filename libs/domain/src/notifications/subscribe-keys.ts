import type { Role } from '../identity/index';
import type { Circle, TicketNotice } from './who-to-tell';

/** The WeChat subscribe templates this product has; their ids come from configuration. */
export const SUBSCRIBE_KEYS = ['duty-alert', 'ticket-progress', 'party-task'] as const;
export type SubscribeKey = (typeof SUBSCRIBE_KEYS)[number];

/** From which side of the desk a person hears of a ticket. */
export type Side = 'desk' | 'party' | 'resident';

/** A worker hears as a worker, the one who said it hears as a resident, everybody else sits at the desk. */
export function sideOf(personId: string, circle: Pick<Circle, 'reporterId' | 'partyStaff'>): Side {
  if (circle.partyStaff.includes(personId)) return 'party';
  return circle.reporterId === personId ? 'resident' : 'desk';
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

/** Consents are scarce: a party's are kept for what sends its people out or calls them back. */
const KEY: Record<TicketNotice, Record<Side, SubscribeKey | null>> = {
  'new-ticket': alarm,
  nudge: alarm,
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
};

/** Which subscribe message carries a notice; `null` where the inbox is enough. */
export const subscribeKeyFor = (template: TicketNotice, side: Side): SubscribeKey | null =>
  KEY[template][side];

const NEEDED: Record<Role, readonly SubscribeKey[]> = {
  resident: ['ticket-progress'],
  member: ['duty-alert', 'ticket-progress'],
  secretary: ['duty-alert', 'ticket-progress'],
  district: ['duty-alert'],
  party: ['party-task'],
};

/** Which consents a person wearing this hat is asked for. */
export const subscribeKeysOf = (role: Role): readonly SubscribeKey[] => NEEDED[role];
