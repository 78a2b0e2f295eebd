import fc from 'fast-check';
import { dayKindOf, dayOf } from './day-of';
import { type CalendarDay, DAY_KINDS, isRestDay } from './day-kind';
import { NATIONAL_CALENDAR } from './national-calendar';
import { dayAfter, daysBetween, dayWords, weekdayOf, weekOf } from './station-days';

test.each([
  ['2026-01-23', 'ordinary', null],
  ['2026-01-24', 'weekend', null],
  ['2026-01-01', 'holiday', '元旦'],
  ['2026-01-04', 'make-up', '元旦调休上班'],
  ['2026-02-14', 'make-up', '春节调休上班'],
  ['2026-02-15', 'holiday', '春节'],
  ['2026-02-23', 'holiday', '春节'],
  ['2026-02-24', 'ordinary', null],
  ['2026-02-28', 'make-up', '春节调休上班'],
  ['2026-09-20', 'make-up', '国庆节调休上班'],
  ['2026-10-07', 'holiday', '国庆节'],
  ['2026-10-08', 'ordinary', null],
  ['2025-10-08', 'holiday', '国庆节、中秋节'],
  ['2025-01-26', 'make-up', '春节调休上班'],
  ['2028-02-29', 'ordinary', null],
])('%s is %s (%s)', (day, kind, name) => {
  expect(dayOf(day)).toMatchObject({ day, kind, name });
  expect(dayKindOf(day)).toBe(kind);
});

test('each year has as many holidays and make-up days as decreed', () => {
  const count = (year: string, kind: CalendarDay['kind']): number =>
    NATIONAL_CALENDAR.filter((entry) => entry.day.startsWith(year) && entry.kind === kind).length;
  expect([count('2025', 'holiday'), count('2025', 'make-up')]).toEqual([28, 5]);
  expect([count('2026', 'holiday'), count('2026', 'make-up')]).toEqual([33, 6]);
  expect([count('2027', 'holiday'), count('2027', 'make-up')]).toEqual([13, 0]);
});

test('make-up days are weekend days, no day stands twice, what is not decreed says so', () => {
  const days = NATIONAL_CALENDAR.map(({ day }) => day);
  expect(new Set(days).size).toBe(days.length);
  expect([...days].sort()).toEqual(days);
  const madeUp = NATIONAL_CALENDAR.filter(({ kind }) => kind === 'make-up');
  expect(madeUp.every(({ day }) => weekdayOf(day) >= 6)).toBe(true);
  for (const { day, isProvisional } of NATIONAL_CALENDAR) expect(isProvisional ?? false).toBe(day >= '2027');
});

test('what the station says of a day beats the country, and the country beats the weekday', () => {
  const ours: CalendarDay[] = [{ day: '2026-02-15', kind: 'ordinary', name: '照常值班' }];
  expect(dayOf('2026-02-15', ours)).toEqual(ours[0]);
  expect(dayKindOf('2026-02-16', ours)).toBe('holiday');
});

test('in-service members rest at weekends and holidays, not on make-up days', () => {
  expect(DAY_KINDS.filter(isRestDay)).toEqual(['weekend', 'holiday']);
});

test('a week runs from Monday to Sunday, also across the end of a year and over a leap day', () => {
  expect(weekOf('2027-01-03')).toBe('2026-12-28');
  expect(weekOf('2026-12-28')).toBe('2026-12-28');
  expect(weekOf('2028-03-01')).toBe(weekOf('2028-02-29'));
  expect(dayAfter('2028-02-28')).toBe('2028-02-29');
  expect(dayAfter('2027-01-01', -1)).toBe('2026-12-31');
  expect(daysBetween('2026-12-30', '2027-01-02')).toEqual([
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
  ]);
  expect(daysBetween('2026-12-30', '2026-12-29')).toEqual([]);
  expect(dayWords('2026-01-23')).toBe('1月23日');
});

test('the seven days of a week share it, and no others do', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9000, max: 9000 }), (n) => {
      const day = dayAfter('2026-11-22', n);
      const monday = weekOf(day);
      expect(weekdayOf(monday)).toBe(1);
      expect(daysBetween(monday, dayAfter(monday, 6))).toContain(day);
    }),
  );
});
