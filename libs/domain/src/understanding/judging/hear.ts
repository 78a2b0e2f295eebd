import { CATEGORIES, type Category } from '../../directory/index';
import { scoreCategories, type CategoryScore } from '../category-scores';
import { featuresOf, type Features } from '../learning/features';
import { likelihoods } from '../learning/linear-model';
import type { Models } from '../learning/models';
import { clausesOf, type Clause } from '../reading/clauses';
import { alarmIn } from './alarm';
import { dangersIn } from './danger-signs';

/** A kind of matter heard in a text or in a part of it. */
export interface Heard {
  category: Category;
  likelihood: number;
  /** The words that spoke loudest for it; null when it was the whole wording. */
  words: string | null;
  said: string;
  features: Features;
}

/** What one stretch of text sounds like. */
interface Hearing {
  said: string;
  features: Features;
  scores: CategoryScore[];
  of: Map<Category, number>;
  likeliest: Category;
}

/** A further matter needs a clause of its own that says it as clearly as this, and a whole that does not rule it out, … */
const CLEAR = { clause: 0.68, whole: 0.015 };
/** … unless it is announced (还有, 另外, 顺便): then less will do. */
const ANNOUNCED = { clause: 0.3, whole: 0.002 };
const AT_MOST = 4;

const isIssue = (category: Category) => CATEGORIES[category].group !== 'non_issue';

const likeliestOf = (of: Iterable<readonly [Category, number]>): Category =>
  [...of].reduce((best, one) => (one[1] > best[1] ? one : best))[0];

function hearing(said: string, models: Models): Hearing {
  const scores = scoreCategories(said);
  const features = featuresOf(said, scores);
  const of = likelihoods(models.category, features);
  return { said, features, scores, of, likeliest: likeliestOf(of) };
}

function heardAs({ said, features, scores, of }: Hearing, category: Category): Heard {
  const words = scores.find((one) => one.category === category)?.words ?? null;
  return { category, likelihood: of.get(category) ?? 0, words, said, features };
}

function isFurther(part: Hearing, whole: Hearing, clause: Clause): boolean {
  const least = clause.isAnnounced ? ANNOUNCED : CLEAR;
  const likelihood = (hearing: Hearing) => hearing.of.get(part.likeliest) ?? 0;
  return isIssue(part.likeliest) && likelihood(part) >= least.clause && likelihood(whole) >= least.whole;
}

/** Danger that shows a sign is heard although the text sounds like something else, unless the whole rules it out. */
const DANGER_FROM = 0.2;

function dangersHeard(text: string, { of }: Hearing): Category[] {
  const signs = dangersIn(text);
  if (signs.includes('harmless')) return [];
  return (signs as Category[]).filter((category) => (of.get(category) ?? 0) >= DANGER_FROM);
}

/** How much a text must sound like danger to be no wish and no chat although it sounds like one. */
const NO_CHAT_FROM = 0.35;

/** Whoever is in danger is no chat. */
function mainOf(
  { likeliest, of, features }: Hearing,
  dangers: readonly Category[],
  models: Models,
): Category {
  if (isIssue(likeliest)) return likeliest;
  if (dangers[0] !== undefined) return dangers[0];
  if (alarmIn(features, models) < NO_CHAT_FROM) return likeliest;
  return likeliestOf([...of].filter(([category]) => isIssue(category)));
}

/** What the whole sounds like, and what single clauses say clearly besides: in the order of the text. */
export function hear(text: string, models: Models): Heard[] {
  const whole = hearing(text, models);
  const dangers = dangersHeard(text, whole);
  const main = heardAs(whole, mainOf(whole, dangers, models));
  if (!isIssue(main.category)) return [main];
  const heard = new Map<Category, Heard>();
  for (const clause of clausesOf(text)) {
    const part = hearing(clause.said, models);
    if (heard.has(part.likeliest)) continue;
    if (part.likeliest === main.category) heard.set(main.category, { ...main, said: clause.said });
    else if (isFurther(part, whole, clause)) heard.set(part.likeliest, heardAs(part, part.likeliest));
  }
  const inOrder = heard.has(main.category) ? [...heard.values()] : [main, ...heard.values()];
  const unheard = dangers.filter((category) => inOrder.every((one) => one.category !== category));
  return [...unheard.map((category) => heardAs(whole, category)), ...inOrder].slice(0, AT_MOST);
}

/** How likely each kind of matter is for a normalised text as a whole. */
export const likelihoodsOf = (text: string, models: Models): ReadonlyMap<Category, number> =>
  hearing(text, models).of;
