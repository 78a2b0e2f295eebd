import { CATEGORIES, URGENCIES, type Category, type Urgency } from '../directory/index';
import type { Role } from '../identity/index';

const rank = (urgency: Urgency): number => URGENCIES.indexOf(urgency);
/** The one that waits less. */
export const morePressing = (a: Urgency, b: Urgency): Urgency => (rank(a) <= rank(b) ? a : b);

/**
 * How pressing a report is taken to be: never less than its category usually is. A resident may raise it to `urgent`;
 * `emergency` follows from the category or from the judgement of a member, so that it keeps its meaning at night.
 */
export function urgencyOnReport(category: Category, asked: Urgency | undefined, role: Role): Urgency {
  const usual: Urgency = CATEGORIES[category].urgency;
  if (asked === undefined) return usual;
  const allowed = asked === 'emergency' && role === 'resident' ? 'urgent' : asked;
  return morePressing(usual, allowed);
}
