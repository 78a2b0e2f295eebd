import fc from 'fast-check';
import { hours } from '../../kernel/index';
import { dayAfter } from '../calendar/index';
import { burdenOf, standbyBurdenOf } from './burden-of';
import { DEFAULT_POLICY, type DutyPolicy } from './duty-policy';
import { policyProblems } from './policy-problems';
import { slotsOfDays } from './slots-of-days';

const at = (text: string): Date => new Date(`${text}+08:00`);
const cuts = DEFAULT_POLICY.cuts;
const [night, morning, afternoon, evening] = cuts as [
  (typeof cuts)[0],
  (typeof cuts)[0],
  (typeof cuts)[0],
  (typeof cuts)[0],
];
const variant = (name: string, changes: Partial<DutyPolicy['variants'][0]>) => ({
  name,
  kind: 'season' as const,
  cuts,
  ...changes,
});

test('an ordinary day has the four slots of the policy, two people each', () => {
  const slots = slotsOfDays(DEFAULT_POLICY, [], '2026-11-24', '2026-11-24');
  expect(slots.map(({ id, startsAt, endsAt }) => [id, startsAt, endsAt])).toEqual([
    ['2026-11-24/night', at('2026-11-24T00:00'), at('2026-11-24T08:00')],
    ['2026-11-24/morning', at('2026-11-24T08:00'), at('2026-11-24T13:00')],
    ['2026-11-24/afternoon', at('2026-11-24T13:00'), at('2026-11-24T18:00')],
    ['2026-11-24/evening', at('2026-11-24T18:00'), at('2026-11-25T00:00')],
  ]);
  expect(slots.every(({ headcount, dayKind }) => headcount === 2 && dayKind === 'ordinary')).toBe(true);
});

test('a slot that runs into the next day belongs to the day on which it starts', () => {
  const policy = {
    ...DEFAULT_POLICY,
    cuts: [
      { ...morning, end: '20:00' },
      { ...night, start: '20:00' },
    ],
  };
  const slots = slotsOfDays(policy, [], '2026-12-31', '2026-12-31');
  expect(slots.map(({ day, cutKey, endsAt }) => [day, cutKey, endsAt])).toEqual([
    ['2026-12-31', 'morning', at('2026-12-31T20:00')],
    ['2026-12-31', 'night', at('2027-01-01T08:00')],
  ]);
});

test('a season and a holiday cut the day otherwise; the holiday wins; a season may wrap the year', () => {
  const policy: DutyPolicy = {
    ...DEFAULT_POLICY,
    variants: [
      variant('冬季', { from: '12-01', until: '02-28', headcount: 3 }),
      variant('节日', {
        kind: 'holiday',
        headcount: 1,
        cuts: [{ ...night, headcount: 4 }, morning, afternoon, evening],
      }),
    ],
  };
  const headcounts = (day: string): number[] =>
    slotsOfDays(policy, [], day, day).map(({ headcount }) => headcount);
  expect(headcounts('2026-11-30')).toEqual([2, 2, 2, 2]);
  expect(headcounts('2026-12-01')).toEqual([3, 3, 3, 3]);
  expect(headcounts('2027-02-28')).toEqual([3, 3, 3, 3]);
  expect(headcounts('2027-03-01')).toEqual([2, 2, 2, 2]);
  expect(headcounts('2027-01-01')).toEqual([4, 1, 1, 1]);
});

test('the station’s own calendar decides what kind of day it is', () => {
  const ours = [{ day: '2026-11-24', kind: 'holiday' as const, name: '社区庆典' }];
  const [first] = slotsOfDays(DEFAULT_POLICY, ours, '2026-11-24', '2026-11-24');
  expect(first).toMatchObject({ dayKind: 'holiday', burden: 90 });
});

test.each([
  ['a summer morning', '2026-07-01/morning', 50],
  ['a night on call', '2026-07-01/night', 60],
  ['a summer evening', '2026-07-01/evening', 60],
  ['a weekend weighs like any day', '2026-07-04/morning', 50],
  ['a holiday', '2026-10-01/morning', 75],
  ['a holiday night', '2026-10-01/night', 90],
  ['a cold morning begins before nine', '2026-11-24/morning', 60],
  ['a cold afternoon ends at six', '2026-11-24/afternoon', 50],
  ['a cold evening', '2026-11-24/evening', 72],
  ['on call is warm', '2026-11-24/night', 60],
  ['the last cold evening', '2026-03-15/evening', 72],
  ['the first mild evening', '2026-03-16/evening', 60],
  ['the last mild evening', '2026-11-14/evening', 60],
  ['the first cold evening', '2026-11-15/evening', 72],
])('burden: %s (%s) weighs %i', (_, id, burden) => {
  const day = id.slice(0, 10);
  expect(slotsOfDays(DEFAULT_POLICY, [], day, day).find((slot) => slot.id === id)?.burden).toBe(burden);
});

test('standing by weighs a fifth', () => {
  expect([standbyBurdenOf(60), standbyBurdenOf(72), standbyBurdenOf(0)]).toEqual([12, 14, 0]);
});

test('the default policy has no problem', () => {
  expect(policyProblems(DEFAULT_POLICY)).toEqual([]);
});

test.each<[string, Partial<DutyPolicy>, string]>([
  [
    'a gap',
    { cuts: [night, { ...morning, start: '09:00' }, afternoon, evening] },
    '平日：08:00–09:00没有人值班',
  ],
  [
    'an overlap',
    { cuts: [night, { ...morning, end: '14:00' }, afternoon, evening] },
    '平日：上午班和下午班在13:00–14:00重叠',
  ],
  [
    'a gap at midnight',
    { cuts: [night, morning, afternoon, { ...evening, end: '23:00' }] },
    '平日：23:00–24:00没有人值班',
  ],
  ['no cuts', { cuts: [] }, '平日：一天至少要有一个班'],
  [
    'a time that is none',
    { cuts: [night, { ...morning, end: '25:00' }, afternoon, evening] },
    '平日：上午班的时间写得不对，应像 08:00–13:00',
  ],
  [
    'two of one key',
    { cuts: [night, morning, { ...afternoon, key: 'morning' }, evening] },
    '平日：有两个班用了同一个代号',
  ],
  ['nobody', { headcount: 0 }, '每班人数要在1到20之间'],
  [
    'nobody in a slot',
    { cuts: [{ ...night, headcount: 0 }, morning, afternoon, evening] },
    '平日：夜间值守的人数要在1到20之间',
  ],
  ['half a person', { maxPerWeek: 1.5 }, '每人每周班数要在1到14之间'],
  ['an age that is none', { noNightFromAge: 7 }, '不排夜班的年龄要在40到120岁之间'],
  ['a season without dates', { variants: [variant('冬季', {})] }, '“冬季”：要写明从几月几日到几月几日'],
  [
    'a variant that begins at another hour',
    {
      variants: [
        variant('冬季', {
          from: '12-01',
          until: '02-28',
          cuts: [
            { ...night, start: '20:00' },
            { ...morning, end: '20:00' },
          ],
        }),
      ],
    },
    '“冬季”：一天的第一个班要和平日同一时间开始，否则换季那天会空岗或重叠',
  ],
])('a policy with %s is told so', (_, changes, words) => {
  expect(policyProblems({ ...DEFAULT_POLICY, ...changes })).toEqual([words]);
});

const anyCuts = fc
  .uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 1, maxLength: 6 })
  .map((quarters) => {
    const clock = (quarter: number): string =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
    const sorted = [...quarters].sort((a, b) => a - b);
    return sorted.map((from, n) => ({
      key: `k${n}`,
      label: `${n}班`,
      start: clock(from),
      end: clock(sorted[n + 1] ?? sorted[0]!),
      part: 'morning' as const,
      mode: 'on_site' as const,
    }));
  });

test('a policy without problems leaves no hole and no overlap, whatever the day, and burdens are whole and never negative', () => {
  fc.assert(
    fc.property(anyCuts, fc.integer({ min: 0, max: 1200 }), (drawn, n) => {
      const policy = { ...DEFAULT_POLICY, cuts: drawn };
      expect(policyProblems(policy)).toEqual([]);
      const first = dayAfter('2025-12-20', n);
      const slots = slotsOfDays(policy, [], first, dayAfter(first, 3));
      slots.slice(1).forEach((slot, m) => expect(slot.startsAt).toEqual(slots[m]!.endsAt));
      const whole = slots.at(-1)!.endsAt.getTime() - slots[0]!.startsAt.getTime();
      expect(whole).toBe(hours(96));
      for (const slot of slots) {
        expect(Number.isInteger(slot.burden) && slot.burden >= 0).toBe(true);
        expect(slot.burden).toBe(burdenOf(slot));
      }
    }),
  );
});
