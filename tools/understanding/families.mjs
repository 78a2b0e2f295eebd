/** Texts that say the same matter in nearly the same words belong together: they are learned or asked, never both. */

const CLOSE = 0.4;
const pairsOf = (text) => {
  const signs = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(signs.slice(1).map((sign, at) => signs[at] + sign));
};

function likeness(a, b) {
  let both = 0;
  for (const pair of a) if (b.has(pair)) both += 1;
  return both / Math.max(1, Math.min(a.size, b.size));
}

/** A family number for each text, by its words or by the family its author gave it. */
export function familiesOf(examples) {
  const parent = examples.map((_, at) => at);
  const rootOf = (at) => (parent[at] === at ? at : (parent[at] = rootOf(parent[at])));
  const pairs = examples.map(({ text }) => pairsOf(text));
  for (let at = 0; at < examples.length; at += 1)
    for (let other = 0; other < at; other += 1) {
      const [one, two] = [examples[at], examples[other]];
      const isNamed = one.family !== undefined && one.family === two.family;
      if (isNamed || (one.category === two.category && likeness(pairs[at], pairs[other]) >= CLOSE))
        parent[rootOf(at)] = rootOf(other);
    }
  return examples.map((_, at) => rootOf(at));
}
