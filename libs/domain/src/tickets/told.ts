import type { Caller } from '../identity/index';
import type { VisitWindow } from './agreements';
import type { SuspensionCause } from './suspension';
import type { TicketStatus } from './ticket-status';

/** What an act brings along beside itself, as far as the machine must know. */
export interface Told {
  partyId?: string;
  window?: Pick<VisitWindow, 'from' | 'until' | 'by'>;
  cause?: SuspensionCause;
  extension?: { until: string; reason: string };
  unsolvable?: { reason: string; explanation: string; reviewAt: string };
  helpers?: number;
}

/** An act as the effects see it. */
export interface StepBy {
  caller: Pick<Caller, 'personId' | 'partyId'> | null;
  now: Date;
  told: Told;
  to: TicketStatus;
}
