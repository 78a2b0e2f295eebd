import { stationDay, stationInstant } from '../../kernel/index';
import type { SeatInTime } from '../duty-at';
import { calendarEntry } from './calendar-entry';
import { comingWeek, hoursOf, isWorthTelling, nextWeekTelling, weekToldAt } from './my-week';

const now = stationInstant('2026-11-23', 9);
const names = new Map([
  ['zhao', '赵国栋'],
  ['fen', '赵淑芬'],
  ['qian', '钱秀英'],
]);
const seat = (personId: string, over: Partial<SeatInTime> = {}): SeatInTime => ({
  personId,
  place: 0,
  isStandby: false,
  takenAt: stationInstant('2026-11-01'),
  confirmedAt: null,
  checkedInAt: null,
  leftAt: null,
  givenUpAt: null,
  ...over,
});
const evening = (seats: SeatInTime[]) => ({
  id: 'evening',
  label: '晚班',
  startsAt: stationInstant('2026-11-28', 18),
  endsAt: stationInstant('2026-11-29'),
  headcount: 2,
  seats,
});

describe('a turn in a member’s own calendar', () => {
  test('names whom I sit with, not who only stands by', () => {
    const entry = calendarEntry(
      evening([seat('zhao'), seat('fen'), seat('qian', { isStandby: true })]),
      'zhao',
      names,
      now,
    );
    expect(entry).toMatchObject({ summary: '晚班（和赵淑芬）', isTentative: true, sequence: 2 });
  });

  test('says when I only stand by, and whom for', () => {
    const slot = evening([seat('zhao', { isStandby: true }), seat('fen')]);
    expect(calendarEntry(slot, 'zhao', names, now)?.summary).toBe('备班：晚班（赵淑芬）');
    expect(calendarEntry(evening([seat('zhao')]), 'zhao', names, now)?.summary).toBe('晚班');
  });

  test('is gone once the seat is given up, and stays after I went home', () => {
    const left = [seat('zhao', { leftAt: stationInstant('2026-11-20') })];
    expect(calendarEntry(evening(left), 'zhao', names, now)).not.toBeNull();
    const given = [seat('zhao', { givenUpAt: stationInstant('2026-11-20') })];
    expect(calendarEntry(evening(given), 'zhao', names, now)).toBeNull();
  });

  test('counts up with everything that happens to the slot', () => {
    const mine = seat('zhao');
    const swapped = seat('fen', { givenUpAt: stationInstant('2026-11-20') });
    const before = calendarEntry(evening([mine, seat('fen')]), 'zhao', names, now)!;
    const after = calendarEntry(
      evening([mine, swapped, seat('qian', { takenAt: stationInstant('2026-11-20') })]),
      'zhao',
      names,
      now,
    )!;
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.changedAt).toEqual(stationInstant('2026-11-20'));
    expect(after.summary).toBe('晚班（和钱秀英）');
    const confirmed = seat('zhao', { confirmedAt: now });
    expect(calendarEntry(evening([confirmed]), 'zhao', names, now)?.isTentative).toBe(false);
  });
});

describe('the week that is told', () => {
  test.each([
    ['2026-11-23', 9, '2026-11-29'],
    ['2026-11-29', 17, '2026-11-29'],
    ['2026-11-29', 18, '2026-12-06'],
    ['2026-12-31', 0, '2027-01-03'],
  ])('after %s %d:00 it is told on %s at six in the evening', (day, hour, sunday) => {
    expect(nextWeekTelling(stationInstant(day, hour))).toEqual(stationInstant(sunday, 18));
  });

  test('is Monday to Sunday, and worth telling until the middle of Monday', () => {
    const sunday = stationInstant('2026-11-29', 18);
    expect(weekToldAt(sunday)).toEqual({ fromDay: '2026-11-30', untilDay: '2026-12-06' });
    expect(isWorthTelling(sunday, stationInstant('2026-11-30', 11))).toBe(true);
    expect(isWorthTelling(sunday, stationInstant('2026-11-30', 12))).toBe(false);
  });

  test('mine begins today and holds seven days', () => {
    const week = comingWeek(now);
    expect(week).toMatchObject({ fromDay: '2026-11-23', untilDay: '2026-11-29' });
    expect(stationDay(week.until)).toBe('2026-11-30');
    expect(hoursOf([evening([])])).toBe(6);
    expect(hoursOf([{ startsAt: now, endsAt: stationInstant('2026-12-23') }])).toBe(168);
  });
});
