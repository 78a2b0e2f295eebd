import {
  bond,
  GENDERS,
  LANGUAGES,
  NEARNESS,
  NO_BONDS,
  SKILLS,
  type Bonds,
  type OfferOnWall,
  type Skill,
  type WishOnWall,
} from './card';
import { weekSlotWords } from '../wishes/half-days';
import { WISH_KIND_IDS, WISHES } from '../wishes/wish-kinds';
import { bitsOf, daysOf } from './week-bits';

/* The hard limits: what keeps an offer from serving a wish, whatever else speaks for it. */

/** Why an offer may not serve a wish, in the order they are told. */
export const OBSTACLES = [
  'barred',
  'kind',
  'skill',
  'time',
  'gender',
  'only-gender',
  'language',
  'near',
  'area',
  'stairs',
  'pets',
  'full',
] as const;
export type ObstacleCode = (typeof OBSTACLES)[number];

/** One reason against, with its sentence for the duty member. */
export interface Obstacle {
  code: ObstacleCode;
  words: string;
}

export type Verdict = { ok: true } | { ok: false; why: Obstacle[] };

/** A wish with its limits as bits: made once, asked six hundred times. */
export interface WishInBits {
  wish: WishOnWall;
  kind: number;
  slots: number;
  days: number;
  isDaily: boolean;
  skills: number;
}

/** An offer with its limits as bits. */
export interface OfferInBits {
  offer: OfferOnWall;
  kinds: number;
  slots: number;
  skills: number;
}

const SKILL_IDS = Object.keys(SKILLS) as Skill[];
const flags = <T>(all: readonly T[], some: readonly T[]) =>
  some.reduce((bits, one) => (all.includes(one) ? bits | (1 << all.indexOf(one)) : bits), 0);

export function wishInBits(wish: WishOnWall): WishInBits {
  const { card } = wish;
  const slots = bitsOf(card.slots);
  return {
    wish,
    kind: card.kind === null ? 0 : flags(WISH_KIND_IDS, [card.kind]),
    slots,
    days: daysOf(slots),
    isDaily: card.frequency === 'daily',
    skills: flags(SKILL_IDS, card.must.skills),
  };
}

export function offerInBits(offer: OfferOnWall): OfferInBits {
  const { card } = offer;
  return {
    offer,
    kinds: flags(WISH_KIND_IDS, card.kinds),
    slots: bitsOf(card.slots),
    skills: flags(SKILL_IDS, card.skills) & ~(card.avoidsLifting ? flags(SKILL_IDS, ['lift']) : 0),
  };
}

/** Every day asked must be met when help is wanted daily; otherwise one common half-day is enough. */
function timesMeet(wish: WishInBits, offer: OfferInBits): boolean {
  const common = wish.slots & offer.slots;
  if (common === 0) return false;
  return !wish.isDaily || (daysOf(common) & wish.days) === wish.days;
}

function isNear({ wish: { resident, card } }: WishInBits, { offer: { member } }: OfferInBits): boolean {
  if (card.must.near === null) return true;
  if (member.building !== resident.building) return false;
  if (card.must.near === 'same_building') return true;
  return resident.unit !== null && member.unit === resident.unit;
}

function coversArea({ wish: { resident } }: WishInBits, { offer: { member, card } }: OfferInBits): boolean {
  if (card.onlyOwnUnit && !(member.building === resident.building && member.unit === resident.unit))
    return false;
  return card.buildings === null || card.buildings.includes(resident.building);
}

function climbs({ wish: { resident, card } }: WishInBits, { offer }: OfferInBits): boolean {
  if (card.place !== 'home' || offer.card.maxFloor === null) return true;
  return offer.card.maxFloor > 0 && resident.floor !== null && offer.card.maxFloor >= resident.floor;
}

const only = (asked: string | null, is: string | null) => asked === null || asked === is;

type Check = (wish: WishInBits, offer: OfferInBits) => boolean;
/** Each limit asked on its own: true when it holds. A new limit is a new line, and its sentence below. */
const HOLDS: Record<Exclude<ObstacleCode, 'barred'>, Check> = {
  kind: (w, o) => (w.kind & o.kinds) !== 0,
  skill: (w, o) => (w.skills & ~o.skills) === 0,
  time: timesMeet,
  gender: (w, o) => only(w.wish.card.must.gender, o.offer.member.gender),
  'only-gender': (w, o) => only(o.offer.card.onlyGender, w.wish.resident.gender),
  language: (w, o) =>
    w.wish.card.must.language === null || o.offer.card.languages.includes(w.wish.card.must.language),
  near: isNear,
  area: coversArea,
  stairs: climbs,
  pets: (w, o) => !(w.wish.card.hasPets && w.wish.card.place === 'home' && o.offer.card.avoidsPets),
  full: (_, o) => o.offer.held < o.offer.capacity,
};
const CHECKS = Object.entries(HOLDS) as [Exclude<ObstacleCode, 'barred'>, Check][];

function missingSkills(wish: WishOnWall, offer: OfferOnWall): string {
  return wish.card.must.skills
    .filter((skill) => !offer.card.skills.includes(skill) || (skill === 'lift' && offer.card.avoidsLifting))
    .map((skill) => SKILLS[skill])
    .join('、');
}

const areaWords = ({ card }: OfferOnWall) =>
  card.onlyOwnUnit ? '只在本单元' : `只去${(card.buildings ?? []).join('、')}号楼`;

const SENTENCES: Record<ObstacleCode, (wish: WishOnWall, offer: OfferOnWall) => string> = {
  barred: () => '两人的结对曾因故中止',
  kind: ({ card }, offer) =>
    card.kind === null
      ? '心愿还没有分清是哪一类'
      : `心愿是${WISHES[card.kind].label}，接单是${offer.card.kinds.map((kind) => WISHES[kind].label).join('、') || '未分类'}`,
  skill: (wish, offer) => `接单没有写：${missingSkills(wish, offer)}`,
  time: (wish, offer) =>
    `时间对不上：要${weekSlotWords(wish.card.slots)}${wish.card.frequency === 'daily' ? '（天天要）' : ''}，有空是${weekSlotWords(offer.card.slots)}`,
  gender: ({ card }) => `想要${GENDERS[card.must.gender ?? 'F']}同志`,
  'only-gender': (_, { card }) => `接单只帮${GENDERS[card.onlyGender ?? 'F']}同志`,
  language: ({ card }) => `要会说${LANGUAGES[card.must.language ?? 'mandarin']}`,
  near: ({ card }) => `要${NEARNESS[card.must.near ?? 'same_building']}的邻居`,
  area: (_, offer) => areaWords(offer),
  stairs: ({ resident }, { card }) =>
    card.maxFloor === 0
      ? '接单不上门'
      : `接单最高上到${card.maxFloor}层，心愿在${resident.floor ?? '未登记的'}层`,
  pets: () => '家里有宠物，接单的人怕或过敏',
  full: (_, offer) => `已结满${offer.capacity}对`,
};

/** Whether an offer may serve a wish, at the cost of a few comparisons. */
export function fits(wish: WishInBits, offer: OfferInBits): boolean {
  if ((wish.kind & offer.kinds) === 0 || (wish.slots & offer.slots) === 0) return false;
  for (const [, holds] of CHECKS) if (!holds(wish, offer)) return false;
  return true;
}

/** The limits that fail, by code. */
export function obstaclesOf(wish: WishInBits, offer: OfferInBits): ObstacleCode[] {
  return CHECKS.filter(([, holds]) => !holds(wish, offer)).map(([code]) => code);
}

/** One obstacle with its sentence. */
export const obstacle = (code: ObstacleCode, wish: WishOnWall, offer: OfferOnWall): Obstacle => ({
  code,
  words: SENTENCES[code](wish, offer),
});

export const isBarred = (wish: WishOnWall, offer: OfferOnWall, bonds: Bonds): boolean =>
  bonds.barred.size > 0 && bonds.barred.has(bond(wish.residentId, offer.memberId));

/** Whether an offer may serve a wish, or every reason why not. */
export function mayServe(wish: WishOnWall, offer: OfferOnWall, bonds: Bonds = NO_BONDS): Verdict {
  const failed: ObstacleCode[] = obstaclesOf(wishInBits(wish), offerInBits(offer));
  if (isBarred(wish, offer, bonds)) failed.unshift('barred');
  if (failed.length === 0) return { ok: true };
  return { ok: false, why: failed.map((code) => obstacle(code, wish, offer)) };
}
