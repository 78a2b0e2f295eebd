import { after, minutes } from '../../kernel/index';
import type { AttemptResult, TellingWay } from './attempt';
import { isTestOpen, verdictsOf, type TestAlert, type TestVerdict } from './test-alert';

const AT = '2026-01-23T04:00:00.000Z';
type Sends = [TellingWay, AttemptResult][];

const tried = (sends: Sends, over: Partial<TestAlert> = {}): TestAlert => ({
  at: AT,
  sends: sends.map(([way, result]) => ({ way, result })),
  isOver: true,
  receivedAt: null,
  answeredAt: null,
  ...over,
});

test.each<[string, Sends, TestVerdict[]]>([
  [
    'only the inbox',
    [
      ['inbox', 'accepted'],
      ['wechat', 'no-credit'],
    ],
    ['silent'],
  ],
  ['everything refused', [['wechat', 'refused']], ['silent']],
  ['a message went out', [['wechat', 'accepted']], ['open-it']],
  ['a message may have arrived', [['wecom', 'unknown']], ['open-it']],
  [
    'taken, and then reported as not delivered',
    [
      ['sms', 'accepted'],
      ['sms', 'refused'],
    ],
    ['silent'],
  ],
  [
    'a message, a call and a text',
    [
      ['work', 'accepted'],
      ['voice', 'unknown'],
      ['sms', 'accepted'],
    ],
    ['open-it', 'press-key', 'look-for-text'],
  ],
])('%s', (_, sends, verdicts) => expect(verdictsOf(tried(sends))).toEqual(verdicts));

test('an opened message proves messages, a pressed key proves the call, and neither proves the other', () => {
  const both: Sends = [
    ['wechat', 'accepted'],
    ['voice', 'accepted'],
  ];
  expect(verdictsOf(tried(both, { receivedAt: AT }))).toEqual(['opened', 'press-key']);
  expect(verdictsOf(tried(both, { answeredAt: AT }))).toEqual(['open-it', 'answered']);
});

test('while something is under way nothing is said to be silent', () => {
  expect(verdictsOf(tried([['inbox', 'accepted']], { isOver: false }))).toEqual([]);
});

test('it is looked at again while something is under way, and while a call may still be answered', () => {
  const soon = after(new Date(AT), minutes(1));
  const late = after(new Date(AT), minutes(4));
  const call = tried([['voice', 'accepted']]);
  expect(isTestOpen(tried([], { isOver: false }), late)).toBe(true);
  expect(isTestOpen(tried([['wechat', 'accepted']]), soon)).toBe(false);
  expect([isTestOpen(call, soon), isTestOpen(call, late)]).toEqual([true, false]);
  expect(isTestOpen({ ...call, answeredAt: AT }, soon)).toBe(false);
});
