import type { Features } from './features';

/** Weights learned from labelled examples: for each feature one weight per label. */
export interface LinearModel<Label extends string> {
  labels: readonly Label[];
  weights: ReadonlyMap<string, ArrayLike<number>>;
}

/** How likely each label is for these features; sums to one. */
export function likelihoods<Label extends string>(
  { labels, weights }: LinearModel<Label>,
  features: Features,
): Map<Label, number> {
  const sums = new Float64Array(labels.length);
  for (const [name, strength] of features) {
    const row = weights.get(name);
    if (row !== undefined) for (let at = 0; at < sums.length; at += 1) sums[at]! += strength * row[at]!;
  }
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return new Map(labels.map((label, at) => [label, powers[at]! / total]));
}
