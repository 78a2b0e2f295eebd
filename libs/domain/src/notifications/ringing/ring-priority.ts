import type { Urgency } from '../../directory/index';

/** What a message is for: a call nobody has answered yet, the same to another phone, the same again, an errand for a party, or news. */
export type RingKind = 'first-call' | 'second-call' | 'repeat' | 'errand' | 'news';

const PRIORITY: Record<RingKind, Record<Urgency, number>> = {
  'first-call': { emergency: 0, urgent: 1, normal: 2 },
  'second-call': { emergency: 0, urgent: 3, normal: 4 },
  repeat: { emergency: 5, urgent: 6, normal: 7 },
  errand: { emergency: 5, urgent: 6, normal: 8 },
  news: { emergency: 9, urgent: 9, normal: 10 },
};

/**
 * Which message goes first; smaller is sooner. What nobody was told goes before what somebody was, that before what is
 * told again; an emergency rings all phones at once, before everything.
 */
export const ringPriority = (kind: RingKind, urgency: Urgency): number => PRIORITY[kind][urgency];

/**
 * Of several people called about one thing, the place of the one whose phone comes first: another one from thing to
 * thing. Were all called in one order, a burst of reports would reach every phone with the same one first, and the last
 * would reach anybody only after twice the time.
 */
export const firstOf = (subjectId: string, people: number): number =>
  Number.parseInt(subjectId.slice(-4), 16) % Math.max(1, people);
