import { isBroken, probeAt } from './breaker';

test.each([
  [{ good: 0, bad: 9 }, false],
  [{ good: 0, bad: 10 }, true],
  [{ good: 5, bad: 5 }, false],
  [{ good: 5, bad: 6 }, true],
  [{ good: 100, bad: 0 }, false],
  [{ good: 0, bad: 0 }, false],
])('after %j it is broken: %s', (answers, broken) => expect(isBroken(answers)).toBe(broken));

test('one is let through after 5, 10, 20, 40 seconds and then each minute', () => {
  const now = new Date('2026-11-27T08:00:00Z');
  const waits = [0, 1, 2, 3, 4, 5, 50].map(
    (failed) => (probeAt(failed, now).getTime() - now.getTime()) / 1000,
  );
  expect(waits).toEqual([5, 10, 20, 40, 60, 60, 60]);
});
