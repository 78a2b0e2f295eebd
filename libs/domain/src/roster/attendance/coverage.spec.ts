import { after, days, hours, minutes } from '../../kernel/index';
import type { SeatInTime } from '../duty-at';
import {
  absentFrom,
  coverageOf,
  evictableIn,
  isWatched,
  lateIn,
  missingIn,
  presentIn,
  seatStateAt,
  type SlotWithMode,
  standbyIn,
  unconfirmedIn,
} from './coverage';

const startsAt = new Date('2026-12-20T00:00:00Z');
const policy = { confirmHours: 24, lateMinutes: 10, hasScreen: true };
const noScreen = { ...policy, hasScreen: false };
const seat = (personId: string, over: Partial<SeatInTime> = {}): SeatInTime => ({
  personId,
  place: 0,
  isStandby: false,
  takenAt: after(startsAt, -days(20)),
  confirmedAt: null,
  checkedInAt: null,
  leftAt: null,
  givenUpAt: null,
  ...over,
});
const slot = (...seats: SeatInTime[]): SlotWithMode => ({
  mode: 'on_site',
  id: 's',
  startsAt,
  endsAt: after(startsAt, hours(5)),
  headcount: 2,
  seats,
});
const yes = { confirmedAt: after(startsAt, -days(3)) };
const here = { ...yes, checkedInAt: startsAt };
const soon = after(startsAt, -hours(1));
const later = after(startsAt, minutes(15));

test.each<[string, SlotWithMode, Date, string]>([
  ['nobody', slot(), soon, 'hole'],
  ['one of two', slot(seat('a', yes)), soon, 'short'],
  ['two who were put in', slot(seat('a'), seat('b', yes)), soon, 'assigned'],
  ['two who said yes', slot(seat('a', yes), seat('b', yes)), soon, 'covered'],
  ['two who came', slot(seat('a', here), seat('b', here)), later, 'present'],
  ['one who came and one who said so', slot(seat('a', here), seat('b', yes)), later, 'covered'],
  [
    'standby does not count while they wait',
    slot(seat('a', yes), seat('b', { ...yes, isStandby: true })),
    soon,
    'short',
  ],
  [
    'standby who came counts',
    slot(seat('a', here), seat('b', { ...here, isStandby: true })),
    later,
    'present',
  ],
  ['one has left', slot(seat('a', here), seat('b', { ...here, leftAt: later })), later, 'short'],
  ['given up', slot(seat('a', yes), seat('b', { ...yes, givenUpAt: soon })), soon, 'short'],
  ['over', slot(seat('a', here), seat('b', here)), after(startsAt, hours(5)), 'over'],
])('%s', (_, asked, now, coverage) => {
  expect(coverageOf(asked, now)).toBe(coverage);
});

describe('who is missing', () => {
  const assigned = slot(seat('a'), seat('b'));
  const edge = after(startsAt, -hours(24));

  test('until the day before a name is enough, from its first moment on only a yes', () => {
    expect(missingIn(assigned, policy, after(edge, -1))).toBe(0);
    expect(missingIn(assigned, policy, edge)).toBe(2);
    expect(missingIn(slot(seat('a', yes)), policy, edge)).toBe(1);
  });

  test('ten minutes after the start only whoever came, or said yes when it had begun and is on the way', () => {
    const said = slot(seat('a', yes), seat('b', yes));
    expect(missingIn(said, policy, after(startsAt, minutes(10) - 1))).toBe(0);
    expect(missingIn(said, policy, after(startsAt, minutes(10)))).toBe(2);
    const onTheWay = seat('c', {
      takenAt: after(startsAt, minutes(11)),
      confirmedAt: after(startsAt, minutes(11)),
    });
    const now = after(startsAt, minutes(12));
    expect(missingIn(slot(seat('a', here), seat('b', yes), onTheWay), policy, now)).toBe(0);
    expect(absentFrom(slot(seat('a', here), seat('b', yes), onTheWay), policy, now)).toBe(1);
  });

  test('by the telephone at night a yes stays enough for others to be left asleep', () => {
    const said: SlotWithMode = { ...slot(seat('a', yes), seat('b', yes)), mode: 'on_call' };
    expect(missingIn(said, policy, later)).toBe(0);
    expect(absentFrom(said, policy, later)).toBe(2);
    expect(missingIn({ ...said, seats: said.seats.slice(1) }, policy, later)).toBe(1);
  });

  test('where no screen hangs nobody can check in: a yes is as good as being there, silence is not', () => {
    const said = slot(seat('a', yes), seat('b', yes));
    expect(presentIn(said, noScreen, later)).toBe(2);
    expect(missingIn(said, noScreen, later)).toBe(0);
    expect(absentFrom(said, noScreen, later)).toBe(0);
    expect(lateIn(said, noScreen, later)).toEqual([]);
    const silent = slot(seat('a', yes), seat('b'));
    expect(missingIn(silent, noScreen, later)).toBe(1);
    expect(lateIn(silent, noScreen, later)).toEqual(['b']);
    const gone = slot(seat('a', yes), seat('b', { ...yes, leftAt: later }));
    expect(absentFrom(gone, noScreen, later)).toBe(1);
    const waiting = slot(seat('a', yes), seat('b', { ...yes, isStandby: true }));
    expect(absentFrom(waiting, noScreen, later)).toBe(1);
  });

  test('by the telephone one tap is asked for, screen or none', () => {
    const said: SlotWithMode = { ...slot(seat('a', yes), seat('b', yes)), mode: 'on_call' };
    expect(absentFrom(said, noScreen, later)).toBe(2);
  });

  test('more than needed is not less than nothing', () => {
    expect(missingIn(slot(seat('a', yes), seat('b', yes), seat('c', yes)), policy, soon)).toBe(0);
  });
});

test('lacking people is an alarm from fourteen days before the start to the end', () => {
  const asked = slot();
  expect(isWatched(asked, after(startsAt, -days(14) - 1))).toBe(false);
  expect(isWatched(asked, after(startsAt, -days(14)))).toBe(true);
  expect(isWatched(asked, after(asked.endsAt, -1))).toBe(true);
  expect(isWatched(asked, asked.endsAt)).toBe(false);
});

test('who is asked to say yes, who is late, who stands by', () => {
  const mixed = slot(seat('a'), seat('b', yes), seat('c', here), seat('d', { isStandby: true }));
  expect(unconfirmedIn(mixed, later)).toEqual(['a']);
  expect(lateIn(mixed, policy, later)).toEqual(['a', 'b']);
  expect(standbyIn(mixed, later)).toEqual(['d']);
});

describe('whose seat may be taken without asking', () => {
  const pair = slot(seat('a', here), seat('b', yes));

  test('of whoever is late, not inside the minutes of grace, and of nobody where enough are there', () => {
    expect(evictableIn(pair, policy, after(startsAt, minutes(10) - 1))).toEqual([]);
    expect(evictableIn(pair, policy, after(startsAt, minutes(10)))).toEqual(['b']);
    expect(evictableIn(slot(seat('a', here), seat('b', here), seat('c')), policy, later)).toEqual([]);
    expect(evictableIn(pair, noScreen, later)).toEqual([]);
  });

  test('by the telephone of nobody who said yes', () => {
    const night: SlotWithMode = { ...slot(seat('a', yes), seat('b')), mode: 'on_call' };
    expect(evictableIn(night, policy, later)).toEqual(['b']);
  });
});

test('how far a seat has come, as of an instant', () => {
  const whole = seat('a', { ...here, leftAt: later });
  const at = (now: Date) => seatStateAt(whole, now);
  expect([after(startsAt, -days(4)), soon, startsAt, later].map(at)).toEqual([
    'assigned',
    'confirmed',
    'present',
    'left',
  ]);
});
