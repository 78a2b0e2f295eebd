import { monthAfter, monthOf } from './months';

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-03', -14, '2025-01'],
])('%s and %i more months is %s', (month, by, then) => {
  expect(monthAfter(month, by)).toBe(then);
});

test('the month is the station’s, not Greenwich’s', () => {
  expect(monthOf(new Date('2026-11-30T17:00:00Z'))).toBe('2026-12');
});
