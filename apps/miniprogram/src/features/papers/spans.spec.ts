import { paperDays } from './spans';

/** 2026-03-01 00:30 in Beijing is still February elsewhere. */
const now = new Date('2026-02-28T16:30:00Z');

test.each([
  ['today', '2026-03-01', '2026-03-01'],
  ['week', '2026-02-23', '2026-03-01'],
  ['month', '2026-03-01', '2026-03-31'],
  ['last-month', '2026-02-01', '2026-02-28'],
] as const)('%s reaches from %s to %s', (span, from, to) => {
  expect(paperDays(span, now)).toEqual({ from, to });
});
