import type { Exclusion } from './outcome-of';
import type { Rate } from './three-rates';

/** Why a matter stands in no rate, as the station says it. */
export const EXCLUSION_WORDS: Record<Exclusion, string> = {
  withdrawn: '居民撤回',
  diverted: '不归驿站，已告知渠道',
  merged: '并入同一件事',
  'in-time': '还没到时限',
  'still-open': '还在办',
  'on-paper': '纸上登记，没有计时',
};

const percent = (thousandths: number): string => `${Math.round(thousandths / 10)}%`;

/** 12件里9件，75%（多半在46%到91%之间）; 还没有 where nobody is counted. */
export function rateWords({ numerator, denominator, interval }: Rate): string {
  if (interval === null) return '还没有';
  const share = percent((numerator / denominator) * 1000);
  return `${denominator}件里${numerator}件，${share}（多半在${percent(interval.low)}到${percent(interval.high)}之间）`;
}
