import { CATEGORIES, URGENCIES, type Category, type Urgency } from '../../directory/index';
import { inTheLightOf, type Features } from '../learning/features';
import { likelihoods } from '../learning/linear-model';
import type { Models } from '../learning/models';
import { alarmIn } from './alarm';
import { DANGER, dangersIn, HARMLESS } from './danger-signs';
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
const EMERGENCY_FROM = { withSign: 0.1, otherSign: 0.2, without: 0.35 };

/** The kind may have been misheard and with it the danger: from here on the tone of the whole is enough. */
const ALARM_FROM = 0.33;

/** A sign of danger of this kind of matter, of another kind (the kind may have been misheard), or none. */
function signOf(rule: UrgencyJudgement, text: string): keyof typeof EMERGENCY_FROM {
  if (rule.urgency === 'emergency') return 'withSign';
  const dangers = dangersIn(text);
  return dangers.length > 0 && !dangers.includes('harmless') ? 'otherSign' : 'without';
}

/**
 * How pressing it is: the rule, weighed by what was learned from labelled texts. Danger is looked for in the whole text:
 * water in one clause and the socket in the next are one danger.
 */
export function judgeUrgency(
  { category, features }: { category: Category; features: Features },
  { said, whole }: { said: string; whole: string },
  models: Models,
): UrgencyJudgement {
  const [ofWhole, ofSaid] = [urgencyByRule(category, whole), urgencyByRule(category, said)];
  const rule = ofWhole.urgency === 'emergency' ? ofWhole : ofSaid;
  const of = likelihoods(models.urgency, inTheLightOf(features, [category, rule.urgency]));
  const [emergency, urgent, normal] = URGENCIES.map((urgency) => of.get(urgency) ?? 0) as [
    number,
    number,
    number,
  ];
  const from = EMERGENCY_FROM[signOf(rule, whole)];
  if (emergency >= from || alarmIn(features, models) >= ALARM_FROM)
    return { urgency: 'emergency', sign: rule.sign };
  return { urgency: urgent >= normal ? 'urgent' : 'normal', sign: rule.sign };
}
