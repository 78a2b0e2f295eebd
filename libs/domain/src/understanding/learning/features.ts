import type { CategoryScore } from '../category-scores';
import { dangersIn } from '../judging/danger-signs';
import { syllablesOf } from '../reading/syllables';
import { conceptsIn } from '../vocabulary/concepts';

/** What a text consists of for the learned weights: names of features, each with a strength. */
export type Features = Map<string, number>;

const NUMERAL = '[0-9零〇一二两三四五六七八九十幺]';
/** Whose flat it is says nothing about what the matter is. */
const ADDRESS = new RegExp(
  `${NUMERAL}{1,3} ?(?:号楼|#楼?|栋|单元|门(?=${NUMERAL}|楼道))|${NUMERAL}{1,2}[-—]${NUMERAL}{1,2}[-—]${NUMERAL}{3,4}|(?<!${NUMERAL})${NUMERAL}{3}(?:室|号|家|的|(?!${NUMERAL}|[块元度多米年]))`,
  'g',
);

/** Long texts hold many pairs of signs; together they must not outweigh everything else. Sounds weigh less than signs. */
const GRAMS_WEIGH = 3.6;
const SOUNDS_WEIGH = 1.2;
const CONCEPTS_WEIGH = 2.4;

function gramsOf(units: readonly string[], mark: string, sizes: readonly number[]): string[] {
  const grams: string[] = [];
  for (const size of sizes)
    for (let at = 0; at + size <= units.length; at += 1) {
      const gram = units.slice(at, at + size);
      if (!gram.includes('|')) grams.push(mark + gram.join(''));
    }
  return grams;
}

/** A class said with two words counts for more than one said with one; with more than these, for no more. */
const WORDS_COUNTED = 4;

/** Classes of words one by one: pairs of them were learned too, and cost a point on texts of other writers. */
function addConcepts(features: Features, text: string): void {
  const said = conceptsIn(text);
  const strength = Math.min(1, CONCEPTS_WEIGH / Math.sqrt(said.size + 1));
  for (const [concept, words] of said)
    features.set(`c:${concept}`, strength * (0.4 + 0.6 * Math.min(WORDS_COUNTED, words)));
}

function addAll(features: Features, names: readonly string[], weigh: number): void {
  const strength = Math.min(1, weigh / Math.sqrt(names.length + 1));
  for (const name of names) features.set(name, strength);
}

/** The features of a normalised text, with what the vocabulary said of it. */
export function featuresOf(text: string, scores: readonly CategoryScore[]): Features {
  const features: Features = new Map([['bias', 1]]);
  const signs = [
    ...text
      .replace(ADDRESS, '|')
      .replace(/[0-9]+/g, '0')
      .replace(/[^\p{L}\p{N}|]+/gu, '|'),
  ];
  addAll(features, [...new Set(gramsOf(signs, '', [1, 2, 3]))], GRAMS_WEIGH);
  addAll(features, [...new Set(gramsOf(syllablesOf(signs.join('')), '~', [2, 3]))], SOUNDS_WEIGH);
  addConcepts(features, text);
  for (const [rank, { category, score }] of scores.slice(0, 4).entries()) {
    features.set(`r:${category}`, Math.min(12, score) / 6);
    if (rank === 0) features.set(`r1:${category}`, 1);
  }
  for (const danger of dangersIn(text)) features.set(`d:${danger}`, 1);
  if (scores.length === 0) features.set('r:none', 1);
  if (signs.length < 8) features.set('short', 1);
  return features;
}

/** The same features, seen in the light of what is known already: a kind of matter, a judgement of the rules. */
export function inTheLightOf(features: Features, known: readonly string[]): Features {
  const lit = new Map(features);
  for (const name of known) lit.set(`k:${name}`, 2);
  lit.set(`k:${known.join('+')}`, 2);
  return lit;
}
