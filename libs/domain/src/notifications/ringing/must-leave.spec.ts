import { hours, minutes } from '../../kernel/index';
import { mustLeaveWithin } from './must-leave';
import { DEFAULT_RING_LIMITS, mayRing } from './ring-limits';

test.each([
  ['emergency', 'first-call', 'new-ticket', 'wechat', minutes(3)],
  ['emergency', 'repeat', 'nudge', 'wecom', minutes(3)],
  ['urgent', 'first-call', 'new-ticket', 'sms', minutes(10)],
  ['normal', 'second-call', 'new-ticket', 'work', minutes(10)],
  ['emergency', 'errand', 'party-task', 'sms', minutes(30)],
  ['normal', 'news', 'ticket-accepted', 'wechat', hours(2)],
] as const)(
  'a message about something %s, a %s (%s by %s), must leave within %i ms',
  (urgency, kind, template, channel, wait) => {
    expect(mustLeaveWithin({ kind, urgency }, template, channel)).toBe(wait);
  },
);

test('a telephone that rang twice just now rightly waits: no wait that a provider asks for is late', () => {
  const now = new Date('2026-01-23T04:00:00Z');
  const sentAt = [now, new Date(now.getTime() - 31_000)];
  const may = mayRing('voice', { sentAt, limits: { ...DEFAULT_RING_LIMITS, voicePerNight: 9 } }, now);
  const wait = typeof may === 'string' ? 0 : may.until.getTime() - now.getTime();
  expect(wait).toBeGreaterThan(minutes(9));
  expect(mustLeaveWithin({ kind: 'repeat', urgency: 'emergency' }, 'nudge', 'voice')).toBeGreaterThan(wait);
});

test('the message about a trouble of the house is no further trouble', () => {
  expect(mustLeaveWithin({ kind: 'first-call', urgency: 'urgent' }, 'watch-found', 'sms')).toBeNull();
});
