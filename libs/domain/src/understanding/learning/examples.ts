import {
  CATEGORIES,
  CATEGORY_IDS,
  PARTY_KINDS,
  URGENCIES,
  type Category,
  type PartyKind,
  type Urgency,
} from '../../directory/index';
import { scoreCategories } from '../category-scores';
import { partyByRule } from '../judging/judge-party';
import { urgencyByRule } from '../judging/judge-urgency';
import { maskDenied } from '../reading/mask-denied';
import { normalise } from '../reading/normalise';
import type { UnderstandingContext } from '../understanding';
import { featuresOf, inTheLightOf, type Features } from './features';
import { ALARMS } from './models';

/** A text with what people say it is. */
interface LabelledText {
  text: string;
  category: Category;
  responsible_party: PartyKind;
  urgency: Urgency;
}

interface Lesson {
  labels: readonly string[];
  features: Features;
  label: string;
}

/** The group of every category, in the order of the categories. */
const GROUP_OF_EACH = CATEGORY_IDS.map((category) => CATEGORIES[category].group);

/** What each judgement learns from one labelled text; `group` and `alarm` know nothing of the kind of matter. */
export function lessonsOf(
  labelled: LabelledText,
  context: UnderstandingContext,
): Record<'category' | 'group' | 'alarm' | 'urgency' | 'party', Lesson> {
  const read = normalise(labelled.text);
  const heard = maskDenied(read) || read;
  const features = featuresOf(heard, scoreCategories(heard));
  const { category } = labelled;
  const urgency = urgencyByRule(category, heard).urgency;
  const { party } = partyByRule(category, heard, context);
  return {
    category: { labels: CATEGORY_IDS, features, label: category },
    group: { labels: GROUP_OF_EACH, features, label: CATEGORIES[category].group },
    alarm: { labels: ALARMS, features, label: labelled.urgency === 'emergency' ? 'emergency' : 'other' },
    urgency: {
      labels: URGENCIES,
      features: inTheLightOf(features, [category, urgency]),
      label: labelled.urgency,
    },
    party: {
      labels: Object.keys(PARTY_KINDS),
      features: inTheLightOf(features, [category, party]),
      label: labelled.responsible_party,
    },
  };
}
