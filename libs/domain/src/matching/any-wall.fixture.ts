import fc from 'fast-check';
import { WEEK_SLOTS } from '../wishes/half-days';
import { WISH_KIND_IDS, type WishKindId } from '../wishes/wish-kinds';
import {
  bond,
  type Bonds,
  type Heard,
  type Language,
  type Limits,
  type OfferOnWall,
  type Skill,
  type WishOnWall,
} from './card';

/* Walls of every sort for the tests: few kinds and few half-days, so that cards meet often and compete. */

export interface Wall {
  wishes: WishOnWall[];
  offers: OfferOnWall[];
  bonds: Bonds;
}

/** Mostly nothing stands in the way: else hardly two cards would meet, and nothing would be tested. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const gender = fc.constantFrom('F' as const, 'M' as const, null);
const kind = fc.constantFrom(...WISH_KIND_IDS.slice(0, 2));
const slots = fc.subarray(WEEK_SLOTS.slice(0, 6), { minLength: 2 });
const skills = fc.subarray<Skill>(['wheelchair', 'lift', 'drive']);
const limits: fc.Arbitrary<Limits> = fc.record({
  gender: seldom(fc.constantFrom('F' as const, 'M' as const)),
  language: seldom(fc.constantFrom('sichuan' as const, 'shanghai' as const)),
  near: seldom(fc.constantFrom('same_building' as const, 'same_unit' as const)),
  skills: fc.oneof({ weight: 6, arbitrary: fc.constant<Skill[]>([]) }, { weight: 1, arbitrary: skills }),
});

const number = (n: number) => String(n).padStart(2, '0');

const wish = (n: number): fc.Arbitrary<WishOnWall> =>
  fc.record({
    id: fc.constant(`w${number(n)}`),
    residentId: fc.constant(`r${number(n)}`),
    resident: fc.record({
      building: fc.integer({ min: 1, max: 3 }),
      unit: fc.integer({ min: 1, max: 2 }),
      floor: fc.integer({ min: 1, max: 6 }),
      gender,
      age: fc.integer({ min: 60, max: 95 }),
    }),
    card: fc.record({
      kind: fc.option(kind, { freq: 12 }),
      otherKinds: fc.constant<WishKindId[]>([]),
      slots,
      frequency: fc.constantFrom('once' as const, 'weekly' as const, 'weekly' as const, 'daily' as const),
      place: fc.constantFrom('home' as const, 'downstairs' as const, 'station' as const, 'out' as const),
      must: limits,
      would: limits,
      hasPets: fc.boolean(),
      isHardOfHearing: fc.boolean(),
      usesWheelchair: fc.boolean(),
      topics: fc.subarray(['京剧', '菜', '银行']),
      heard: fc.constant<Heard[]>([]),
    }),
    waitingDays: fc.integer({ min: 0, max: 30 }),
  });

const offer = (n: number, members: number): fc.Arbitrary<OfferOnWall> =>
  fc
    .record({
      member: fc.nat({ max: Math.max(0, members - 1) }),
      person: fc.record({
        building: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 8 }),
        unit: fc.option(fc.integer({ min: 1, max: 2 })),
        gender,
        isInService: fc.boolean(),
      }),
      card: fc.record({
        kinds: fc.subarray(WISH_KIND_IDS.slice(0, 2), { minLength: 1 }),
        slots,
        languages: fc.constantFrom<Language[]>(['mandarin'], ['mandarin', 'sichuan']),
        skills,
        buildings: seldom(fc.constantFrom<number[]>([1], [1, 2])),
        onlyOwnUnit: fc.constantFrom(false, false, false, false, false, true),
        maxFloor: seldom(fc.integer({ min: 0, max: 6 })),
        onlyGender: seldom(fc.constantFrom('F' as const, 'M' as const)),
        avoidsPets: fc.constantFrom(false, false, true),
        avoidsLifting: fc.constantFrom(false, false, true),
        topics: fc.subarray(['京剧', '菜', '银行']),
        heard: fc.constant<Heard[]>([]),
      }),
      capacity: fc.integer({ min: 0, max: 3 }),
      held: fc.constantFrom(0, 0, 1),
      load: fc.integer({ min: 0, max: 4 }),
      idleWeeks: fc.integer({ min: 0, max: 15 }),
    })
    .map(({ member, person, ...rest }) => ({
      id: `o${number(n)}`,
      memberId: `m${number(member)}`,
      member: person,
      ...rest,
    }));

/** Any wall with at most so many wishes and offers; some members have several offers. */
export const anyWall = (most: number): fc.Arbitrary<Wall> =>
  fc
    .tuple(fc.noBias(fc.nat({ max: most })), fc.noBias(fc.nat({ max: most })))
    .chain(([wishCount, offerCount]) =>
      fc.record({
        wishes: fc.tuple(...Array.from({ length: wishCount }, (_, n) => wish(n))),
        offers: fc.tuple(...Array.from({ length: offerCount }, (_, n) => offer(n, offerCount))),
        known: fc.array(fc.tuple(fc.noBias(fc.nat({ max: most })), fc.noBias(fc.nat({ max: most }))), {
          maxLength: 6,
        }),
        paired: fc.array(fc.tuple(fc.noBias(fc.nat({ max: most })), fc.noBias(fc.nat({ max: most }))), {
          maxLength: 4,
        }),
        barred: fc.array(fc.tuple(fc.noBias(fc.nat({ max: most })), fc.noBias(fc.nat({ max: most }))), {
          maxLength: 3,
        }),
      }),
    )
    .map(({ wishes, offers, known, paired, barred }) => {
      const keys = (pairs: [number, number][]) =>
        new Set(pairs.map(([r, m]) => bond(`r${number(r)}`, `m${number(m)}`)));
      return {
        wishes,
        offers,
        bonds: {
          known: new Map([...keys(known)].map((key) => [key, 'fixed' as const])),
          paired: keys(paired),
          barred: keys(barred),
        },
      };
    });
