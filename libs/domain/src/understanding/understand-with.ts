import { CATEGORIES, PARTY_KINDS, URGENCIES, URGENCY_WORDS, type Urgency } from '../directory/index';
import { hear, type Heard } from './judging/hear';
import { judgeParty } from './judging/judge-party';
import { judgeUrgency } from './judging/judge-urgency';
import { numbersFor } from './judging/numbers-for';
import { selfHelpFor } from './judging/self-help';
import type { Models } from './learning/models';
import { readPlace } from './place/read-place';
import { maskDenied } from './reading/mask-denied';
import { normalise } from './reading/normalise';
import type { Matter, NotAnIssue, Understanding, UnderstandingContext } from './understanding';

interface Knowing {
  whole: string;
  context: UnderstandingContext;
  models: Models;
}

const isIssue = ({ category }: Heard) => CATEGORIES[category].group !== 'non_issue';

function reasonOf({ category, words }: Heard): string {
  const label = CATEGORIES[category].label;
  return words === null ? `整句话像是说${label}` : `提到“${words}”→ ${label}`;
}

/** One character out of a sentence explains nothing: then it is the kind of matter that presses. */
const pressingOf = ({ category }: Heard, sign: string, urgency: string): string =>
  [...sign].length > 1 ? `“${sign}”→ ${urgency}` : `${CATEGORIES[category].label}按${urgency}办`;

function pressingReasons(heard: Heard, sign: string | null, urgency: Urgency): string[] {
  if (urgency === 'normal') return [];
  if (sign !== null) return [pressingOf(heard, sign, URGENCY_WORDS[urgency])];
  return urgency === 'emergency' ? ['整句话听着有危险 → 紧急'] : [];
}

function matterOf(heard: Heard, text: string, { context, models, whole }: Knowing): Matter {
  const { urgency, sign } = judgeUrgency(heard, { said: text, whole }, models);
  const { party, candidates, reason } = judgeParty(heard, text, { context, models });
  const pressing = pressingReasons(heard, sign, urgency);
  const called = reason === null ? [] : [`${reason} → ${PARTY_KINDS[party]}`];
  return {
    category: heard.category,
    party,
    partyCandidates: candidates,
    urgency,
    reasons: [reasonOf(heard), ...pressing, ...called],
    confidence: heard.likelihood,
    said: heard.said,
  };
}

const notAnIssue = (heard: Heard): NotAnIssue => ({
  kind: heard.category as NotAnIssue['kind'],
  reasons: [reasonOf(heard)],
  confidence: heard.likelihood,
});

/** `understand` with these weights: the training measures itself with weights that have not seen the text. */
export function understandWith(models: Models, text: string, context: UnderstandingContext): Understanding {
  const read = normalise(text);
  const place = readPlace(read);
  const meant = maskDenied(read) || read;
  const heard = hear(meant, models);
  const top = heard[0];
  if (top !== undefined && !isIssue(top))
    return { matters: [], notAnIssue: notAnIssue(top), place, selfHelp: null, numbers: [] };
  const alone = heard.length === 1;
  const matters = heard
    .map((one) => matterOf(one, alone ? meant : one.said, { context, models, whole: meant }))
    .sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
  return {
    matters,
    notAnIssue: null,
    place,
    selfHelp: selfHelpFor(matters.map(({ category }) => category)),
    numbers: numbersFor(matters, read),
  };
}
