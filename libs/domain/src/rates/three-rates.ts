import type { Exclusion, MatterOutcome } from './outcome-of';

/** A share that says of how many, how sure, and who stands in it not at all. */
export interface Rate {
  numerator: number;
  denominator: number;
  /** Asked, and no answer came: neither good nor bad. */
  unreached: number;
  excluded: { reason: Exclusion; count: number }[];
  /** The 95 % interval of the share, thousandths; null where nobody is counted. */
  interval: { low: number; high: number } | null;
}

/** 响应率 解决率 满意率. */
export interface ThreeRates {
  response: Rate;
  resolution: Rate;
  satisfaction: Rate;
}

/** From this rating on somebody is satisfied. */
const SATISFIED_FROM = 4;
/** Of the normal distribution, for 95 %. */
const Z = 1.959964;

/**
 * Wilson's interval: honest for few cases and near nothing and all, where the plain one says “100 %, surely” after
 * three answers.
 */
export function wilson(numerator: number, denominator: number): { low: number; high: number } | null {
  if (denominator === 0) return null;
  const share = numerator / denominator;
  const spread = Z * Z;
  const middle = share + spread / (2 * denominator);
  const reach = Z * Math.sqrt((share * (1 - share) + spread / (4 * denominator)) / denominator);
  const whole = 1 + spread / denominator;
  const thousandths = (value: number): number => Math.round(Math.min(1, Math.max(0, value / whole)) * 1000);
  return { low: thousandths(middle - reach), high: thousandths(middle + reach) };
}

/** How a matter stands in one rate. */
type Standing = 'good' | 'bad' | 'unreached' | Exclusion;

const inResponse = ({ excluded, isAnsweredInTime, isTakenOnPaper }: MatterOutcome): Standing => {
  if (excluded !== null) return excluded;
  if (isTakenOnPaper) return 'on-paper';
  if (isAnsweredInTime === null) return 'in-time';
  return isAnsweredInTime ? 'good' : 'bad';
};

const inResolution = ({ excluded, isEnded, answer }: MatterOutcome): Standing => {
  if (excluded !== null) return excluded;
  if (!isEnded) return 'still-open';
  if (answer === null) return 'unreached';
  return answer === 'yes' ? 'good' : 'bad';
};

const inSatisfaction = ({ excluded, isEnded, rating }: MatterOutcome): Standing => {
  if (excluded !== null) return excluded;
  if (!isEnded) return 'still-open';
  if (rating === null) return 'unreached';
  return rating >= SATISFIED_FROM ? 'good' : 'bad';
};

/** The three rates of some matters. Who did not answer is shown as such and is counted neither way. */
export const threeRates = (matters: readonly MatterOutcome[]): ThreeRates => ({
  response: rateOf(matters.map(inResponse)),
  resolution: rateOf(matters.map(inResolution)),
  satisfaction: rateOf(matters.map(inSatisfaction)),
});

function rateOf(standings: readonly Standing[]): Rate {
  const counts = new Map<Standing, number>();
  for (const standing of standings) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  const of = (standing: Standing): number => counts.get(standing) ?? 0;
  const [numerator, denominator] = [of('good'), of('good') + of('bad')];
  const excluded = [...counts].flatMap(([reason, count]) =>
    reason === 'good' || reason === 'bad' || reason === 'unreached' ? [] : [{ reason, count }],
  );
  return {
    numerator,
    denominator,
    unreached: of('unreached'),
    excluded,
    interval: wilson(numerator, denominator),
  };
}
