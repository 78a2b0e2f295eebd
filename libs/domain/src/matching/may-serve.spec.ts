import fc from 'fast-check';
import { anyWall } from './any-wall.fixture';
import { type Acquainted, NO_LIMITS, type OfferOnWall, type WishOnWall } from './card';
import { fit, MOST_FIT } from './fit';
import { mayServe, type ObstacleCode } from './may-serve';
import { suggest } from './suggest';

const wish = (
  change: Partial<WishOnWall['card']> = {},
  home: Partial<WishOnWall['resident']> = {},
): WishOnWall => ({
  id: 'w',
  residentId: '李阿姨',
  resident: { building: 1, unit: 2, floor: 5, gender: 'F', age: 82, ...home },
  card: {
    kind: 'walk',
    otherKinds: [],
    slots: ['1A', '3A'],
    frequency: 'weekly',
    place: 'home',
    must: NO_LIMITS,
    would: NO_LIMITS,
    hasPets: false,
    isHardOfHearing: false,
    usesWheelchair: false,
    topics: [],
    heard: [],
    ...change,
  },
  waitingDays: 0,
});

const offer = (change: Partial<OfferOnWall['card']> = {}, rest: Partial<OfferOnWall> = {}): OfferOnWall => ({
  id: 'o',
  memberId: '赵',
  member: { building: 1, unit: 3, gender: 'F', isInService: false },
  card: {
    kinds: ['walk', 'chat'],
    slots: ['1A', '1P'],
    languages: ['mandarin'],
    skills: [],
    buildings: null,
    onlyOwnUnit: false,
    maxFloor: null,
    onlyGender: null,
    avoidsPets: false,
    avoidsLifting: false,
    topics: [],
    heard: [],
    ...change,
  },
  capacity: 1,
  held: 0,
  load: 0,
  idleWeeks: 0,
  ...rest,
});

const whyNot = (a: WishOnWall, b: OfferOnWall): ObstacleCode[] => {
  const verdict = mayServe(a, b);
  return verdict.ok ? [] : verdict.why.map(({ code }) => code);
};

describe('whether an offer may serve a wish', () => {
  it('says yes when no limit stands between them', () => {
    expect(mayServe(wish(), offer())).toEqual({ ok: true });
  });

  it.each<[string, WishOnWall, OfferOnWall, ObstacleCode]>([
    ['another kind', wish({ kind: 'chess' }), offer(), 'kind'],
    ['a kind nobody could tell', wish({ kind: null }), offer(), 'kind'],
    ['a skill that is missing', wish({ must: { ...NO_LIMITS, skills: ['lift'] } }), offer(), 'skill'],
    [
      'a lift by one who cannot',
      wish({ must: { ...NO_LIMITS, skills: ['lift'] } }),
      offer({ skills: ['lift'], avoidsLifting: true }),
      'skill',
    ],
    ['no common half-day', wish({ slots: ['2E'] }), offer(), 'time'],
    ['daily, but a day is not covered', wish({ frequency: 'daily' }), offer(), 'time'],
    [
      'a woman, please',
      wish({ must: { ...NO_LIMITS, gender: 'F' } }),
      offer({}, { member: { building: 1, unit: 1, gender: 'M', isInService: false } }),
      'gender',
    ],
    [
      'a woman, please, and nobody knows',
      wish({ must: { ...NO_LIMITS, gender: 'F' } }),
      offer({}, { member: { building: 1, unit: 1, gender: null, isInService: false } }),
      'gender',
    ],
    ['only men are helped', wish(), offer({ onlyGender: 'M' }), 'only-gender'],
    ['a tongue nobody speaks', wish({ must: { ...NO_LIMITS, language: 'sichuan' } }), offer(), 'language'],
    ['the same stair', wish({ must: { ...NO_LIMITS, near: 'same_unit' } }), offer(), 'near'],
    ['another building', wish({}, { building: 4 }), offer({ buildings: [1, 2] }), 'area'],
    ['own stair only', wish(), offer({ onlyOwnUnit: true }), 'area'],
    ['too high', wish(), offer({ maxFloor: 4 }), 'stairs'],
    ['no home visits', wish({}, { floor: 1 }), offer({ maxFloor: 0 }), 'stairs'],
    ['an unknown floor', wish({}, { floor: null }), offer({ maxFloor: 3 }), 'stairs'],
    ['a dog at home', wish({ hasPets: true }), offer({ avoidsPets: true }), 'pets'],
    ['no room left', wish(), offer({}, { held: 1 }), 'full'],
  ])('says no, and why: %s', (_, asked, offered, code) => {
    expect(whyNot(asked, offered)).toEqual([code]);
  });

  it('asks for no stairs where people meet downstairs, at the station or outside', () => {
    for (const place of ['downstairs', 'station', 'out'] as const)
      expect(mayServe(wish({ place }), offer({ maxFloor: 0 }))).toEqual({ ok: true });
  });

  it('never proposes two whose pairing was stopped after an incident', () => {
    const bonds = {
      known: new Map<string, Acquainted>(),
      paired: new Set<string>(),
      barred: new Set(['李阿姨:赵']),
    };
    const verdict = mayServe(wish(), offer(), bonds);
    expect(verdict).toEqual({ ok: false, why: [{ code: 'barred', words: '两人的结对曾因故中止' }] });
    expect(suggest(wish(), [offer()], bonds)).toEqual({ good: [], nearMisses: [] });
  });

  it('never loses an acceptable offer when a limit is taken away', () => {
    fc.assert(
      fc.property(anyWall(6), ({ wishes, offers, bonds }) => {
        for (const before of wishes) {
          const loosened: WishOnWall[] = [
            ...(['gender', 'language', 'near'] as const).map((field) => ({
              ...before,
              card: { ...before.card, must: { ...before.card.must, [field]: null } },
            })),
            { ...before, card: { ...before.card, must: { ...before.card.must, skills: [] } } },
            { ...before, card: { ...before.card, hasPets: false } },
            { ...before, card: { ...before.card, frequency: 'weekly' } },
            { ...before, card: { ...before.card, place: 'out' } },
          ];
          for (const given of offers.filter((one) => mayServe(before, one, bonds).ok))
            for (const after of loosened) expect(mayServe(after, given, bonds)).toEqual({ ok: true });
        }
      }),
    );
  });
});

describe('suggestions', () => {
  it('name everybody who may serve, the best suited first, with reasons that add up', () => {
    fc.assert(
      fc.property(anyWall(8), ({ wishes, offers, bonds }) => {
        for (const asked of wishes) {
          const { good } = suggest(asked, offers, bonds);
          const able = offers.filter((one) => mayServe(asked, one, bonds).ok).map(({ id }) => id);
          expect(good.map(({ offerId }) => offerId).sort()).toEqual(able.sort());
          good.forEach(({ offerId, score, reasons }, n) => {
            const suited = fit(
              asked,
              offers.find(({ id }) => id === offerId)!,
              bonds,
            );
            expect({ score, reasons }).toEqual(suited);
            expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
            expect(score).toBeLessThanOrEqual(MOST_FIT);
            expect(score).toBeLessThanOrEqual(good[n - 1]?.score ?? MOST_FIT);
          });
        }
      }),
    );
  });

  it('say of those who nearly could what is in the way', () => {
    const { good, nearMisses } = suggest(wish(), [offer({ maxFloor: 3 }), offer({ kinds: ['chess'] })]);
    expect(good).toEqual([]);
    expect(nearMisses).toEqual([
      { offerId: 'o', why: [{ code: 'stairs', words: '接单最高上到3层，心愿在5层' }] },
    ]);
  });

  it('put who is known, was paired or lives on the same stair first, and say so', () => {
    const near = offer(
      {},
      { id: 'near', memberId: '钱', member: { building: 1, unit: 2, gender: 'M', isInService: false } },
    );
    const known = offer(
      {},
      { id: 'known', memberId: '孙', member: { building: 5, unit: 1, gender: 'M', isInService: false } },
    );
    const bonds = {
      known: new Map([['李阿姨:孙', 'fixed' as const]]),
      paired: new Set<string>(),
      barred: new Set<string>(),
    };
    const { good } = suggest(wish(), [near, known], bonds);
    expect(good.map(({ offerId, reasons }) => [offerId, reasons[0]!.words])).toEqual([
      ['known', '以前替他办过事，认得'],
      ['near', '同一个单元'],
    ]);
  });
});
