import { CATEGORY_IDS, type Category } from '../directory/index';
import { VOCABULARY } from './vocabulary/index';

interface CompiledRule {
  category: Category;
  weight: number;
  pattern: RegExp;
}

/** A category with what speaks for it: the sum of the rules, and the words of the strongest. */
export interface CategoryScore {
  category: Category;
  score: number;
  words: string | null;
}

let compiledRules: CompiledRule[] | null = null;
const rules = (): CompiledRule[] =>
  (compiledRules ??= CATEGORY_IDS.flatMap((category) =>
    (VOCABULARY[category] ?? []).map(([weight, pattern]) => ({
      category,
      weight,
      pattern: new RegExp(pattern),
    })),
  ));

/** What the vocabulary says of a text, every category with at least one word, strongest first. */
export function scoreCategories(text: string): CategoryScore[] {
  const scores = new Map<Category, CategoryScore & { best: number }>();
  for (const { category, weight, pattern } of rules()) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const known = scores.get(category) ?? { category, score: 0, words: null, best: 0 };
    const isBest = weight > known.best;
    scores.set(category, {
      category,
      score: known.score + weight,
      words: isBest ? found[0] : known.words,
      best: Math.max(known.best, weight),
    });
  }
  return [...scores.values()]
    .filter(({ score }) => score > 0)
    .map(({ category, score, words }) => ({ category, score, words }))
    .sort((a, b) => b.score - a.score || CATEGORY_IDS.indexOf(a.category) - CATEGORY_IDS.indexOf(b.category));
}
