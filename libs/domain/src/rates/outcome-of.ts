import type { Clock, ClockFact } from '../clocks/index';
import { CATEGORIES, type CategoryGroup } from '../directory/index';

/** A fact of a ticket as the rates read it. */
export interface RateFact extends Omit<ClockFact, 'payload'> {
  payload: ClockFact['payload'] & {
    /** One to five, asked by somebody who did not handle it. */
    rating?: number;
    isSolved?: boolean;
    /** By whose doing an agreed visit came to nothing. */
    by?: 'party' | 'resident';
    /** Which matter this one is over again, and who mended that one. */
    of?: string;
    party?: { id: string; name: string } | null;
  };
}

/** Why a matter stands in no rate. */
export const EXCLUSIONS = ['withdrawn', 'diverted', 'merged', 'in-time', 'still-open', 'on-paper'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** What became of one matter, from its facts alone. */
export interface MatterOutcome {
  group: CategoryGroup;
  /** It was never the station's to answer. */
  excluded: Exclusion | null;
  /** Taken in before the promise; null while the promise still runs. */
  isAnsweredInTime: boolean | null;
  /** It was taken on paper, where no clock ran. */
  isTakenOnPaper: boolean;
  isEnded: boolean;
  /** The last word of the resident, or of whoever was called back; null: nobody answered. */
  answer: 'yes' | 'half' | 'no' | null;
  rating: number | null;
}

/** What each fact says about "is it fixed?"; the last word holds. */
const ANSWERS: Partial<Record<string, MatterOutcome['answer']>> = {
  'ticket.confirmed': 'yes',
  'ticket.half-fixed': 'half',
  'ticket.redone': 'no',
  'ticket.reopened': 'no',
  'ticket.lapsed': null,
};

const ENDED: readonly string[] = ['resolved', 'unresolved', 'reviewed', 'archived'];
const NEVER_OURS: Partial<Record<string, Exclusion>> = {
  withdrawn: 'withdrawn',
  diverted: 'diverted',
  merged: 'merged',
};

/** Reads one matter; null without facts. */
export function outcomeOf(facts: readonly RateFact[], clocks: readonly Clock[]): MatterOutcome | null {
  const last = facts[facts.length - 1]?.payload.ticket;
  if (last === undefined) return null;
  const accept = clocks.find(({ name }) => name === 'accept');
  return {
    group: CATEGORIES[last.category].group,
    excluded: NEVER_OURS[last.status] ?? null,
    isAnsweredInTime: accept === undefined ? null : inTime(accept),
    isTakenOnPaper: accept === undefined && facts[0]?.type === 'ticket.transcribed',
    isEnded: ENDED.includes(last.status),
    ...lastWord(facts),
  };
}

/** Null while the promise still runs. */
function inTime({ end, isOverdue }: Clock): boolean | null {
  return end === null && !isOverdue ? null : end === 'done' && !isOverdue;
}

function lastWord(facts: readonly RateFact[]): Pick<MatterOutcome, 'answer' | 'rating'> {
  let answer: MatterOutcome['answer'] = null;
  let rating: number | null = null;
  for (const { type, payload } of facts) {
    const said = ANSWERS[type];
    if (said !== undefined) answer = said;
    if (type !== 'ticket.called-back') continue;
    rating = payload.rating ?? null;
    if (payload.isSolved !== undefined) answer = payload.isSolved ? 'yes' : 'no';
  }
  return { answer, rating };
}
