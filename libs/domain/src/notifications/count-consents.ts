import { compareIds, seconds, type Wait } from '../kernel/index';

/** One report of one person's yes to one template: the page tells us, and WeChat tells us again. */
export interface Consent {
  id: string;
  source: 'page' | 'push';
  at: Date;
}

/** How far apart the two reports of one tap may lie. */
export const PAIRING_WINDOW: Wait = seconds(60);

/**
 * The report this one repeats, if any: the nearest from the other source within the window that has not been paired
 * yet. A yes without a twin is one message more; its twin, when it comes, adds nothing.
 */
export function twinOf(consent: Omit<Consent, 'id'>, unpaired: readonly Consent[]): Consent | null {
  const apart = (other: Consent): Wait => Math.abs(other.at.getTime() - consent.at.getTime());
  const twins = unpaired.filter((other) => other.source !== consent.source && apart(other) <= PAIRING_WINDOW);
  return twins.sort((a, b) => apart(a) - apart(b) || compareIds(a.id, b.id))[0] ?? null;
}
