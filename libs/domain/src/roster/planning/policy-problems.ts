import type { DutyPolicy, DutyVariant, SlotCut } from './duty-policy';
import { minutesOf } from './slots-of-days';

const START = /^([01]\d|2[0-3]):[0-5]\d$/;
const END = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const DATE = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const ONE_DAY = 24 * 60;

/** What is said when a number lies outside what makes sense. */
const RANGES = {
  headcount: [1, 20, '每班人数要在1到20之间'],
  minRestHours: [0, 48, '两班之间的休息要在0到48小时之间'],
  maxPerWeek: [1, 14, '每人每周班数要在1到14之间'],
  confirmHours: [1, 336, '确认时限要在1到336小时之间'],
  lateMinutes: [1, 120, '迟到时限要在1到120分钟之间'],
  checkInMinutes: [0, 240, '提前报到的时间要在0到240分钟之间'],
  standbyPerSlot: [0, 5, '每班备班人数要在0到5之间'],
} as const;

/** What is wrong with a policy, in the words the secretary reads; empty when slots can be made from it. */
export function policyProblems(policy: DutyPolicy): string[] {
  const numbers = (Object.keys(RANGES) as (keyof typeof RANGES)[])
    .filter((name) => !isWithin(policy[name], RANGES[name][0], RANGES[name][1]))
    .map((name): string => RANGES[name][2]);
  const age = policy.noNightFromAge;
  if (age !== null && !isWithin(age, 40, 120)) numbers.push('不排夜班的年龄要在40到120岁之间');
  const base = cutProblems(policy.cuts, '平日');
  const variants = policy.variants.flatMap((variant) => variantProblems(variant, policy));
  return [...numbers, ...base, ...variants];
}

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

function variantProblems(variant: DutyVariant, policy: DutyPolicy): string[] {
  const name = `“${variant.name}”`;
  const found = cutProblems(variant.cuts, name);
  const { headcount = policy.headcount } = variant;
  if (!isWithin(headcount, 1, 20)) found.push(`${name}：${RANGES.headcount[2]}`);
  if (variant.kind === 'season' && !isDated(variant)) found.push(`${name}：要写明从几月几日到几月几日`);
  if (found.length === 0 && beginOf(variant.cuts) !== beginOf(policy.cuts)) {
    found.push(`${name}：一天的第一个班要和平日同一时间开始，否则换季那天会空岗或重叠`);
  }
  return found;
}

const isDated = ({ from = '', until = '' }: DutyVariant): boolean => DATE.test(from) && DATE.test(until);

const beginOf = (cuts: readonly SlotCut[]): number =>
  Math.min(...cuts.map(({ start }) => (START.test(start) ? minutesOf(start) : 0)));

function cutProblems(cuts: readonly SlotCut[], name: string): string[] {
  if (cuts.length === 0) return [`${name}：一天至少要有一个班`];
  const keys = new Set(cuts.map(({ key }) => key));
  const found = keys.size < cuts.length ? [`${name}：有两个班用了同一个代号`] : [];
  const malformed = cuts.filter((cut) => !START.test(cut.start) || !END.test(cut.end));
  for (const { label } of malformed) found.push(`${name}：${label}的时间写得不对，应像 08:00–13:00`);
  const crowds = cuts.filter(({ headcount }) => headcount !== undefined && !isWithin(headcount, 1, 20));
  for (const { label } of crowds) found.push(`${name}：${label}的人数要在1到20之间`);
  return malformed.length > 0 ? found : [...found, ...seamProblems(cuts, name)];
}

/** Around the clock, each slot must begin on the minute the one before it ends. */
function seamProblems(cuts: readonly SlotCut[], name: string): string[] {
  const sorted = cuts
    .map((cut) => ({ label: cut.label, from: minutesOf(cut.start), until: untilOf(cut) }))
    .sort((a, b) => a.from - b.from);
  return sorted.flatMap((cut, n) => {
    const next = sorted[n + 1] ?? { ...sorted[0]!, from: sorted[0]!.from + ONE_DAY };
    if (cut.until < next.from) return [`${name}：${spanWords(cut.until, next.from)}没有人值班`];
    if (cut.until > next.from) {
      return [`${name}：${cut.label}和${next.label}在${spanWords(next.from, cut.until)}重叠`];
    }
    return [];
  });
}

function untilOf({ start, end }: SlotCut): number {
  const until = minutesOf(end);
  return until <= minutesOf(start) ? until + ONE_DAY : until;
}

const clock = (minute: number): string => {
  const within = minute > ONE_DAY ? minute - ONE_DAY : minute;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
};
const spanWords = (from: number, until: number): string => `${clock(from)}–${clock(until)}`;
