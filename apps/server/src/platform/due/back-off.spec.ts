import { backOffMs } from './back-off';

test.each([
  [1, 1_000],
  [2, 2_000],
  [5, 16_000],
  [8, 128_000],
  [20, 300_000],
])('after failure %i it waits %i ms', (failures, wait) => {
  expect(backOffMs(failures, 0)).toBe(wait);
  expect(backOffMs(failures, 0.999)).toBeLessThanOrEqual(wait * 1.2);
});
