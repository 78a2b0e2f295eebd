import { type MemberKind } from '../../identity/index';
import { type DayKind } from '../calendar/index';
import { type DayPart, type DutyPolicy, type SlotMode } from './duty-policy';

/** A slot to be filled. It belongs to the station's day on which it starts. */
export interface DraftSlot {
  id: string;
  /** `YYYY-MM-DD` */
  day: string;
  cutKey: string;
  label: string;
  startsAt: Date;
  endsAt: Date;
  part: DayPart;
  mode: SlotMode;
  headcount: number;
  dayKind: DayKind;
  /** Whole points, see `burdenOf`. */
  burden: number;
}

/** A time of the week somebody can come: weekday (1 Monday … 7 Sunday) and part of the day, `3night`. */
export type Availability = `${1 | 2 | 3 | 4 | 5 | 6 | 7}${DayPart}`;

/** A wish about a day; `part` null means the whole day. `wants` false: rather not. */
export interface DutyWish {
  day: string;
  part: DayPart | null;
  wants: boolean;
}

/** A member as the draft knows them. */
export interface DraftMember {
  id: string;
  name: string;
  kind: MemberKind;
  /** Whole years; null when the station does not know. */
  age: number | null;
  /** For their health: never at night. */
  noNights: boolean;
  /** Seats per week they take at most (the policy's limit holds besides). */
  maxPerWeek: number;
  /** Null: any time. */
  availability: readonly Availability[] | null;
  atEaseWithPhone: boolean;
  knownToAll: boolean;
  /** People they like to sit with, by id. */
  companions: readonly string[];
  /** What they have carried so far, from the ledger. */
  carriedBurden: number;
  /** Leaves; both days included. */
  away: readonly { fromDay: string; untilDay: string }[];
  wishes: readonly DutyWish[];
}

export interface DraftProblem {
  policy: DutyPolicy;
  slots: readonly DraftSlot[];
  members: readonly DraftMember[];
  /** Seats pinned by hand: a draft keeps them, whatever the rules say. */
  fixed: readonly { slotId: string; personId: string }[];
  /** Seats just before (or just after) the period, for rest and weekly limits. */
  before: readonly { personId: string; startsAt: Date; endsAt: Date }[];
  /** Who sat together last month, by id. */
  lastMonthPairs: readonly (readonly [string, string])[];
}

export interface DraftSeat {
  slotId: string;
  personId: string;
  isStandby: boolean;
}

/** A slot with fewer people than it needs, and why. */
export interface DraftHole {
  slotId: string;
  missing: number;
  words: string;
}

/** How even a plan is. `spread` is the heaviest load it makes, `bound` what is proven to be unavoidable, in points. */
export interface DraftFairness {
  spread: number;
  bound: number;
  /** 0.03 = proven to lie within 3 % of the optimum. */
  gap: number;
}

export interface DraftPlan {
  seats: DraftSeat[];
  missing: DraftHole[];
  fairness: DraftFairness;
  wishesMet: number;
  wishesAsked: number;
}

export const DRAFT_STAGES = ['quick', 'cover', 'fairness', 'wishes', 'standby'] as const;
export type DraftStage = (typeof DRAFT_STAGES)[number];

/** How far a draft has come. */
export interface DraftProgress {
  stage: DraftStage;
  /** 0 … 100, never falling. */
  percent: number;
  words: string;
  /** The best plan so far; null until there is one, or when it is the one told before. */
  plan: DraftPlan | null;
}

/** How a draft ended. A draft always ends with a plan: there is no "infeasible". */
export interface DraftOutcome {
  plan: DraftPlan;
  /** `done`: every stage went to its end. `stopped`: somebody stopped it. `time`: a limit was reached. */
  ended: 'done' | 'stopped' | 'time';
  words: string;
}
