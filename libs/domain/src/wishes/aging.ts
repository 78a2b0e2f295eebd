import { after, days, minutes } from '../kernel/index';

/** A wish nobody met grows visibly older: the members are asked, then the secretary, then the neighbouring stations. */
export const AGE_STEPS = [
  { whom: 'members', days: 3 },
  { whom: 'secretary', days: 7 },
  { whom: 'neighbours', days: 14 },
] as const;
export type AgeAsk = (typeof AGE_STEPS)[number]['whom'];

/** Which step comes next, and when; null after the last. */
export function nextAgeStep(upSince: Date, step: number): { whom: AgeAsk; at: Date } | null {
  const found = AGE_STEPS[step];
  return found === undefined ? null : { whom: found.whom, at: after(upSince, days(found.days)) };
}

/** How old a card looks on the wall: nought is fresh, three has been waiting a fortnight. */
export const ageOf = (upSince: Date, now: Date): 0 | 1 | 2 | 3 => {
  const waited = now.getTime() - upSince.getTime();
  return AGE_STEPS.filter((step) => waited >= days(step.days)).length as 0 | 1 | 2 | 3;
};

/** A card hangs this long; a week before, its owner is asked kindly whether it still holds. */
const CARD_DAYS = 60;
const ASK_BEFORE_DAYS = 7;
export const lapsesAt = (since: Date): Date => after(since, days(CARD_DAYS));
export const askRenewalAt = (lapses: Date): Date => after(lapses, -days(ASK_BEFORE_DAYS));

/** Two who were asked and say nothing: the silent one is asked again, then the desk rings, then the cards are free. */
export const CHASE_STEPS = [
  { whom: 'silent', days: 1 },
  { whom: 'desk', days: 3 },
  { whom: 'nobody', days: 7 },
] as const;
export type ChaseWhom = (typeof CHASE_STEPS)[number]['whom'];

/** Which step comes next after two cards were glued, and when; null after the last. */
export function nextChase(gluedAt: Date, step: number): { whom: ChaseWhom; at: Date; days: number } | null {
  const found = CHASE_STEPS[step];
  return found === undefined ? null : { ...found, at: after(gluedAt, days(found.days)) };
}

/** A visit nobody has arrived at, or nobody has come back from: whom it calls, in order, and how long after. */
export const OVERDUE_STEPS = [
  { whom: 'companion', minutes: 15 },
  { whom: 'second', minutes: 30 },
  { whom: 'duty', minutes: 45 },
] as const;
export type OverdueWhom = (typeof OVERDUE_STEPS)[number]['whom'];

/** When step `n` after `promisedAt` is due; null after the last. */
export function overdueStep(promisedAt: Date, step: number): { whom: OverdueWhom; at: Date } | null {
  const found = OVERDUE_STEPS[step];
  return found === undefined ? null : { whom: found.whom, at: after(promisedAt, minutes(found.minutes)) };
}
