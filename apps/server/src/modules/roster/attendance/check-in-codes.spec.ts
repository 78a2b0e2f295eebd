import { codeAt, isShown } from './check-in-codes';

const secret = Buffer.from('the secret of a screen');
const noon = new Date('2026-11-22T04:00:00Z');
const later = (ms: number) => new Date(noon.getTime() + ms);

test('six digits, the same for a whole minute, others in the next', () => {
  const { code, changesAt } = codeAt(secret, noon);
  expect(code).toMatch(/^\d{6}$/);
  expect(changesAt).toEqual(later(60_000));
  expect(codeAt(secret, later(59_999)).code).toBe(code);
  expect(codeAt(secret, later(60_000)).code).not.toBe(code);
});

test('another screen shows another code', () => {
  expect(codeAt(Buffer.from('another secret'), noon).code).not.toBe(codeAt(secret, noon).code);
});

test('a code opens in its own minute and the one after it, not before and not later', () => {
  const { code } = codeAt(secret, noon);
  const opens = [-1, 0, 59_999, 119_999, 120_000].map((ms) => isShown([secret], code, later(ms)));
  expect(opens).toEqual([false, true, true, true, false]);
});

test('any of the station’s screens will do; with none there is nothing to type', () => {
  const { code } = codeAt(secret, noon);
  expect(isShown([Buffer.from('other'), secret], code, noon)).toBe(true);
  expect(isShown([], code, noon)).toBe(false);
});
