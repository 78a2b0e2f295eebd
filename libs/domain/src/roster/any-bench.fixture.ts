import fc from 'fast-check';
import { after, hours, minutes, seconds, stationInstant } from '../kernel/index';
import { dayAfter } from './calendar/index';
import type { Bench, SeatInTime, Slot } from './duty-at';

/** A roster and the instant at which somebody asks who is on duty. */
export interface Asking {
  bench: Bench;
  moment: Date;
}

const PEOPLE = ['zhao', 'qian', 'sun', 'li', 'zhou', 'wu', 'zheng', 'wang'];

/** An ordinary day, both sides of a year's end, of a leap day and of its end, holidays and a worked weekend day. */
const DAYS = [
  '2026-11-22',
  '2026-12-31',
  '2027-01-01',
  '2028-02-28',
  '2028-02-29',
  '2026-02-17',
  '2026-10-01',
  '2026-05-09',
];

/** Where the day is cut: by the rules the product ships with, and as the demo does it, with a night across midnight. */
const CUTS = [
  [0, 8, 13, 18],
  [8, 14, 20],
];

/** Edges of slots, midnight and noon; asked at, a second before and a second after. */
const HOURS = [0, 8, 12, 13, 14, 18, 20, 24];

const anyHoursFrom = (from: number, until: number) =>
  fc.integer({ min: from * 60, max: until * 60 }).map((minute) => minutes(minute));

/** Instants lie around the slot's start, so that every order of them comes up, also those that no verb would make. */
const anySeat = (startsAt: Date): fc.Arbitrary<SeatInTime> =>
  fc.record({
    personId: fc.constantFrom(...PEOPLE),
    place: fc.integer({ min: 0, max: 4 }),
    isStandby: fc.boolean(),
    takenAt: anyHoursFrom(-200, 2).map((wait) => after(startsAt, wait)),
    confirmedAt: fc.option(anyHoursFrom(-100, 6).map((wait) => after(startsAt, wait))),
    checkedInAt: fc.option(anyHoursFrom(-1, 6).map((wait) => after(startsAt, wait))),
    leftAt: fc.option(
      anyHoursFrom(0, 8).map((wait) => after(startsAt, wait)),
      { freq: 2 },
    ),
    givenUpAt: fc.option(
      anyHoursFrom(-150, 8).map((wait) => after(startsAt, wait)),
      { freq: 2 },
    ),
  });

function anySlot(startsAt: Date, endsAt: Date): fc.Arbitrary<Slot> {
  return fc.record({
    id: fc.constant(startsAt.toISOString()),
    startsAt: fc.constant(startsAt),
    endsAt: fc.constant(endsAt),
    headcount: fc.integer({ min: 1, max: 3 }),
    seats: fc.array(anySeat(startsAt), { maxLength: 5 }),
  });
}

/** Three days of slots around a day; some are missing altogether. */
function anySlots(day: string, cuts: readonly number[]): fc.Arbitrary<Slot[]> {
  const starts = [-1, 0, 1, 2].flatMap((n) => cuts.map((hour) => stationInstant(dayAfter(day, n), hour)));
  const slots = starts
    .slice(0, -1)
    .map((startsAt, n) => fc.option(anySlot(startsAt, starts[n + 1]!), { freq: 9 }));
  return fc.tuple(...slots).map((drawn) => drawn.filter((slot) => slot !== null));
}

const anyMoment = (day: string): fc.Arbitrary<Date> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...HOURS), fc.constantFrom(-1, 0, 1))
      .map(([hour, second]) => after(stationInstant(day), hours(hour) + seconds(second))),
    anyHoursFrom(0, 24).map((wait) => after(stationInstant(day), wait)),
  );

const anyOf = (maxLength: number) => fc.uniqueArray(fc.constantFrom(...PEOPLE), { maxLength });

/** Removed members, a pair on leave and an empty chain included. */
export const anyAsking: fc.Arbitrary<Asking> = fc
  .tuple(fc.constantFrom(...DAYS), fc.constantFrom(...CUTS))
  .chain(([day, cuts]) =>
    fc.record({
      moment: anyMoment(day),
      bench: fc.record({
        slots: anySlots(day, cuts),
        members: anyOf(PEOPLE.length),
        absentIds: anyOf(4),
        secretaries: anyOf(2),
        district: anyOf(1),
      }),
    }),
  );
