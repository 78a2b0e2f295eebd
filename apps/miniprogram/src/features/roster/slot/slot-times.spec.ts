import { stationInstant } from '@doorstep/domain';
import { dayWords, hoursWords, slotLineWords, whenWords } from './slot-times';

const now = stationInstant('2026-11-22', 15);
const slot = (day: string, from: number, until: number) => ({
  startsAt: stationInstant(day, from).toISOString(),
  endsAt: stationInstant(day, until).toISOString(),
  label: '晚班',
});

test.each([
  ['2026-11-22', 18, '今晚 18:00'],
  ['2026-11-22', 16, '今天 16:00'],
  ['2026-11-23', 18, '明晚 18:00'],
  ['2026-11-23', 0, '明天凌晨 00:00'],
  ['2026-11-24', 18, '后天晚 18:00'],
  ['2026-11-25', 8, '11月25日周三 08:00'],
  ['2026-11-25', 18, '11月25日周三晚 18:00'],
])('%s at %s is said as %s', (day, hour, words) => {
  expect(whenWords(slot(day, hour, hour + 1), now)).toBe(words);
});

test('midnight is the end of the day one sat through', () => {
  expect(hoursWords(slot('2026-11-22', 18, 24))).toBe('18:00–24:00');
  expect(slotLineWords(slot('2026-11-23', 18, 24), now)).toBe('明晚 18:00–24:00 晚班');
});

test('a day far away has its date and weekday', () => {
  expect(dayWords(stationInstant('2026-12-06', 9), now)).toBe('12月6日周日');
});
