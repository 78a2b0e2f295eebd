/** Half-days of a week: 1 Monday … 7 Sunday; A morning, P afternoon, E evening. `3P` is Wednesday afternoon. */
export const PARTS_OF_DAY = { A: '上午', P: '下午', E: '晚上' } as const;
type PartOfDay = keyof typeof PARTS_OF_DAY;
const PARTS = Object.keys(PARTS_OF_DAY) as PartOfDay[];
const DAYS = ['一', '二', '三', '四', '五', '六', '日'];

export const WEEK_SLOTS = DAYS.flatMap((_, n) => PARTS.map((part) => `${n + 1}${part}`)) as [
  string,
  ...string[],
];

/** A set of half-days as one says it: 周二、周四下午; 每天上午; 周末; 时间都行. */
export function weekSlotWords(slots: readonly string[]): string {
  const wanted = WEEK_SLOTS.filter((slot) => slots.includes(slot));
  if (wanted.length === 0 || wanted.length === WEEK_SLOTS.length) return '时间都行';
  const byPart = new Map<string, PartOfDay[]>();
  for (const part of PARTS) {
    const days = wanted.filter((slot) => slot.endsWith(part)).map((slot) => slot.charAt(0));
    if (days.length > 0) byPart.set(days.join(''), [...(byPart.get(days.join('')) ?? []), part]);
  }
  return [...byPart].map(([days, parts]) => `${dayWords(days)}${partWords(parts)}`).join('，');
}

const KNOWN_DAYS: Record<string, string> = { '1234567': '每天', '12345': '周一到周五', '67': '周末' };

const dayWords = (days: string): string =>
  KNOWN_DAYS[days] ?? [...days].map((day) => `周${DAYS[Number(day) - 1]}`).join('、');

const partWords = (parts: readonly PartOfDay[]): string =>
  parts.length === PARTS.length ? '' : parts.map((part) => PARTS_OF_DAY[part]).join('、');
