import type { Channel } from './ringing/index';
import { isQuotaSpent, tryAgainAt } from './try-again';

const now = new Date('2026-11-22T23:30:00+08:00');
const waited = (errcode: number | null, attempts: number, channel: Channel = 'wechat') =>
  (tryAgainAt({ channel, errcode, attempts }, now).getTime() - now.getTime()) / 1000;

test.each([
  [0, 1],
  [1, 2],
  [2, 4],
  [8, 256],
  [9, 300],
  [5000, 300],
])('after %i tries it waits %i seconds', (attempts, seconds) => {
  expect(waited(-1, attempts)).toBe(seconds);
  expect(waited(null, attempts)).toBe(seconds);
});

test('two at once for one person (43108): the second waits at least a second', () => {
  expect(waited(43108, 0)).toBeGreaterThanOrEqual(1);
});

test('a spent daily quota waits for the station’s next day', () => {
  const spent = { channel: 'wechat', errcode: 45009, attempts: 0 } as const;
  expect(tryAgainAt(spent, now)).toEqual(new Date('2026-11-23T00:05:00+08:00'));
  expect(isQuotaSpent(spent)).toBe(true);
});

test('what says the same and counts by the minute is asked again in a moment', () => {
  expect(waited(45009, 3, 'wecom')).toBe(8);
  expect(isQuotaSpent({ channel: 'wecom', errcode: 45009 })).toBe(false);
  expect(isQuotaSpent({ channel: 'wechat', errcode: -1 })).toBe(false);
});
