import { CATEGORY_IDS } from '../../directory/index';
import { after, days } from '../../kernel/index';
import { breaksAgain, recurrenceOf, RECURS_WITHIN_DAYS, type Settled } from './recurrence';

const now = new Date('2026-11-28T02:00:00Z');
const at = (building: number | null, unit: number | null = null, room: string | null = null) => ({
  building,
  unit,
  room,
});
const report = (news: object = {}) => ({
  ...at(5, 2, '601'),
  category: 'drain_blocked' as const,
  reportedAt: now,
  ...news,
});
const settled = (news: Partial<Settled> = {}): Settled => ({
  ...at(5, 2, '601'),
  id: 'before',
  category: 'drain_blocked',
  status: 'resolved',
  closedAt: after(now, -days(20)),
  recurrences: 0,
  ...news,
});

test.each([
  ['the same flat', report(), settled(), true],
  ['the same riser, another floor', report(), settled(at(5, 2, '301')), true],
  ['another riser of the stair', report(), settled(at(5, 2, '302')), false],
  [
    'a drain without a flat: nobody knows which riser',
    report({ room: null }),
    settled({ room: null }),
    false,
  ],
  [
    'the lamp of the stair',
    report({ category: 'lighting' }),
    settled({ category: 'lighting', room: null }),
    true,
  ],
  [
    'the lamp of another stair',
    report({ category: 'lighting' }),
    settled({ category: 'lighting', unit: 1 }),
    false,
  ],
  [
    'heating of one stair',
    report({ category: 'heating_cold', room: null }),
    settled({ category: 'heating_cold', room: null }),
    true,
  ],
  [
    'heating of two flats',
    report({ category: 'heating_cold' }),
    settled({ category: 'heating_cold', room: '302' }),
    false,
  ],
  [
    'a pipe at home, the same flat',
    report({ category: 'indoor_plumbing' }),
    settled({ category: 'indoor_plumbing' }),
    true,
  ],
  [
    'a pipe at home, the flat below',
    report({ category: 'indoor_plumbing' }),
    settled({ category: 'indoor_plumbing', room: '501' }),
    false,
  ],
  [
    'charging posts before one building',
    report({ category: 'ebike_charging', ...at(5) }),
    settled({ category: 'ebike_charging', ...at(5) }),
    true,
  ],
  [
    'somewhere in the yard',
    report({ category: 'public_facility', ...at(null) }),
    settled({ category: 'public_facility', ...at(null) }),
    false,
  ],
  ['another kind', report({ category: 'drain_odor' }), settled(), false],
  ['on the ninetieth day', report(), settled({ closedAt: after(now, -days(RECURS_WITHIN_DAYS)) }), true],
  ['a moment after', report(), settled({ closedAt: after(now, -days(RECURS_WITHIN_DAYS) - 1) }), false],
  ['closed only after the report', report(), settled({ closedAt: after(now, 1) }), false],
  ['still open', report(), settled({ closedAt: null, status: 'in_progress' }), false],
  ['withdrawn', report(), settled({ status: 'withdrawn' }), false],
  ['gone on in another', report(), settled({ status: 'merged' }), false],
  ['looked at and archived', report(), settled({ status: 'archived' }), true],
  ['could not be solved then', report(), settled({ status: 'unresolved' }), true],
])('%s', (_, now, before, recurs) => {
  expect(recurrenceOf(now, [before])?.of.id ?? null).toBe(recurs ? 'before' : null);
});

test('it is the latest one over again, and counted from the longest row', () => {
  const rows = [
    settled({ id: 'a', closedAt: after(now, -days(60)), recurrences: 1 }),
    settled({ id: 'b', closedAt: after(now, -days(3)), recurrences: 0 }),
    settled({ id: 'c', closedAt: after(now, -days(40)), recurrences: 2 }),
  ];
  expect(recurrenceOf(report(), rows)).toMatchObject({ of: { id: 'b' }, count: 3 });
});

test('two neighbours who reported one trouble do not make the next one the third time', () => {
  const both = [settled({ id: 'a' }), settled({ id: 'b', ...at(5, 2, '301') })];
  expect(recurrenceOf(report(), both)?.count).toBe(1);
});

test('snow, quarrels and questions come back by themselves', () => {
  const comesBack = CATEGORY_IDS.filter((category) => !breaksAgain(category));
  expect(comesBack).toEqual(
    expect.arrayContaining(['ice_snow', 'neighbor', 'parking', 'reno_nuisance', 'chat']),
  );
  for (const category of comesBack)
    expect(recurrenceOf(report({ category }), [settled({ category })])).toBeNull();
});
