import { newKey } from './new-key';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('keys are UUIDs and differ, with and without the browser’s randomness', () => {
  const browser = globalThis.crypto;
  const withIt = Array.from({ length: 200 }, newKey);
  Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });
  const without = Array.from({ length: 200 }, newKey);
  Object.defineProperty(globalThis, 'crypto', { value: browser, configurable: true });
  const all = [...withIt, ...without];
  expect(all.filter((key) => !UUID_V4.test(key))).toEqual([]);
  expect(new Set(all).size).toBe(400);
});
