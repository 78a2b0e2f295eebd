import { CATEGORIES, URGENCIES, type Category, type Urgency } from '../../directory/index';
import { inTheLightOf, type Features } from '../learning/features';
import { likelihoods } from '../learning/linear-model';
import type { Models } from '../learning/models';
import { DANGER, HARMLESS } from './danger-signs';
import { URGENT } from './urgent-signs';

export interface UrgencyJudgement {
  urgency: Urgency;
  /** The words it was read from; null when it follows from the kind of matter. */
  sign: string | null;
}

const compiled = (table: Partial<Record<Category, readonly string[]>>) => {
  const patterns = new Map<Category, RegExp>();
  return (category: Category): RegExp | null => {
    const signs = table[category];
    if (signs === undefined) return null;
    const known = patterns.get(category) ?? new RegExp(signs.join('|'));
    patterns.set(category, known);
    return known;
  };
};
const dangerOf = compiled(DANGER);
const urgentOf = compiled(URGENT);

/** What the words of the text say by rule: how pressing a matter of this kind is. */
export function urgencyByRule(category: Category, text: string): UrgencyJudgement {
  const danger = dangerOf(category)?.exec(text);
  if (danger && !HARMLESS.test(text)) return { urgency: 'emergency', sign: danger[0] };
  const urgent = urgentOf(category)?.exec(text);
  if (urgent) return { urgency: 'urgent', sign: urgent[0] };
  const usual = CATEGORIES[category].urgency;
  return { urgency: category === 'gas_leak' ? usual : 'normal', sign: null };
}

/** What a matter must reach to be taken for an emergency: with a sign of danger little is enough, without one it must be likely. */
const EMERGENCY_FROM = { withSign: 0.2, without: 0.45 };

/** How pressing it is: the rule, weighed by what was learned from labelled texts. */
export function judgeUrgency(
  { category, features }: { category: Category; features: Features },
  text: string,
  models: Models,
): UrgencyJudgement {
  const rule = urgencyByRule(category, text);
  const of = likelihoods(models.urgency, inTheLightOf(features, [category, rule.urgency]));
  const [emergency, urgent, normal] = URGENCIES.map((urgency) => of.get(urgency) ?? 0) as [
    number,
    number,
    number,
  ];
  const from = rule.urgency === 'emergency' ? EMERGENCY_FROM.withSign : EMERGENCY_FROM.without;
  if (emergency >= from) return { urgency: 'emergency', sign: rule.sign };
  return { urgency: urgent >= normal ? 'urgent' : 'normal', sign: rule.sign };
}
