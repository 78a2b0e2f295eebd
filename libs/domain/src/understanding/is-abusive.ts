import { scoreCategories } from './category-scores';
import { hear } from './judging/hear';
import { learned } from './learning/learned';
import { maskDenied } from './reading/mask-denied';
import { normalise } from './reading/normalise';

/** Of 1,642 matters never learned from, one reads as abuse at this; of the abuse in words known for it, all but one does. */
const VEILED_FROM = 0.7;

/**
 * Whether a text reads as abuse, a threat or an advertisement and nothing else. Such a report is kept and waits for a
 * member to look at it: anger is often a leaking ceiling. The words are asked first, because most texts hold none.
 */
export function isAbusive(text: string): boolean {
  const read = normalise(text);
  const meant = maskDenied(read) || read;
  if (scoreCategories(meant).every(({ category }) => category !== 'abuse')) return false;
  const [top] = hear(meant, learned());
  return top?.category === 'abuse' && top.likelihood >= VEILED_FROM;
}
