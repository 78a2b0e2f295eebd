import type { Urgency } from '../../directory/index';

/** What a message is for: a call nobody has answered yet, the same again, an errand for a party, or news. */
export type RingKind = 'first-call' | 'repeat' | 'errand' | 'news';

const PRIORITY: Record<RingKind, Record<Urgency, number>> = {
  'first-call': { emergency: 0, urgent: 1, normal: 2 },
  repeat: { emergency: 3, urgent: 4, normal: 5 },
  errand: { emergency: 3, urgent: 4, normal: 6 },
  news: { emergency: 7, urgent: 7, normal: 8 },
};

/** Which message goes first; smaller is sooner. Those never told go before those told again, the urgent before all. */
export const ringPriority = (kind: RingKind, urgency: Urgency): number => PRIORITY[kind][urgency];
