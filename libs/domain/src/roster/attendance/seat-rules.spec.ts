import { after, hours, minutes } from '../../kernel/index';
import type { SeatInTime } from '../duty-at';
import { overlaps, whyNotChange, whyNotCheckIn, whyNotJoin, whyNotLeave, whyNotUndo } from './seat-rules';

const startsAt = new Date('2026-12-20T00:00:00Z');
const slot = { startsAt, endsAt: after(startsAt, hours(5)) };
const policy = { checkInMinutes: 30 };
const before = after(startsAt, -1);
const last = after(slot.endsAt, -1);

test('a seat is given up until the slot begins, and left from then on', () => {
  expect([before, startsAt, slot.endsAt].map((now) => whyNotChange(slot, now))).toEqual([
    null,
    'slot.started',
    'slot.over',
  ]);
  expect([before, startsAt, last, slot.endsAt].map((now) => whyNotLeave(slot, now))).toEqual([
    'slot.not-yet',
    null,
    null,
    'slot.over',
  ]);
});

test('one may join to the last moment', () => {
  expect([before, last, slot.endsAt].map((now) => whyNotJoin(slot, now))).toEqual([null, null, 'slot.over']);
});

test('one checks in from half an hour before to the end', () => {
  const opens = after(startsAt, -minutes(30));
  expect([after(opens, -1), opens, last, slot.endsAt].map((now) => whyNotCheckIn(slot, policy, now))).toEqual(
    ['slot.not-yet', null, null, 'slot.over'],
  );
});

describe('undoing', () => {
  const seat = (how: string, over: Partial<SeatInTime> = {}) => ({
    personId: 'zhao',
    place: 0,
    isStandby: false,
    takenAt: after(startsAt, -hours(20)),
    confirmedAt: null,
    checkedInAt: null,
    leftAt: null,
    givenUpAt: null,
    how,
    ...over,
  });

  test.each(['cover', 'take-over', 'secretary'])('%s until the slot begins', (how) => {
    expect(whyNotUndo(slot, seat(how), before)).toBeNull();
    expect(whyNotUndo(slot, seat(how), startsAt)).toBe('undo.too-late');
  });

  test('what the roster gave is declined, not undone; what has ended is not undone', () => {
    expect(whyNotUndo(slot, seat('roster'), before)).toBe('seat.changed');
    expect(whyNotUndo(slot, seat('cover', { givenUpAt: after(before, -1) }), before)).toBe('seat.changed');
  });
});

test('slots that only touch do not overlap', () => {
  const next = { startsAt: slot.endsAt, endsAt: after(slot.endsAt, hours(5)) };
  expect(overlaps(slot, next)).toBe(false);
  expect(overlaps(slot, { ...next, startsAt: last })).toBe(true);
});
