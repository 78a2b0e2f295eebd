import { after, hours, minutes } from '../kernel/index';
import type { VisitState } from './visit-flow';

/** So long before a visit begins, and after it should be over, its badge opens doors. */
const AROUND = hours(3);
const AT_THE_DOOR: readonly VisitState[] = ['planned', 'on_way', 'arrived'];

/** Whether somebody who comes for this visit has a badge now: only around its time, and not once it is over or off. */
export const isBadgeGood = (
  visit: { state: VisitState; startsAt: Date; minutes: number },
  now: Date,
): boolean =>
  AT_THE_DOOR.includes(visit.state) &&
  now >= after(visit.startsAt, -AROUND) &&
  now <= after(visit.startsAt, minutes(visit.minutes) + AROUND);
