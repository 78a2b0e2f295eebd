import {
  pairWall,
  readOffer,
  readWish,
  suggester,
  type OfferOnWall,
  type WishOnWall,
} from '@doorstep/domain';
import first from '../../../libs/domain/src/matching/examples/first-community.json';
import second from '../../../libs/domain/src/matching/examples/second-community.json';

/* How long reading, suggesting and pairing take on walls made of the example cards, put up again and again. */

const WISHES = [...first.wishes, ...second.wishes];
const OFFERS = [...first.offers, ...second.offers];

/** Every card is read; the copies live in other flats, so that no two rows are alike. */
function wishes(count: number): WishOnWall[] {
  return Array.from({ length: count }, (_, n) => {
    const example = WISHES[n % WISHES.length]!;
    const { floor, age } = example.resident;
    const resident = {
      building: 1 + (n % 9),
      unit: 1 + (n % 4),
      floor,
      gender: example.resident.gender as 'F' | 'M',
      age,
    };
    const card = readWish(example.text, resident);
    return { id: `w${n}`, residentId: `r${n}`, resident, card, waitingDays: n % 20 };
  });
}

function offers(count: number): OfferOnWall[] {
  return Array.from({ length: count }, (_, n) => {
    const example = OFFERS[n % OFFERS.length]!;
    const gender = example.member.gender as 'F' | 'M';
    const member = { building: 1 + (n % 9), unit: 1 + (n % 4), gender, isInService: false };
    const card = readOffer(example.text, member);
    const { capacity } = example;
    const standing = { capacity, held: 0, load: n % 4, idleWeeks: n % 15 };
    return { id: `o${n}`, memberId: `m${n % 400}`, member, card, ...standing };
  });
}

/** The middle of five runs in milliseconds, after two to warm up. */
function measure(work: () => unknown): number {
  const once = () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  once();
  once();
  const runs = Array.from({ length: 5 }, once).sort((a, b) => a - b);
  return Math.round(runs[2]! * 10) / 10;
}

/** A plain loop, so that the figures of one machine can be set beside another's. */
function plainLoop(): number {
  const began = performance.now();
  let sum = 0;
  for (let n = 0; n < 3e8; n += 1) sum += n % 7;
  return Math.round((performance.now() - began) / 10) / 100 + (sum === 1 ? 1 : 0);
}

/** Cards that all suit each other: as many ways as there can be, which no real wall has. */
function anybodyForAnybody(): { wishes: WishOnWall[]; offers: OfferOnWall[] } {
  const chat = wishes(WISHES.length).find(({ card }) => card.kind === 'chat')!;
  const talker = offers(OFFERS.length).find(({ card }) => card.kinds.includes('chat'))!;
  const card = {
    ...chat.card,
    must: { ...chat.card.must, gender: null, language: null },
    slots: ['1A', '2A'],
  };
  const open = { ...talker.card, slots: ['1A', '2A'], onlyGender: null, maxFloor: null, buildings: null };
  return {
    wishes: wishes(1000).map((wish) => ({ ...wish, card })),
    offers: offers(600).map((offer) => ({ ...offer, card: open })),
  };
}

/** The same, and no two cards alike: every resident hopes for something else, every member is good at something else. */
function nobodyAlike(): { wishes: WishOnWall[]; offers: OfferOnWall[] } {
  const chance = chanceFrom(20261128);
  const some = <T>(all: readonly T[]): T[] => all.filter(() => chance() < 0.4);
  const wall = anybodyForAnybody();
  const languages = ['sichuan', 'shanghai', 'cantonese', null] as const;
  const wishes = wall.wishes.map((wish) => {
    const language = languages[Math.floor(chance() * 4)] ?? null;
    const would = { ...wish.card.would, language, skills: some(['xiangqi', 'read', 'it', 'drive'] as const) };
    return { ...wish, card: { ...wish.card, would, topics: some(TOPICS) } };
  });
  const offers = wall.offers.map((offer) => {
    const skills = some(['xiangqi', 'read', 'it', 'drive'] as const);
    const tongues = some(['sichuan', 'shanghai', 'cantonese'] as const);
    return { ...offer, card: { ...offer.card, skills, languages: tongues, topics: some(TOPICS) } };
  });
  return { wishes, offers };
}

const TOPICS = ['京剧', '菜', '银行', '花', '棋', '戏', '养生', '孙子', '书', '旅游'];

/** The same numbers every time. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export function benchMatching(): void {
  console.log(`plain loop of 3e8 steps: ${plainLoop()} s`);
  console.log(`reading 1,000 wish cards: ${measure(() => wishes(1000))} ms`);
  const wall = { wishes: wishes(100), offers: offers(60) };
  console.log(`pairs of a wall of 100 × 60: ${measure(() => pairWall(wall.wishes, wall.offers))} ms`);
  const big = { wishes: wishes(1000), offers: offers(600) };
  const { pairs } = pairWall(big.wishes, big.offers);
  console.log(
    `pairs of 1,000 wishes × 600 offers: ${measure(() => pairWall(big.wishes, big.offers))} ms (${pairs.length} pairs)`,
  );
  const all = measure(() => big.wishes.map(suggester(big.offers)));
  console.log(`suggestions for all of 1,000 wishes × 600 offers: ${all} ms`);
  const worst = anybodyForAnybody();
  console.log(
    `pairs of 1,000 × 600 when everybody suits everybody: ${measure(() => pairWall(worst.wishes, worst.offers))} ms`,
  );
  const unlike = nobodyAlike();
  console.log(`… and no two are alike: ${measure(() => pairWall(unlike.wishes, unlike.offers))} ms`);
}
