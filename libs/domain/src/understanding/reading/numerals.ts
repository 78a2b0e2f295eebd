const DIGITS: Record<string, number> = Object.fromEntries(
  ['零〇oO○', '一幺壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (signs, value) => [...signs].map((sign) => [sign, value] as const),
  ),
);

/** A sign that may stand in a spoken or written number, for use inside a pattern. */
export const NUMERAL = '[0-9零〇○一幺壹二两贰三叁四肆五伍六陆七柒八捌九玖十]';

/** 五 → 5, 十二 → 12, 二十一 → 21, 12 → 12; what is no number is null. */
export function numberOf(said: string): number | null {
  if (/^[0-9]+$/.test(said)) return Number(said);
  if (!said.includes('十')) {
    const digits = digitsOf(said);
    return digits === null ? null : Number(digits);
  }
  const [tens = '', ones = ''] = said.split('十');
  const value = (part: string, empty: number) => (part === '' ? empty : Number(digitsOf(part) ?? NaN));
  const sum = value(tens, 1) * 10 + value(ones, 0);
  return Number.isNaN(sum) ? null : sum;
}

/** 六零二 → 602, sign by sign; what holds another sign is null. */
export function digitsOf(said: string): string | null {
  const digits = [...said].map((sign) => (/[0-9]/.test(sign) ? sign : DIGITS[sign]));
  return digits.length === 0 || digits.includes(undefined) ? null : digits.join('');
}
