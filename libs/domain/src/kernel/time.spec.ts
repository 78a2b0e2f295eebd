import fc from 'fast-check';
import {
  after,
  clockWords,
  comingDayWords,
  dateWords,
  days,
  hours,
  minutes,
  momentWords,
  endWords,
  untilWords,
  spanWords,
  stationDay,
  stationInstant,
  wallClock,
  waitWords,
} from './time';

const noon = new Date('2026-11-22T04:00:00Z');
const anyInstant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

test('the station’s clock is eight hours ahead, whatever the zone of the process', () => {
  expect(wallClock(noon)).toEqual({ year: 2026, month: 11, day: 22, hour: 12, minute: 0, weekday: 7 });
  expect(clockWords(new Date('2026-11-21T16:05:00Z'))).toBe('00:05');
  expect(stationDay(new Date('2026-11-21T15:59:59.999Z'))).toBe('2026-11-21');
  expect(stationDay(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22');
});

test('a day and an instant lead to each other', () => {
  expect(stationInstant('2026-11-22')).toEqual(new Date('2026-11-21T16:00:00Z'));
  expect(stationInstant('2026-11-22', 8, 30)).toEqual(new Date('2026-11-22T00:30:00Z'));
  fc.assert(
    fc.property(anyInstant, (moment) => {
      const { hour, minute } = wallClock(moment);
      const minuteOf = stationInstant(stationDay(moment), hour, minute);
      const rest = moment.getTime() - minuteOf.getTime();
      expect(rest).toBeGreaterThanOrEqual(0);
      expect(rest).toBeLessThan(minutes(1));
    }),
  );
});

test('Monday is 1 and Sunday is 7', () => {
  const week = [0, 1, 2, 3, 4, 5, 6].map(
    (n) => wallClock(after(new Date('2026-11-16T04:00:00Z'), days(n))).weekday,
  );
  expect(week).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('moments are said as a neighbour would say them', () => {
  expect(momentWords(after(noon, hours(3)), noon)).toBe('今天 15:00');
  expect(momentWords(after(noon, -days(1)), noon)).toBe('昨天 12:00');
  expect(momentWords(after(noon, days(1)), noon)).toBe('明天 12:00');
  expect(momentWords(after(noon, -days(2)), noon)).toBe('11月20日 12:00');
  expect(momentWords(new Date('2024-03-01T00:00:00Z'), noon)).toBe('2024年3月1日 08:00');
});

test('a day on which somebody is expected keeps its date: 明天 is read tomorrow too', () => {
  expect(comingDayWords(noon, noon)).toBe('今天（11月22日周日）');
  expect(comingDayWords(new Date('2026-11-22T16:00:00Z'), noon)).toBe('明天（11月23日周一）');
  expect(comingDayWords(after(noon, days(2)), noon)).toBe('11月24日周二');
  expect(comingDayWords(new Date('2027-01-01T00:00:00Z'), noon)).toBe('2027年1月1日周五');
  expect(dateWords(new Date('2026-11-27T15:59:00Z'))).toBe('11月27日周五');
});

test('a promise that ends at midnight ends with the day before', () => {
  expect(untilWords(after(noon, hours(3)), noon)).toBe('今天 15:00');
  expect(untilWords(stationInstant('2026-11-23'), noon)).toBe('今天 24:00');
  expect(untilWords(stationInstant('2026-12-09'), noon)).toBe('12月8日 24:00');
});

test('midnight ends a day as 24:00, and what runs further says so', () => {
  const eight = stationInstant('2026-11-22', 8);
  expect(spanWords(eight, after(eight, hours(5)))).toBe('08:00–13:00');
  expect(spanWords(stationInstant('2026-11-22', 18), stationInstant('2026-11-23'))).toBe('18:00–24:00');
  expect(endWords(stationInstant('2026-11-23'))).toBe('24:00');
  expect(endWords(stationInstant('2026-11-23', 13))).toBe('13:00');
  expect(spanWords(stationInstant('2026-11-22'), stationInstant('2026-11-22', 8))).toBe('00:00–08:00');
  expect(spanWords(stationInstant('2026-11-22', 20), stationInstant('2026-11-23', 8))).toBe(
    '20:00–次日08:00',
  );
});

test('waits are rounded down to what matters', () => {
  expect(waitWords(30_000)).toBe('不到1分钟');
  expect(waitWords(minutes(5))).toBe('5分钟');
  expect(waitWords(minutes(130))).toBe('2小时10分');
  expect(waitWords(hours(2))).toBe('2小时');
  expect(waitWords(hours(71))).toBe('2天');
  expect(waitWords(-5)).toBe('不到1分钟');
});
