import { isTooOld, secondsLeft, waitBeforeAsking } from './seconds-left';

const changesAt = '2026-11-22T08:01:00Z';
const at = (time: string): Date => new Date(`2026-11-22T${time}Z`);

test.each([
  ['08:00:00', 60],
  ['08:00:59.2', 1],
  ['08:01:00', 0],
  ['08:01:05', undefined],
  ['07:30:00', undefined],
])('at %s there are %s seconds left', (time, left) => {
  expect(secondsLeft(changesAt, at(time))).toBe(left);
});

test('it asks at the change, at the latest every ten seconds, and soon when it cannot tell', () => {
  expect(waitBeforeAsking(4, false)).toBe(4_300);
  expect(waitBeforeAsking(0, false)).toBe(300);
  expect(waitBeforeAsking(50, false)).toBe(10_000);
  expect(waitBeforeAsking(undefined, false)).toBe(5_000);
  expect(waitBeforeAsking(50, true)).toBe(5_000);
});

test('a code is of use for a minute after the next has come', () => {
  expect(isTooOld(changesAt, at('08:02:00'))).toBe(false);
  expect(isTooOld(changesAt, at('08:02:01'))).toBe(true);
});
