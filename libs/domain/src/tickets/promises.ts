import type { Urgency } from '../directory/index';
import { after, days, hours, minutes, type Wait } from '../kernel/index';
import type { TicketStatus } from './ticket-status';

/** How long each pair of hands may take, by urgency. Stamped on the ticket with the policy's name when a stage begins. */
export interface PromisePolicy {
  readonly name: string;
  /** T1: somebody on duty takes it in. */
  readonly accept: Record<Urgency, Wait>;
  /** T2: the owner solves it or sends it on. */
  readonly dispatch: Record<Urgency, Wait>;
  /** T3: the party signs for it. */
  readonly sign: Record<Urgency, Wait>;
  /** T5: the party finishes. */
  readonly finish: Record<Urgency, Wait>;
  /** The station looks at what was claimed done. */
  readonly verify: Record<Urgency, Wait>;
  /** The resident's window to say fixed or not (confirmation window). */
  readonly confirm: Record<Urgency, Wait>;
}

/** The station's own default, stricter than the law (domain §2.4). */
export const DEFAULT_PROMISES: PromisePolicy = {
  name: 'default-1',
  accept: { emergency: minutes(2), urgent: minutes(5), normal: minutes(5) },
  dispatch: { emergency: minutes(5), urgent: minutes(10), normal: minutes(10) },
  sign: { emergency: minutes(10), urgent: minutes(30), normal: hours(1) },
  finish: { emergency: hours(2), urgent: hours(24), normal: days(7) },
  verify: { emergency: hours(1), urgent: hours(4), normal: hours(24) },
  confirm: { emergency: hours(48), urgent: hours(48), normal: hours(48) },
};

const STAGE: Partial<Record<TicketStatus, Exclude<keyof PromisePolicy, 'name'>>> = {
  submitted: 'accept',
  accepted: 'dispatch',
  dispatched: 'sign',
  disputed: 'sign',
  in_progress: 'finish',
  scheduled: 'finish',
  suspended: 'finish',
  claimed: 'verify',
  awaiting_confirmation: 'confirm',
};

/** How long the stage that begins now may last; `null` where nothing more is owed. */
export function promisedWait(status: TicketStatus, urgency: Urgency, policy = DEFAULT_PROMISES): Wait | null {
  const stage = STAGE[status];
  return stage === undefined ? null : policy[stage][urgency];
}

/** The instant by which the stage that begins `now` is due; stamped, so a later policy never moves it. */
export function promisedBy(status: TicketStatus, urgency: Urgency, now: Date): Date | null {
  const wait = promisedWait(status, urgency);
  return wait === null ? null : after(now, wait);
}
