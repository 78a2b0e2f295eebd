import type { Urgency } from '../../directory/index';
import type {
  ClimbReason,
  climbOnceRaised,
  EscalationStamp,
  isStandingOn,
  rungOf,
} from '../../tickets/index';
import type { Channel } from './channels';
import type { nextWay, RingAnswer } from './next-way';

/** What a provider does with the next call: the last two are answers that never came, of one that arrived and one that did not. */
export type Mood = 'takes' | 'refuses' | 'is-busy' | 'arrives-unanswered' | 'lost-unanswered';

/** How the house is wired; a plant replaces one wire by a broken one. */
export interface Wiring {
  rungOf: typeof rungOf;
  nextWay: typeof nextWay;
  climbOnceRaised: typeof climbOnceRaised;
  isStandingOn: typeof isStandingOn;
  /** Whether climbing plans the next rung. */
  plansNext: boolean;
  /** Whether acknowledging takes back what waits. */
  callsOff: boolean;
}

/** One call as it waits to be spoken. */
export interface Send {
  ticket: number;
  /** Which telling of the ticket it belongs to, from 0: a ladder that begins anew has its rungs twice. */
  step: number;
  rung: number;
  toldAt: Date;
  person: string;
  channel: Channel;
  rest: readonly Channel[];
  dueAt: Date;
  priority: number;
  /** Its speaker died while speaking. */
  wasSpeaking: boolean;
}

/** A ticket with the timer that calls the next. */
export interface OpenTicket {
  stamp: EscalationStamp;
  urgency: Urgency;
  rung: number;
  step: number;
  since: Date;
  /** When somebody was to be called, before it became more pressing on this very rung. */
  plannedBefore: Date | null;
  takenAt: Date | null;
  climb: { at: Date; why: ClimbReason } | null;
}

/** What the outside saw. `arrived` is the truth, `answer` what the house knows. */
export interface Rung {
  ticket: number;
  step: number;
  rung: number;
  urgency: Urgency;
  at: Date;
  since: Date;
  plannedBefore: Date | null;
  plannedAt: Date;
  why: ClimbReason;
}

export interface Call {
  ticket: number;
  step: number;
  rung: number;
  person: string;
  channel: Channel;
  at: Date;
  arrived: boolean;
  answer: RingAnswer;
}
