import {
  ACQUAINTED,
  bond,
  GENDERS,
  LANGUAGES,
  SKILLS,
  NO_BONDS,
  type Bonds,
  type OfferOnWall,
  type WishOnWall,
} from './card';
import { WEEK_SLOTS, weekSlotWords } from '../wishes/half-days';
import type { OfferInBits, WishInBits } from './may-serve';
import { bitsOf, countSlots, slotsOf } from './week-bits';

/* The soft side: how well two cards suit each other once no limit stands between them. */

/** One thing that speaks for a pair, with its weight and its sentence. */
export interface Reason {
  code: string;
  points: number;
  words: string;
}

/** How well two cards suit each other, 0 … `MOST_FIT`, and why. */
export interface Fit {
  score: number;
  reasons: Reason[];
}

/** No pair scores more: the sum of what each rule may give at most. */
export const MOST_FIT = 250;

/** What the score is made of, without a word: the matching asks for hundreds of thousands of them. */
type Rule = (wish: WishOnWall, offer: OfferOnWall, bonds: Bonds, common: number) => number;

function nearness({ resident }: WishOnWall, { member }: OfferOnWall): number {
  if (member.building === null) return 0;
  if (member.building !== resident.building)
    return Math.max(0, 4 - Math.abs(member.building - resident.building));
  return member.unit !== null && member.unit === resident.unit ? 20 : 12;
}

function wantedGender({ card }: WishOnWall, { member }: OfferOnWall): number {
  return card.would.gender !== null && card.would.gender === member.gender ? 25 : 0;
}

function tongue({ card }: WishOnWall, offer: OfferOnWall): number {
  return card.would.language !== null && offer.card.languages.includes(card.would.language) ? 30 : 0;
}

function wantedNear(wish: WishOnWall, { member }: OfferOnWall): number {
  const { would } = wish.card;
  if (would.near === null || member.building !== wish.resident.building) return 0;
  return would.near === 'same_building' || member.unit === wish.resident.unit ? 20 : 0;
}

function wantedSkills({ card }: WishOnWall, offer: OfferOnWall): number {
  let points = 0;
  for (const skill of card.would.skills) if (offer.card.skills.includes(skill)) points += 25;
  return Math.min(40, points);
}

const sharedTopics = ({ card }: WishOnWall, offer: OfferOnWall) =>
  card.topics.filter((topic) => offer.card.topics.includes(topic));

function topics({ card }: WishOnWall, offer: OfferOnWall): number {
  let points = 0;
  for (const topic of card.topics) if (offer.card.topics.includes(topic)) points += 12;
  return Math.min(24, points);
}

/** An offer made for just this, before one that could do it too. */
const devotion: Rule = (_, offer) => Math.max(0, 6 - 2 * (offer.card.kinds.length - 1));

/**
 * More half-days in common make it easier to agree; at most six of them count. Who names no time at all promises less
 * than whoever names the very half-day that is wanted.
 */
const commonTime: Rule = (_wish, offer, _bonds, common) =>
  Math.min(offer.card.slots.length >= WEEK_SLOTS.length ? 2 : 6, countSlots(common));

/** A hand that can help somebody in a wheelchair, or carry, before one that did not say so. */
function readiness({ card, resident }: WishOnWall, offer: OfferOnWall): number {
  const isOutside = card.kind === 'walk' || card.kind === 'park' || card.kind === 'hospital';
  if (!isOutside || (resident.age ?? 0) < 75) return 0;
  return offer.card.skills.some((skill) => skill === 'lift' || skill === 'nurse' || skill === 'drive')
    ? 5
    : 0;
}

const RULES: Record<string, Rule> = {
  paired: (wish, offer, { paired }) =>
    paired.size > 0 && paired.has(bond(wish.residentId, offer.memberId)) ? 40 : 0,
  known: (wish, offer, { known, paired }) => {
    if (known.size === 0) return 0;
    const key = bond(wish.residentId, offer.memberId);
    return known.has(key) && !paired.has(key) ? 30 : 0;
  },
  nearness,
  'wanted-gender': wantedGender,
  tongue,
  'wanted-near': wantedNear,
  'wanted-skills': wantedSkills,
  topics,
  devotion,
  'common-time': commonTime,
  readiness,
};
const RULE_LIST = Object.values(RULES);

function nearWords({ resident }: WishOnWall, { member }: OfferOnWall): string {
  if (member.building !== resident.building) return '住得不远';
  return member.unit !== null && member.unit === resident.unit ? '同一个单元' : '同一栋楼';
}

const SENTENCES: Record<string, (wish: WishOnWall, offer: OfferOnWall, bonds: Bonds) => string> = {
  paired: () => '以前结过对，处得好',
  known: (wish, offer, { known }) =>
    ACQUAINTED[known.get(bond(wish.residentId, offer.memberId)) ?? 'visited'],
  nearness: nearWords,
  'wanted-gender': ({ card }) => `正好是${GENDERS[card.would.gender ?? 'F']}同志`,
  tongue: ({ card }) => `会说${LANGUAGES[card.would.language ?? 'mandarin']}`,
  'wanted-near': () => '就在跟前，合心意',
  'wanted-skills': ({ card }, offer) =>
    card.would.skills
      .filter((skill) => offer.card.skills.includes(skill))
      .map((skill) => SKILLS[skill])
      .join('、'),
  topics: (wish, offer) => `都写到了${sharedTopics(wish, offer).join('、')}`,
  devotion: () => '专门做这一样',
  'common-time': (wish, offer) =>
    `时间对得上：${weekSlotWords(slotsOf(bitsOf(wish.card.slots) & bitsOf(offer.card.slots)))}`,
  readiness: () => '有把子力气或懂照护，出门放心',
};

/** The bare score: what the matching counts with. */
export function fitScore({ wish, slots }: WishInBits, bits: OfferInBits, bonds: Bonds): number {
  const common = slots & bits.slots;
  let score = 0;
  for (const rule of RULE_LIST) score += rule(wish, bits.offer, bonds, common);
  return score;
}

/** How well two cards suit each other, with every reason printed, the weightiest first. */
export function fit(wish: WishOnWall, offer: OfferOnWall, bonds: Bonds = NO_BONDS): Fit {
  const common = bitsOf(wish.card.slots) & bitsOf(offer.card.slots);
  const reasons = Object.entries(RULES)
    .map(([code, rule]) => ({ code, points: rule(wish, offer, bonds, common) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ code, points }) => ({ code, points, words: SENTENCES[code]!(wish, offer, bonds) }));
  return { score: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}
