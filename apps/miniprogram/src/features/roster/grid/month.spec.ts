import { columnsOf, firstOfLast, firstOfNext, monthAround, specialOf, weekdayWords } from './month';

test.each([
  ['2026-12-14', '2026-12-01', '2026-12-31', '2027-01-01', '2026-11-01'],
  ['2027-02-01', '2027-02-01', '2027-02-28', '2027-03-01', '2027-01-01'],
  ['2028-02-29', '2028-02-01', '2028-02-29', '2028-03-01', '2028-01-01'],
  ['2026-01-31', '2026-01-01', '2026-01-31', '2026-02-01', '2025-12-01'],
])('%s lies in a month from %s to %s', (day, fromDay, untilDay, next, last) => {
  expect(monthAround(day)).toEqual({ fromDay, untilDay });
  expect([firstOfNext(day), firstOfLast(day)]).toEqual([next, last]);
});

test('a special day is called by its name', () => {
  expect(specialOf({ kind: 'holiday', name: '元旦' })).toBe('元旦');
  expect(specialOf({ kind: 'holiday', name: '' })).toBe('放假');
  expect(specialOf({ kind: 'make-up', name: '春节调休上班' })).toBe('调休上班');
  expect(specialOf({ kind: 'weekend', name: '' })).toBeUndefined();
  expect(weekdayWords('2026-11-22')).toBe('周日');
});

test('columns stand in the order of the clock in Beijing, whatever order the days came in', () => {
  const slot = (label: string, startsAt: string) => ({ label, startsAt }) as never;
  const day = (...slots: never[]) => ({ day: '2026-12-01', kind: 'ordinary' as const, name: '', slots });
  expect(
    columnsOf([
      day(slot('晚班', '2026-12-01T10:00:00Z'), slot('夜间值守', '2026-11-30T16:00:00Z')),
      day(slot('上午班', '2026-12-02T00:00:00Z')),
    ]),
  ).toEqual(['夜间值守', '上午班', '晚班']);
});
