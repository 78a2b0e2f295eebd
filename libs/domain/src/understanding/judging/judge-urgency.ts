import { CATEGORIES, type Category, type Urgency } from '../../directory/index';
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

/** How pressing a matter of this kind is, from the words it was told in. */
export function judgeUrgency(category: Category, text: string): UrgencyJudgement {
  const danger = dangerOf(category)?.exec(text);
  if (danger && !HARMLESS.test(text)) return { urgency: 'emergency', sign: danger[0] };
  const urgent = urgentOf(category)?.exec(text);
  if (urgent) return { urgency: 'urgent', sign: urgent[0] };
  const usual = CATEGORIES[category].urgency;
  return { urgency: category === 'gas_leak' ? usual : 'normal', sign: null };
}
