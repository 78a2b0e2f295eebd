import { CATEGORIES, PARTY_KINDS, type Category, type PartyKind } from '../directory/index';
import {
  understand,
  type Matter,
  type StationRule,
  type Understanding,
  type UnderstandingContext,
} from '../understanding/index';

/** A rule of the station is as good as certain: people who know the place made it. */
const SURE = 0.99;

/** Spaces and case are the phone's, not the resident's. */
const plain = (words: string): string => words.toLowerCase().replace(/\s+/g, '');

/** The longest rule whose words stand in the text: the more a rule says, the more it means this text. */
function ruleFor(text: string, rules: readonly StationRule[]): StationRule | null {
  const said = plain(text);
  return rules.reduce<StationRule | null>((best, rule) => {
    const isLonger = best === null || plain(rule.words).length > plain(best.words).length;
    return isLonger && said.includes(plain(rule.words)) ? rule : best;
  }, null);
}

/** The rule in few words: where it says the text belongs. */
function saidBy({ words, party }: StationRule, category: Category): string {
  const called = party === undefined ? '' : `，${PARTY_KINDS[party]}`;
  return `本站规矩：提到“${words}”→ ${CATEGORIES[category].label}${called}`;
}

function ruled(matter: Matter, rule: StationRule): Matter {
  const { category = matter.category } = rule;
  const isSame = category === matter.category;
  const party = rule.party ?? (isSame ? matter.party : CATEGORIES[category].party);
  const others: PartyKind[] = [...matter.partyCandidates, 'property', 'committee', 'station'];
  const candidates = [...new Set([party, ...others])].slice(0, 3) as Matter['partyCandidates'];
  const urgency = isSame ? matter.urgency : CATEGORIES[category].urgency;
  const why = { reasons: [saidBy(rule, category)], confidence: SURE };
  return { ...matter, category, party, partyCandidates: candidates, urgency, ...why };
}

/** A matter where the core saw none: a rule says that there is one. */
const unheard = (text: string): Matter => ({
  category: 'public_facility',
  party: CATEGORIES.public_facility.party,
  partyCandidates: ['property', 'committee', 'station'],
  urgency: 'normal',
  reasons: [],
  confidence: SURE,
  said: text,
});

/**
 * What a text says here: the station's own rules first, then what everybody understands. A rule never takes an
 * emergency away: gas stays gas whatever somebody once corrected.
 */
export function guide(text: string, context: UnderstandingContext): Understanding {
  const understood = understand(text, context);
  const [first, ...others] = understood.matters;
  const rule = ruleFor(text, context.station.rules ?? []);
  if (rule === null || first?.urgency === 'emergency') return understood;
  if (first === undefined && rule.category === undefined) return understood;
  const matter = ruled(first ?? unheard(text), rule);
  const unlike = others.filter(({ category }) => category !== matter.category);
  return { ...understood, matters: [matter, ...unlike], notAnIssue: null };
}
