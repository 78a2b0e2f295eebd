import type { Urgency } from '../directory/index';
import { after, days, hours, minutes, type Wait } from '../kernel/index';
import type { VisitWindow } from './agreements';
import type { TicketStatus } from './ticket-status';

/** Formal pressure on a party (督办): none, reminded, before the secretary, before the sub-district. */
export const SUPERVISION_LEVELS = [0, 1, 2, 3] as const;
export type Supervision = (typeof SUPERVISION_LEVELS)[number];

export const SUPERVISION_WORDS: Record<Supervision, string> = {
  0: '未督办',
  1: '已提醒',
  2: '站长督办',
  3: '街道督办',
};

/** Pressure only ever rises by itself. */
export const raisedTo = (level: Supervision, to: Supervision): Supervision => (to > level ? to : level);

/** One level higher, where there is one. */
export const nextLevel = (level: Supervision): Supervision => Math.min(level + 1, 3) as Supervision;

/** Sent back as not fixed this often, a ticket is a matter for the secretary. */
export const REDOS_BEFORE_SECRETARY = 2;

/** Work that a party owes by its promise; what stands still for a cause or is under review is owed by nobody today. */
export const PRESSED_IN: readonly TicketStatus[] = ['dispatched', 'in_progress', 'scheduled'];

/** How long after the promise it comes before the secretary, and how long until before the sub-district. */
const PRESSED_AFTER: Record<Urgency, readonly Wait[]> = {
  emergency: [0, minutes(15), hours(1)],
  urgent: [0, hours(4), hours(24)],
  normal: [0, days(1), days(3)],
};

/**
 * When pressure next rises by itself: the party is reminded when its promise ends, then it comes before the secretary,
 * then before the sub-district. Nobody is pressed before the visit both sides agreed on, though the promise goes on.
 * `null` where no party owes anything, or nobody stands higher.
 */
export function pressAt(ticket: {
  status: TicketStatus;
  supervision: Supervision;
  urgency: Urgency;
  dueAt: Date | null;
  window: VisitWindow | null;
}): Date | null {
  const wait = PRESSED_AFTER[ticket.urgency][ticket.supervision];
  if (wait === undefined || ticket.dueAt === null || !PRESSED_IN.includes(ticket.status)) return null;
  const late = after(ticket.dueAt, wait);
  const agreed = ticket.window?.isAgreed === true ? new Date(ticket.window.until) : late;
  return agreed > late ? agreed : late;
}
