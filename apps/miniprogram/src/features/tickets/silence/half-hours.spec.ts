import { clockAt, stepOf, STEPS } from './half-hours';

test.each([
  ['12:00', 0],
  ['22:30', 21],
  ['00:00', 24],
  ['06:30', 37],
  ['11:30', STEPS - 1],
  ['22:15', 20.5],
])('%s is %s half hours after noon, and back', (clock, step) => {
  expect(stepOf(clock)).toBe(step);
  expect(clockAt(step)).toBe(clock);
});

test('a night is one stretch: half an hour past half past eleven is midnight', () => {
  expect(clockAt(stepOf('23:30') + 1)).toBe('00:00');
});
