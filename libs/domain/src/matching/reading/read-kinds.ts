import type { Found, Text } from './text';
import { find } from './text';
import type { WishKindId } from '../../wishes/wish-kinds';
import { ASKING, KIND_ORDER, KIND_WORDS, NOT_MEANT } from './lexicon/kinds';

/** A kind the words bear, how sure, and by which words. */
export interface KindFound {
  kind: WishKindId;
  weight: number;
  heard: Found;
}

/** What only looks like a kind becomes blanks, so that places stay. */
function withoutNotMeant(words: string): string {
  return NOT_MEANT.reduce((rest, pattern) => rest.replace(pattern, (hit) => '　'.repeat(hit.length)), words);
}

/** A breath that asks outweighs the story around it; a second hint of the same kind counts a little. */
const ASKED = 1.5;
const REPEATED = 0.4;

/** Every kind the text bears, the surest first; between equals the more particular. */
export function readKinds(text: Text): KindFound[] {
  const found = new Map<WishKindId, KindFound>();
  for (const clause of text.clauses) {
    const words = withoutNotMeant(clause.words);
    const asked = ASKING.test(words) ? ASKED : 0;
    for (const { kind, pattern, weight } of KIND_WORDS) {
      const heard = find(pattern, { words, from: clause.from });
      if (heard !== null) note(found, { kind, weight: weight + (weight > 1 ? asked : 0), heard });
    }
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight || rank(a) - rank(b));
}

const rank = ({ kind }: KindFound) => KIND_ORDER.indexOf(kind);

function note(found: Map<WishKindId, KindFound>, hit: KindFound): void {
  const before = found.get(hit.kind);
  if (before === undefined) found.set(hit.kind, hit);
  else if (hit.weight > before.weight) found.set(hit.kind, { ...hit, weight: hit.weight + REPEATED });
  else before.weight += REPEATED;
}
