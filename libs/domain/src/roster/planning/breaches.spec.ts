import fc from 'fast-check';
import { askOrder } from './ask-order';
import { breaches } from './breaches';
import type { DraftMember, DraftProblem, DraftSeat, DraftSlot } from './draft';
import { DAY_PARTS, DEFAULT_POLICY } from './duty-policy';
import { explainHole, holesOf } from './explain-hole';
import { heaviestLoad, loadsOf } from './loads-of';
import { planOf } from './plan-of';
import { slotsOfDays } from './slots-of-days';
import { standbyFor } from './standby-for';

/** Monday 23 November 2026 to Sunday of the week after. */
const slots = slotsOfDays(DEFAULT_POLICY, [], '2026-11-23', '2026-12-06');
const person = (id: string, changes: Partial<DraftMember> = {}): DraftMember => ({
  id,
  name: id,
  kind: 'community',
  age: 66,
  noNights: false,
  maxPerWeek: 7,
  availability: null,
  atEaseWithPhone: false,
  knownToAll: false,
  companions: [],
  carriedBurden: 0,
  away: [],
  wishes: [],
  ...changes,
});
const problem = (members: DraftMember[], changes: Partial<DraftProblem> = {}): DraftProblem => ({
  policy: DEFAULT_POLICY,
  slots,
  members,
  fixed: [],
  before: [],
  lastMonthPairs: [],
  ...changes,
});
const seat = (personId: string, slot: string, isStandby = false): DraftSeat => ({
  slotId: `2026-${slot}`,
  personId,
  isStandby,
});
const slotOf = (id: string): DraftSlot => slots.find((slot) => slot.id === `2026-${id}`)!;
const codes = (asked: DraftProblem, ...seats: DraftSeat[]): string[] =>
  breaches(asked, seats).map(({ code, slotId }) => `${slotId.slice(5)} ${code}`);

test.each<[string, Partial<DraftMember>, string, string]>([
  [
    'on leave on the first day',
    { away: [{ fromDay: '2026-11-24', untilDay: '2026-11-25' }] },
    '11-24/morning',
    'away',
  ],
  [
    'on leave on the last day',
    { away: [{ fromDay: '2026-11-24', untilDay: '2026-11-25' }] },
    '11-25/morning',
    'away',
  ],
  ['not free at that time', { availability: ['1morning', '2afternoon'] }, '11-24/morning', 'not-available'],
  ['too old for the night', { age: 75 }, '11-24/night', 'night-age'],
  ['not well enough for the night', { noNights: true }, '11-24/night', 'no-nights'],
  ['at work on a working day', { kind: 'in_service' }, '11-24/evening', 'working-day'],
])('whoever is %s does not sit', (_, changes, slot, code) => {
  expect(codes(problem([person('赵', changes)]), seat('赵', slot))).toEqual([`${slot} ${code}`]);
});

test.each<[string, Partial<DraftMember>, string]>([
  ['the day after the leave', { away: [{ fromDay: '2026-11-24', untilDay: '2026-11-25' }] }, '11-26/morning'],
  ['at a time they registered', { availability: ['2morning'] }, '11-24/morning'],
  ['at night a year before', { age: 74 }, '11-24/night'],
  ['at night when nobody knows the age', { age: null }, '11-24/night'],
  ['by day at any age', { age: 90, noNights: true }, '11-24/evening'],
  ['in service, at the weekend', { kind: 'in_service' }, '11-28/morning'],
])('%s they do', (_, changes, slot) => {
  expect(codes(problem([person('赵', changes)]), seat('赵', slot))).toEqual([]);
});

test('in-service members sit on holidays, not on make-up days, and on any day where the policy says so', () => {
  const days = slotsOfDays(DEFAULT_POLICY, [], '2026-10-09', '2026-10-10');
  const holidays = slotsOfDays(DEFAULT_POLICY, [], '2026-10-01', '2026-10-01');
  const asked = problem([person('赵', { kind: 'in_service' })], { slots: [...holidays, ...days] });
  expect(codes(asked, seat('赵', '10-01/morning'), seat('赵', '10-10/morning'))).toEqual([
    '10-10/morning working-day',
  ]);
  const anyDay = { ...asked, policy: { ...DEFAULT_POLICY, inServiceOn: 'any-day' as const } };
  expect(codes(anyDay, seat('赵', '10-10/morning'))).toEqual([]);
});

test.each([
  ['twice in one slot', '11-24/morning', '11-24/morning', '11-24/morning double-seat'],
  ['two slots on one day', '11-24/morning', '11-24/evening', '11-24/evening same-day'],
  ['eight hours after the evening', '11-24/evening', '11-25/morning', '11-25/morning rest'],
  ['six hours after the afternoon', '11-24/afternoon', '11-25/night', '11-25/night rest'],
])('%s is too much', (_, first, second, found) => {
  const zhao = problem([person('赵')]);
  expect(codes(zhao, seat('赵', first), seat('赵', second))).toEqual([found]);
  expect(codes(zhao, seat('赵', second), seat('赵', first))).toEqual([found]);
});

test('eleven hours are rest enough, and so is exactly what the policy asks', () => {
  expect(codes(problem([person('赵')]), seat('赵', '11-24/morning'), seat('赵', '11-25/night'))).toEqual([]);
  const policy = { ...DEFAULT_POLICY, minRestHours: 8 };
  const seats = [seat('赵', '11-24/evening'), seat('赵', '11-25/morning')];
  expect(codes(problem([person('赵')], { policy }), ...seats)).toEqual([]);
});

test('slots that lie across each other are an overlap', () => {
  const long = { ...slotOf('11-24/morning'), id: '2026-long', endsAt: slotOf('11-24/afternoon').endsAt };
  const asked = problem([person('赵')], { slots: [...slots, long] });
  expect(codes(asked, seat('赵', '11-24/afternoon'), seat('赵', 'long'))).toEqual([
    '11-24/afternoon overlap',
  ]);
});

test('what was sat just before the month counts for rest and for the week', () => {
  const before = [
    {
      personId: '赵',
      startsAt: new Date('2026-11-22T18:00:00+08:00'),
      endsAt: new Date('2026-11-23T00:00:00+08:00'),
    },
  ];
  const zhao = problem([person('赵', { maxPerWeek: 1 })], { before });
  expect(codes(zhao, seat('赵', '11-23/morning'))).toEqual(['11-23/morning rest']);
  expect(codes(zhao, seat('赵', '11-23/afternoon'))).toEqual([]);
  const inWeek = [
    {
      ...before[0]!,
      startsAt: new Date('2026-11-23T08:00:00+08:00'),
      endsAt: new Date('2026-11-23T13:00:00+08:00'),
    },
  ];
  expect(codes({ ...zhao, before: inWeek }, seat('赵', '11-27/morning'))).toEqual(['11-27/morning week']);
});

test('the lower of the member’s and the station’s limit holds, from Monday to Sunday; standing by uses none of it up', () => {
  const week = ['11-23', '11-25', '11-27', '11-29'].map((day) => seat('赵', `${day}/morning`));
  expect(codes(problem([person('赵')]), ...week)).toEqual(['11-29/morning week']);
  expect(codes(problem([person('赵', { maxPerWeek: 2 })]), ...week)).toEqual([
    '11-27/morning week',
    '11-29/morning week',
  ]);
  expect(codes(problem([person('赵')]), ...week.slice(0, 3), seat('赵', '11-30/morning'))).toEqual([]);
  const standby = week.map((one) => ({ ...one, isStandby: true }));
  expect(codes(problem([person('赵')]), ...standby)).toEqual([]);
  expect(codes(problem([person('赵', { maxPerWeek: 1 })]), week[0]!, standby[1]!)).toEqual([
    '11-25/morning week',
  ]);
});

test('people and slots nobody knows are named', () => {
  const found = breaches(problem([person('赵')]), [seat('钱', '11-24/morning'), seat('赵', '12-24/morning')]);
  expect(found.map(({ code, words }) => [code, words])).toEqual([
    ['unknown-slot', '赵：这个班次已经没有了'],
    ['unknown-member', '有一位，11月24日上午班：已不在值班名单上'],
  ]);
});

test('a breach says who, when and why', () => {
  const zhao = person('赵', { age: 76 });
  const [breach] = breaches(problem([zhao]), [seat('赵', '11-24/night')]);
  expect(breach?.words).toBe('赵，11月24日夜间值守：年满75岁，不排夜班');
});

test('a hole accounts for everybody who could come', () => {
  const crew = [
    person('赵'),
    person('钱', { away: [{ fromDay: '2026-11-24', untilDay: '2026-11-24' }] }),
    person('孙', { maxPerWeek: 1 }),
    person('李', { maxPerWeek: 1 }),
    person('周'),
    person('吴', { age: 80 }),
    person('郑', { kind: 'in_service' }),
    person('王'),
    person('冯'),
  ];
  const seats = [
    seat('赵', '11-24/night'),
    seat('孙', '11-26/morning'),
    seat('李', '11-27/morning'),
    seat('周', '11-23/evening'),
    seat('王', '11-24/evening'),
  ];
  const asked = problem(crew);
  expect(explainHole(asked, seats, slotOf('11-24/night'))).toBe(
    '11月24日夜间值守只有1人可排：其余能来的6人里，2人这周已满1个班，1人请假，1人前后班之间休息不够，1人当天已有一个班，1人还可以排',
  );
  expect(holesOf(asked, seats).find(({ slotId }) => slotId === '2026-11-24/night')?.missing).toBe(1);
});

test('a hole nobody could fill says so', () => {
  const asked = problem([person('郑', { kind: 'in_service' })]);
  expect(explainHole(asked, [], slotOf('11-24/night'))).toBe(
    '11月24日夜间值守没有人可排：名单里没有人能来这个时间',
  );
});

test('who carries least is asked first; of equals who sits less this week, then by id; nobody whom a rule bars', () => {
  const asked = problem([
    person('d', { carriedBurden: 61 }),
    person('c'),
    person('b'),
    person('a', { carriedBurden: 61 }),
    person('e', { carriedBurden: 10, away: [{ fromDay: '2026-11-24', untilDay: '2026-11-24' }] }),
    person('f'),
  ]);
  const seats = [seat('f', '11-24/evening'), seat('b', '11-26/morning'), seat('c', '12-02/morning')];
  expect(askOrder(asked, seats, slotOf('11-24/morning'))).toEqual(['c', 'b', 'a', 'd']);
});

test('of two who carry as much, whoever sits less this week stands by, as they would be asked first', () => {
  const asked = problem([person('a'), person('b', { carriedBurden: 72 })]);
  const seats = [seat('a', '11-24/evening')];
  expect(askOrder(asked, seats, slots[0]!)).toEqual(['b', 'a']);
  expect(standbyFor(asked, seats)[0]).toEqual({ slotId: slots[0]!.id, personId: 'b', isStandby: true });
});

test('who only stands by this week may still be asked for another day of it', () => {
  const asked = problem([person('a', { maxPerWeek: 1 })]);
  expect(askOrder(asked, [seat('a', '11-26/morning', true)], slotOf('11-24/morning'))).toEqual(['a']);
  expect(askOrder(asked, [seat('a', '11-26/morning')], slotOf('11-24/morning'))).toEqual([]);
});

test('loads are what was carried, what is sat and a fifth of what is stood by for', () => {
  const asked = problem([person('a', { carriedBurden: 7 }), person('b', { carriedBurden: 500 })]);
  const seats = [seat('a', '11-24/morning'), seat('a', '11-26/night', true)];
  expect(Object.fromEntries(loadsOf(asked, seats))).toEqual({ a: 7 + 60 + 12, b: 500 });
  expect(heaviestLoad(asked, seats)).toBe(67);
});

test('a plan counts what it is worth from its seats alone', () => {
  const wishes = [
    { day: '2026-11-24', part: null, wants: true },
    { day: '2026-11-25', part: 'morning' as const, wants: false },
    { day: '2026-11-24', part: 'night' as const, wants: true },
    { day: '2027-11-24', part: null, wants: true },
  ];
  const asked = problem([person('a', { wishes })], {
    slots: [slotOf('11-24/morning'), slotOf('11-24/night'), slotOf('11-25/morning')],
  });
  const plan = planOf(asked, [seat('a', '11-24/morning')], 50);
  expect(plan).toMatchObject({ wishesMet: 2, wishesAsked: 3, fairness: { spread: 60, bound: 50, gap: 0.2 } });
  expect(plan.missing.map(({ missing }) => missing)).toEqual([1, 2, 2]);
  expect(planOf(asked, [seat('a', '11-24/morning', true)]).wishesMet).toBe(1);
  expect(planOf(asked, [seat('a', '11-24/morning')]).fairness.gap).toBe(1);
  expect(planOf(asked, [seat('a', '11-24/morning')], 60).fairness.gap).toBe(0);
});

const anyMember = fc.record({
  kind: fc.constantFrom('community' as const, 'in_service' as const),
  age: fc.constantFrom(null, 60, 74, 75, 80),
  noNights: fc.boolean(),
  maxPerWeek: fc.integer({ min: 1, max: 4 }),
  // What slots weigh, so that many carry as much as others: only then the order has a second question to ask.
  carriedBurden: fc.oneof(fc.constantFrom(0, 50, 60, 72, 110, 132), fc.nat(300)),
  availability: fc.option(
    fc.uniqueArray(
      fc
        .tuple(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), fc.constantFrom(...DAY_PARTS))
        .map(([day, part]) => `${day}${part}` as const),
      { minLength: 6, maxLength: 20 },
    ),
  ),
});
const anyProblem = fc
  .array(anyMember, { minLength: 1, maxLength: 8 })
  .map((drawn) => problem(drawn.map((changes, n) => person(`p${n}`, changes))));
const anySeats = fc.array(
  fc.record({ slot: fc.nat(slots.length - 1), person: fc.nat(7), isStandby: fc.boolean() }),
  { maxLength: 14 },
);

test('whoever is asked may take the slot: no rule is broken that was not broken before', () => {
  fc.assert(
    fc.property(anyProblem, anySeats, fc.nat(slots.length - 1), (asked, drawn, n) => {
      const seats = drawn.map(({ slot, person: who, isStandby }) => ({
        slotId: slots[slot]!.id,
        personId: asked.members[who % asked.members.length]!.id,
        isStandby,
      }));
      const real = seats.filter((one) => !one.isStandby);
      const had = breaches(asked, real).length;
      const order = askOrder(asked, real, slots[n]!);
      for (const personId of order) {
        expect(breaches(asked, [...real, { slotId: slots[n]!.id, personId, isStandby: false }])).toHaveLength(
          had,
        );
      }
      const others = asked.members.filter(({ id }) => !order.includes(id));
      for (const { id } of others) {
        const found = breaches(asked, [...real, { slotId: slots[n]!.id, personId: id, isStandby: false }]);
        expect(found.length).toBeGreaterThan(had);
      }
    }),
    { numRuns: 300 },
  );
});

test('standbys break no rule, are at most as many as wanted, and come one after the other from whoever carries least', () => {
  fc.assert(
    fc.property(anyProblem, anySeats, (asked, drawn) => {
      const seats: DraftSeat[] = [];
      for (const { slot, person: who } of drawn) {
        const next = seat(asked.members[who % asked.members.length]!.id, slots[slot]!.id.slice(5));
        if (breaches(asked, [...seats, next]).length === 0) seats.push(next);
      }
      const standby = standbyFor(asked, seats);
      expect(breaches(asked, [...seats, ...standby])).toEqual([]);
      for (const slot of slots) {
        const here = standby.filter(({ slotId }) => slotId === slot.id);
        expect(here.length).toBeLessThanOrEqual(1);
        expect(seats.some((one) => one.slotId === slot.id && one.personId === here[0]?.personId)).toBe(false);
      }
      const first = standby.find(({ slotId }) => slotId === slots[0]!.id)?.personId;
      expect(first).toBe(askOrder(asked, seats, slots[0]!)[0]);
    }),
    { numRuns: 100 },
  );
});
