import { dayWords } from '../calendar/index';
import { type Clash, weeklyLimit } from './diary';
import type { DraftMember, DraftSlot } from './draft';
import type { DutyPolicy } from './duty-policy';
import type { Bar } from './why-not';

export type BreachCode = 'unknown-member' | 'unknown-slot' | Bar | Clash;

interface About {
  slot: Partial<Pick<DraftSlot, 'day' | 'label'>>;
  member: DraftMember | undefined;
  policy: DutyPolicy;
}

const REASONS: Record<BreachCode, (about: About) => string> = {
  'unknown-member': () => '已不在值班名单上',
  'unknown-slot': () => '这个班次已经没有了',
  away: () => '这天请假',
  'not-available': () => '没有登记这个时间能来',
  'night-age': ({ policy }) => `年满${policy.noNightFromAge}岁，不排夜班`,
  'no-nights': () => '因身体原因不排夜班',
  'working-day': () => '在职党员工作日不排班',
  'double-seat': () => '同一个班排了两次',
  overlap: () => '和另一个班时间重叠',
  'same-day': () => '当天已经有一个班',
  rest: ({ policy }) => `离前后班的休息不到${policy.minRestHours}小时`,
  week: ({ member, policy }) => (member ? `这一周已满${weeklyLimit(member, policy)}个班` : '这一周班数已满'),
};

/** `1月23日夜间值守` */
export const slotWords = (slot: Partial<Pick<DraftSlot, 'day' | 'label'>>): string =>
  `${slot.day === undefined ? '' : dayWords(slot.day)}${slot.label ?? ''}`;

/** A broken rule as the secretary reads it: `沈玉林，1月23日夜间值守：这天请假`. */
export function breachWords(code: BreachCode, about: About): string {
  const who = [about.member?.name ?? '有一位', slotWords(about.slot)]
    .filter((part) => part !== '')
    .join('，');
  return `${who}：${REASONS[code](about)}`;
}
