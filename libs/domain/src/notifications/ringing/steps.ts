import type { Fact, TicketFactType } from '../../events/index';
import type { NoticeTemplate, TellableFact, TicketNotice } from '../notice';

/** Notices that call somebody to a matter: all others are news, or something asked of whoever is at it. */
export const CALLS = ['new-ticket', 'nudge', 'please-look'] as const satisfies readonly TicketNotice[];
export type CallNotice = (typeof CALLS)[number];

export const isCall = (template: NoticeTemplate): template is CallNotice =>
  CALLS.some((call) => call === template);

type Rungs = { [T in TicketFactType]?: (fact: Fact<T>) => number | null };

/**
 * The facts that call, each with its rung: whatever begins anew is rung 0 again, and a reminder to look at what somebody
 * has taken stands beside the ladder. Only these may call (`TELL_OF_TICKETS` does not compile otherwise), so that
 * whoever asks who was called need not fear that one is forgotten.
 */
const RUNGS = {
  'ticket.reported': () => 0,
  'ticket.transcribed': () => 0,
  'ticket.objected': () => 0,
  'ticket.unmerged': () => 0,
  'ticket.kept': () => 0,
  // More pressing than it was: untaken it begins anew.
  'ticket.raised': ({ payload }) => (payload.isUntaken ? 0 : null),
  'ticket.escalated': ({ payload }) => payload.rung,
  'ticket.unseen': () => null,
} as const satisfies Rungs;

export type StepFactType = keyof typeof RUNGS;
export const STEP_FACTS = Object.keys(RUNGS) as readonly StepFactType[];

export const isStep = (fact: { type: string }): fact is Fact<StepFactType> =>
  STEP_FACTS.some((type) => type === fact.type);

/** The step of the ladder a fact is. Null where no ladder stands behind it. */
export const rungOfFact = (fact: TellableFact): number | null =>
  isStep(fact) ? RUNGS[fact.type](fact as never) : null;

/** The step of the ladder on which somebody is called; null for what is only told along with it. */
export const rungOfCall = (fact: TellableFact, template: NoticeTemplate): number | null =>
  isCall(template) ? rungOfFact(fact) : null;
