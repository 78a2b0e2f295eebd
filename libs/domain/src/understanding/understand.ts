import { CATEGORIES, PARTY_KINDS, URGENCIES, URGENCY_WORDS, type Category } from '../directory/index';
import { scoreCategories, type CategoryScore } from './category-scores';
import { judgeParty } from './judging/judge-party';
import { judgeUrgency } from './judging/judge-urgency';
import { numbersFor } from './judging/numbers-for';
import { selfHelpFor } from './judging/self-help';
import { readPlace } from './place/read-place';
import { clausesOf } from './reading/clauses';
import { maskDenied } from './reading/mask-denied';
import { normalise } from './reading/normalise';
import type { Matter, NotAnIssue, Understanding, UnderstandingContext } from './understanding';

/** A second matter must be said as clearly as this in a clause of its own. */
const CLEAR = 5;

interface Heard extends CategoryScore {
  said: string;
}

const isIssue = ({ category }: { category: Category }) => CATEGORIES[category].group !== 'non_issue';
const confidenceOf = (score: number, next: number) => Math.min(0.99, score / (score + Math.max(1, next) + 2));

/** The strongest category of the whole text, then what single clauses say clearly and the whole did not. */
function hear(text: string): Heard[] {
  const whole = scoreCategories(text);
  const first = whole[0];
  if (first === undefined) return [];
  const further = clausesOf(text).flatMap((clause) => {
    const [best] = scoreCategories(clause);
    return best !== undefined && best.score >= CLEAR && best.category !== first.category && isIssue(best)
      ? [{ ...best, said: clause }]
      : [];
  });
  const seen = new Set<Category>([first.category]);
  const unlike = further.filter(({ category }) => !seen.has(category) && seen.add(category));
  return [{ ...first, said: text }, ...unlike.slice(0, 3)];
}

function matterOf(heard: Heard, text: string, context: UnderstandingContext, next: number): Matter {
  const { category, words } = heard;
  const { urgency, sign } = judgeUrgency(category, text);
  const { party, candidates, reason } = judgeParty(category, text, context);
  const told = words === null ? [] : [`提到“${words}”→ ${CATEGORIES[category].label}`];
  const pressing = sign === null || urgency === 'normal' ? [] : [`“${sign}”→ ${URGENCY_WORDS[urgency]}`];
  const called = reason === null ? [] : [`${reason} → ${PARTY_KINDS[party]}`];
  return {
    category,
    party,
    partyCandidates: candidates,
    urgency,
    reasons: [...told, ...pressing, ...called],
    confidence: confidenceOf(heard.score, next),
    said: heard.said,
  };
}

function notAnIssue({ category, words, score }: Heard): NotAnIssue {
  return {
    kind: category as NotAnIssue['kind'],
    reasons: words === null ? [] : [`提到“${words}”→ ${CATEGORIES[category].label}`],
    confidence: confidenceOf(score, 0),
  };
}

const EMPTY_HEARD: Heard = { category: 'chat', score: 0, words: null, said: '' };

/**
 * What a text says: its matters, its place, and what to do meanwhile. A pure function of the words and of what the
 * station knows; the same on phone and server. Always a suggestion: people change any part of it.
 */
export function understand(text: string, context: UnderstandingContext): Understanding {
  const read = normalise(text);
  const place = readPlace(read);
  const heard = hear(maskDenied(read) || read);
  const top = heard[0] ?? EMPTY_HEARD;
  if (!isIssue(top)) return { matters: [], notAnIssue: notAnIssue(top), place, selfHelp: null, numbers: [] };
  const matters = heard
    .filter(isIssue)
    .map((one, rank) => matterOf(one, rank === 0 ? read : one.said, context, heard[rank + 1]?.score ?? 0))
    .sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
  return {
    matters,
    notAnIssue: null,
    place,
    selfHelp: selfHelpFor(matters.map(({ category }) => category)),
    numbers: numbersFor(matters, read),
  };
}
