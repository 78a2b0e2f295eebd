/**
 * What a child is to its parent: a helper's part of the whole, what was left over when the whole was half fixed, or the
 * same trouble found at another flat by looking.
 */
export const RELATIONS = ['helper', 'remainder', 'sibling'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A time to come: proposed by one side, agreed to by the other. */
export interface VisitWindow {
  from: string;
  until: string;
  by: 'party' | 'resident';
  isAgreed: boolean;
}

/** The party has asked for more time. */
export interface Extension {
  until: string;
  reason: string;
}

/** Somebody proposes to say that this cannot be solved for now. */
export interface Unsolvable {
  by: string;
  reason: string;
  /** What the resident was told, and how. */
  explanation: string;
  reviewAt: string;
}
