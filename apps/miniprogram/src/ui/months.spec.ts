import { daysOfMonth, monthAfter, spanWords, weeksOf } from './months';

test('months run over the end of the year both ways', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
  expect(monthAfter('2026-11', 0)).toBe('2026-11');
});

test('a month has all its days, in weeks that begin on Monday', () => {
  expect(daysOfMonth('2028-02')).toHaveLength(29);
  const weeks = weeksOf(daysOfMonth('2026-11'));
  expect(weeks.map((week) => week.length)).toEqual([1, 7, 7, 7, 7, 1]);
  expect(weeks[1]?.[0]).toBe('2026-11-02');
});

test('one day is said once', () => {
  expect(spanWords('2026-11-25', '2026-11-25')).toBe('11月25日');
  expect(spanWords('2026-11-25', '2026-12-02')).toBe('11月25日–12月2日');
});
