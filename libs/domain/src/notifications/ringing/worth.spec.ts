import fc from 'fast-check';
import type { TellableFact, TicketNotice } from '../notice';
import type { Side } from '../subscribe-keys';
import { CHANNELS, type Channel } from './channels';
import { ringOf } from './ring-of';
import { ROLES } from '../../identity/index';
import { enoughConsents, maySpend, waysWorth, worthOf } from './worth';

/** Only what the rule reads. */
const fact = (type: string): TellableFact =>
  ({ type, at: new Date(), payload: { ticket: { urgency: 'normal' } } }) as unknown as TellableFact;
const worth = (type: string, template: TicketNotice, side: Side = 'resident') =>
  worthOf(fact(type), { personId: '李阿姨', template, side });

describe('what a person’s last consent is kept for', () => {
  test.each<[string, TicketNotice]>([
    ['ticket.solved', 'please-confirm'],
    ['ticket.approved', 'please-confirm'],
    ['ticket.visit-proposed', 'please-agree'],
    ['ticket.visit-agreed', 'ticket-news'],
    ['ticket.visit-missed', 'ticket-news'],
    ['ticket.diverted', 'ticket-news'],
    ['ticket.unresolved', 'ticket-news'],
  ])('%s, told as %s, asks something of the resident', (type, template) => {
    expect(worth(type, template)).toBe('last');
  });

  test.each<[string, TicketNotice]>([
    ['ticket.accepted', 'ticket-accepted'],
    ['ticket.dispatched', 'ticket-progress'],
    ['ticket.signed', 'ticket-progress'],
    ['ticket.suspended', 'ticket-news'],
    ['ticket.resumed', 'ticket-news'],
    ['ticket.merged', 'ticket-news'],
    ['ticket.noted', 'ticket-noted'],
    ['ticket.lapsed', 'ticket-closed'],
    ['ticket.confirmed', 'ticket-closed'],
  ])('%s, told as %s, is mere news', (type, template) => {
    expect(worth(type, template)).toBe('spare');
  });

  test('a call is never mere news, and neither is anything that sends a party out or calls it back', () => {
    for (const call of ['new-ticket', 'nudge', 'please-look'] as const)
      expect(worth('ticket.escalated', call, 'desk')).toBe('last');
    for (const errand of ['party-task', 'not-fixed', 'ticket-withdrawn'] as const)
      expect(worth('ticket.withdrawn', errand, 'party')).toBe('last');
    expect(worthOf(fact('duty.late'), { personId: '赵', template: 'stand-in', side: 'desk' })).toBe('last');
    expect(worthOf(fact('alert.tested'), { personId: '赵', template: 'test-alert', side: 'desk' })).toBe(
      'last',
    );
  });

  test('on the wish wall a question and a time at the door are worth it, a reminder is not', () => {
    const wish = (template: 'pair-asked' | 'visit-planned' | 'visit-tomorrow') =>
      worthOf(fact('visit.planned'), { personId: '李阿姨', template, side: 'resident' });
    expect([wish('pair-asked'), wish('visit-planned'), wish('visit-tomorrow')]).toEqual([
      'last',
      'last',
      'spare',
    ]);
  });

  test('a ring carries it', () => {
    const told = { personId: '李阿姨', side: 'resident' as const };
    const worker = { ...told, side: 'party' as const, template: 'ticket-news' as const };
    expect(ringOf(fact('ticket.raised'), worker)).toMatchObject({ key: 'party-task', kind: 'errand' });
    expect(ringOf(fact('ticket.accepted'), { ...told, template: 'ticket-accepted' })?.worth).toBe('spare');
    expect(ringOf(fact('ticket.solved'), { ...told, template: 'please-confirm' })?.worth).toBe('last');
  });
});

test.each([
  ['last', 0, false],
  ['last', 1, true],
  ['spare', 0, false],
  ['spare', 1, false],
  ['spare', 2, true],
  ['spare', null, true],
  ['last', null, true],
] as const)('a message worth %s, with %p left, may be spent: %p', (value, left, may) => {
  expect(maySpend(value, left)).toBe(may);
});

test('one consent, however many messages come first: the question still gets it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('spare' as const), { maxLength: 9 }), fc.nat(9), (news, given) => {
      const left = news.reduce((credits, one) => (maySpend(one, credits) ? credits - 1 : credits), given + 1);
      expect(maySpend('last', left)).toBe(true);
    }),
  );
});

test('only WeChat is given up for it, and a call written before there was a worth is sent as ever', () => {
  const ways = new Set<Channel>(CHANNELS);
  expect([...waysWorth(ways, 'spare', 1)]).toEqual(CHANNELS.filter((way) => way !== 'wechat'));
  expect([...waysWorth(ways, 'spare', 2)]).toEqual([...CHANNELS]);
  expect([...waysWorth(ways, undefined, 1)]).toEqual([...CHANNELS]);
});

test('a resident is asked for more until the question and one piece of news are paid for, for a look only where nothing is', () => {
  const asked = (tap: 'deed' | 'look') => [0, 1, 2].filter((left) => left < enoughConsents('resident', tap));
  expect(asked('deed')).toEqual([0, 1]);
  expect(asked('look')).toEqual([0]);
  for (const left of asked('deed')) expect(maySpend('spare', left)).toBe(false);
  expect(maySpend('spare', enoughConsents('resident', 'deed'))).toBe(true);
  for (const role of ROLES.filter((one) => one !== 'resident')) expect(enoughConsents(role, 'deed')).toBe(10);
});
