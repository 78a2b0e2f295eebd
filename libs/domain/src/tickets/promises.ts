import type { Urgency } from '../directory/index';
import { after, hours, type Wait } from '../kernel/index';
import type { TicketStatus } from './ticket-status';

/** How long the two steps may take that none of the six clocks counts, day and night. */
export interface PromisePolicy {
  readonly name: string;
  /** The station looks at what was claimed done. */
  readonly verify: Record<Urgency, Wait>;
  /** The resident's window to say fixed or not (confirmation window). */
  readonly confirm: Record<Urgency, Wait>;
}

/** The station's own default (domain §2.4). */
export const DEFAULT_PROMISES: PromisePolicy = {
  name: 'default-1',
  verify: { emergency: hours(1), urgent: hours(4), normal: hours(24) },
  confirm: { emergency: hours(48), urgent: hours(48), normal: hours(48) },
};

const STAGE: Partial<Record<TicketStatus, Exclude<keyof PromisePolicy, 'name'>>> = {
  claimed: 'verify',
  awaiting_confirmation: 'confirm',
};

/**
 * By when the stage that begins `now` is due, where no clock says so; stamped, so a later policy never moves it. `null`
 * where nothing more is owed, and where one of the six clocks says it (`runningPromise`).
 */
export function promisedBy(status: TicketStatus, urgency: Urgency, now: Date): Date | null {
  const stage = STAGE[status];
  return stage === undefined ? null : after(now, DEFAULT_PROMISES[stage][urgency]);
}
