import { promisedBy } from './promises';

test.each([
  ['inHour', '2026-11-28T03:00:00Z', '2026-11-28T04:00:00.000Z'],
  ['tonight', '2026-11-28T03:00:00Z', '2026-11-28T10:00:00.000Z'],
  ['tonight', '2026-11-28T11:00:00Z', '2026-11-29T10:00:00.000Z'],
  ['tomorrow', '2026-11-28T17:00:00Z', '2026-11-30T04:00:00.000Z'],
  ['threeDays', '2026-11-28T03:00:00Z', '2026-12-01T03:00:00.000Z'],
] as const)('%s, said at %s, is %s', (choice, now, instant) => {
  expect(promisedBy(choice, new Date(now))?.toISOString()).toBe(instant);
});

test('nothing said is no promise', () => {
  expect(promisedBy('none', new Date())).toBeNull();
});
