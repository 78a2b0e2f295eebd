import { isRestDay, weekdayOf } from '../calendar/index';
import type { Availability, DraftMember, DraftSlot } from './draft';
import type { DutyPolicy } from './duty-policy';

/** Why somebody cannot sit in a slot, whatever else they do. */
export type Bar = 'away' | 'not-available' | 'night-age' | 'no-nights' | 'working-day';

type Asked = Pick<DraftMember, 'kind' | 'age' | 'noNights' | 'availability' | 'away'>;

/** Why this member cannot sit in this slot at all; null when they can. What else they sit in is not looked at here. */
export function whyNot(member: Asked, slot: DraftSlot, policy: DutyPolicy): Bar | null {
  const barred = ruleOf(member, slot, policy);
  if (barred !== null) return barred;
  if (!isAvailable(member.availability, slot)) return 'not-available';
  return isAway(member.away, slot.day) ? 'away' : null;
}

/** Whether one of a member's leaves (both days included) covers a day. */
export const isAway = (away: DraftMember['away'], day: string): boolean =>
  away.some(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay);

function isAvailable(availability: readonly Availability[] | null, slot: DraftSlot): boolean {
  if (availability === null) return true;
  const time = `${weekdayOf(slot.day)}${slot.part}`;
  return availability.some((known) => known === time);
}

function ruleOf(member: Asked, slot: DraftSlot, policy: DutyPolicy): Bar | null {
  const restDaysOnly = member.kind === 'in_service' && policy.inServiceOn === 'rest-days';
  if (restDaysOnly && !isRestDay(slot.dayKind)) return 'working-day';
  return slot.part === 'night' ? nightRuleOf(member, policy.noNightFromAge) : null;
}

function nightRuleOf(member: Asked, fromAge: number | null): Bar | null {
  if (member.noNights) return 'no-nights';
  return fromAge !== null && member.age !== null && member.age >= fromAge ? 'night-age' : null;
}
