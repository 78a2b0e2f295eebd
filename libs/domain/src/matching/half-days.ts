/* A week in half-days: seven days by morning, afternoon and evening. Cards say when in these; rules count in bits. */

const PARTS = ['A', 'P', 'E'] as const;
type PartOfDay = (typeof PARTS)[number];
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** One half-day of the week, `1A` (Monday morning) … `7E` (Sunday evening). */
export type HalfDay = `${Weekday}${PartOfDay}`;

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** All half-days in the order of the week. */
export const HALF_DAYS: readonly HalfDay[] = WEEKDAYS.flatMap((day) =>
  PARTS.map((part) => `${day}${part}` as const),
);
/** Every half-day of the week as bits. */
export const WHOLE_WEEK = 2 ** 21 - 1;

/** Half-days as bits, Monday morning lowest. What is no half-day is left out. */
export function bitsOf(slots: readonly string[]): number {
  return slots.reduce((bits, slot) => {
    const place = HALF_DAYS.indexOf(slot as HalfDay);
    return place < 0 ? bits : bits | (1 << place);
  }, 0);
}

/** The half-days of some bits, in the order of the week. */
export const slotsOf = (bits: number): HalfDay[] => HALF_DAYS.filter((_, place) => bits & (1 << place));

/** How many half-days some bits hold. */
export function countSlots(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The days (bit 0 Monday) on which some half-day is held. */
export function daysOf(bits: number): number {
  let days = 0;
  for (let day = 0; day < 7; day += 1) if (bits & (7 << (3 * day))) days |= 1 << day;
  return days;
}

/** Days × parts as half-day bits; days with bit 0 Monday, parts with bit 0 morning. */
export function crossed(days: number, parts: number): number {
  let bits = 0;
  for (let day = 0; day < 7; day += 1) if (days & (1 << day)) bits |= parts << (3 * day);
  return bits;
}

const DAY_WORDS = ['一', '二', '三', '四', '五', '六', '日'];
const PART_WORDS = ['', '上午', '下午', '白天', '晚上', '上午和晚上', '下午和晚上', '全天'];

function dayWords(days: number): string {
  if (days === 127) return '每天';
  if (days === 31) return '工作日';
  if (days === 96) return '周末';
  return `周${DAY_WORDS.filter((_, day) => days & (1 << day)).join('、')}`;
}

/** Half-days as one says them: 「工作日上午、周六下午」. */
export function halfDayWords(slots: readonly HalfDay[]): string {
  const bits = bitsOf(slots);
  if (bits === WHOLE_WEEK) return '随时';
  const byParts = new Map<number, number>();
  for (let day = 0; day < 7; day += 1) {
    const parts = (bits >> (3 * day)) & 7;
    if (parts !== 0) byParts.set(parts, (byParts.get(parts) ?? 0) | (1 << day));
  }
  return [...byParts].map(([parts, days]) => `${dayWords(days)}${PART_WORDS[parts]}`).join('，') || '没说时间';
}
