import type { Features } from './features';

/** Weights learned from labelled examples: for each feature one weight per label, in small whole numbers. */
export interface LinearModel<Label extends string> {
  labels: readonly Label[];
  /** Where the weights of a feature begin. */
  begins: ReadonlyMap<string, number>;
  weights: Int8Array;
  scale: number;
}

/** How likely each label is for these features; sums to one. */
export function likelihoods<Label extends string>(
  { labels, begins, weights, scale }: LinearModel<Label>,
  features: Features,
): Map<Label, number> {
  const sums = new Float64Array(labels.length);
  for (const [name, strength] of features) {
    const begin = begins.get(name);
    if (begin === undefined) continue;
    for (let at = 0; at < sums.length; at += 1) sums[at]! += strength * scale * weights[begin + at]!;
  }
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return new Map(labels.map((label, at) => [label, powers[at]! / total]));
}
