/**
 * Learns weights from labelled texts: multinomial logistic regression by AdaGrad over sparse features. Every time an
 * example is looked at, some of its features are covered: other people say the same with other words, so no word may
 * carry a matter alone. No chance: order and covering are worked out from numbers, the same examples give the same
 * weights.
 */

/** Every example once per round, in steps that fit together with the count: near neighbours never follow each other. */
function* orderOf(count, round) {
  let step = Math.max(1, Math.floor(count * 0.618) + round);
  const gcd = (a, b) => (b === 0 ? a : gcd(b, a % b));
  while (gcd(step, count) !== 1) step += 1;
  for (let at = 0; at < count; at += 1) yield (at * step + round) % count;
}

/** examples: [{ features: Map, label, weight? }] → { labels, weights: Map(name → Float64Array) }. */
export function train(examples, labels, { strength, rate, rounds, doubt = 0, cover = () => 0 }) {
  const next = numbersFrom(examples.length);
  const names = new Map();
  const rows = examples.map(({ features, label, weight = 1 }) => ({
    ids: [...features].map(([name, value]) => {
      if (!names.has(name)) names.set(name, names.size);
      return [names.get(name), value, cover(name)];
    }),
    target: labels.indexOf(label),
    weight,
  }));
  const width = labels.length;
  const weights = new Float64Array(names.size * width);
  const squares = new Float64Array(names.size * width).fill(0.01);
  const sums = new Float64Array(width);
  for (let round = 0; round < rounds; round += 1)
    for (const at of orderOf(rows.length, round))
      learnOne(uncovered(rows[at], next), { weights, squares, sums, width, strength, rate, doubt });
  return {
    labels,
    weights: new Map([...names].map(([name, id]) => [name, weights.subarray(id * width, (id + 1) * width)])),
  };
}

/** Numbers between nought and one that look like chance and always come the same (mulberry32). */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The row without what is covered this time; the rest is as much stronger as much is missing. */
function uncovered(row, next) {
  const ids = [];
  for (const [id, value, share] of row.ids) if (next() >= share) ids.push([id, value / (1 - share)]);
  return { ...row, ids };
}

/** `doubt`: the share of belief that goes to every other label alike, because people too label one text differently. */
function learnOne({ ids, target, weight }, { weights, squares, sums, width, strength, rate, doubt }) {
  sums.fill(0);
  for (const [id, value] of ids)
    for (let k = 0, base = id * width; k < width; k += 1) sums[k] += value * weights[base + k];
  const most = Math.max(...sums);
  let total = 0;
  for (let k = 0; k < width; k += 1) total += sums[k] = Math.exp(sums[k] - most);
  for (let k = 0; k < width; k += 1)
    sums[k] = (sums[k] / total - (k === target ? 1 - doubt : 0) - doubt / width) * weight;
  for (const [id, value] of ids)
    for (let k = 0, base = id * width; k < width; k += 1) {
      const slope = sums[k] * value + strength * weights[base + k];
      const square = (squares[base + k] += slope * slope);
      weights[base + k] -= (rate * slope) / Math.sqrt(square);
    }
}
