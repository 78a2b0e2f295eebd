import { after, days, hours, minutes } from '../kernel/index';
import { pressAt, type Supervision } from './supervision';

const dueAt = new Date('2026-11-28T10:00:00Z');
const late = (news: Partial<Parameters<typeof pressAt>[0]> = {}) =>
  pressAt({ status: 'in_progress', supervision: 0, urgency: 'normal', dueAt, window: null, ...news });

test.each([
  ['emergency', [0, minutes(15), hours(1)]],
  ['urgent', [0, hours(4), hours(24)]],
  ['normal', [0, days(1), days(3)]],
] as const)('%s work is pressed at its promise and twice after it', (urgency, waits) => {
  for (const [level, wait] of waits.entries())
    expect(late({ urgency, supervision: level as Supervision })).toEqual(after(dueAt, wait));
  expect(late({ urgency, supervision: 3 })).toBeNull();
});

test.each([
  'submitted',
  'accepted',
  'disputed',
  'suspended',
  'claimed',
  'awaiting_confirmation',
  'resolved',
] as const)('nobody is pressed for what is %s', (status) => {
  expect(late({ status })).toBeNull();
});

test('a visit both sides agreed on holds pressure back until its end, one only proposed does not', () => {
  const until = after(dueAt, hours(5));
  const window = {
    from: dueAt.toISOString(),
    until: until.toISOString(),
    by: 'party',
    isAgreed: true,
  } as const;
  expect(late({ status: 'scheduled', window })).toEqual(until);
  expect(late({ status: 'scheduled', window, supervision: 1 })).toEqual(after(dueAt, days(1)));
  expect(late({ window: { ...window, isAgreed: false } })).toEqual(dueAt);
});

test('without a promise there is nothing to be late for', () => {
  expect(late({ dueAt: null })).toBeNull();
});
