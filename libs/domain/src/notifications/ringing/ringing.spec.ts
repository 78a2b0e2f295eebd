import fc from 'fast-check';
import { URGENCIES } from '../../directory/index';
import { after, hours, minutes, seconds } from '../../kernel/index';
import { LOUDNESSES } from '../../tickets/index';
import { callsLeft, CHANNELS, chainsFor, ownOrderOf, waysAfter, type Channel } from './channels';
import { isWorthGathering, mayGather } from './gather';
import { goesAnotherWay, nextWay, stepFailed, wellFirst, type RingStanding } from './next-way';
import { DEFAULT_RING_LIMITS, mayRing } from './ring-limits';
import { firstOf, ringPriority } from './ring-priority';
import { resultWords } from './words';

const NOW = new Date('2026-01-23T04:00:00Z'); // noon at the station
const ALL = new Set<Channel>(CHANNELS);
const anyWays = fc.subarray([...CHANNELS]).map((ways) => new Set(ways));
const anyOrder = fc.option(fc.shuffledSubarray([...CHANNELS]), { nil: null });
const anyWish = fc.record({
  urgency: fc.constantFrom(...URGENCIES),
  loudness: fc.constantFrom(...LOUDNESSES),
  order: anyOrder,
  has: anyWays,
});

describe('the ways by which one person is called', () => {
  test.each([
    ['message', 'normal', [['work', 'wechat', 'wecom']]],
    ['message', 'urgent', [['work', 'wechat', 'wecom', 'sms']]],
    ['text', 'normal', [['work', 'wechat', 'wecom'], ['sms']]],
    [
      'call',
      'emergency',
      [
        ['work', 'wechat', 'wecom'],
        ['voice', 'sms'],
      ],
    ],
  ] as const)('a %s about something %s', (loudness, urgency, chains) => {
    expect(chainsFor({ loudness, urgency, order: null, has: ALL })).toEqual(chains);
  });

  test('a person’s own order comes first, and what they left out is not used for messages', () => {
    const order: Channel[] = ['wecom', 'wechat'];
    expect(chainsFor({ loudness: 'message', urgency: 'normal', order, has: ALL })).toEqual([
      ['wecom', 'wechat'],
    ]);
  });

  test.each<[Channel[] | null, Channel[] | null]>([
    [null, null],
    [['sms', 'voice'], null],
    [
      ['sms', 'wecom', 'voice', 'wechat'],
      ['wecom', 'wechat'],
    ],
    [
      ['wechat', 'work', 'wechat'],
      ['wechat', 'work'],
    ],
  ])('of the order %j counts %j: a text and a call have no place in it', (named, order) => {
    expect(ownOrderOf(named)).toEqual(order);
  });

  test('no way stands in two chains, none is used that does not lead to the person, none is empty', () => {
    fc.assert(
      fc.property(anyWish, (wish) => {
        const used = chainsFor(wish).flat();
        expect(new Set(used).size).toBe(used.length);
        expect(used.every((way) => wish.has.has(way))).toBe(true);
        expect(chainsFor(wish).every((chain) => chain.length > 0)).toBe(true);
      }),
    );
  });

  test('an emergency telephones whoever has a number, whatever order they gave', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const chains = chainsFor({ loudness: 'call', urgency: 'emergency', order, has: ALL });
        expect(chains.some(([first]) => first === 'voice')).toBe(true);
      }),
    );
  });
});

describe('the ways that are left when one turns out to have failed', () => {
  const call = { loudness: 'call', urgency: 'emergency', order: null, has: ALL } as const;
  const left = (channel: Channel, over: object = {}, tried: Channel[] = []) =>
    waysAfter(channel, { ...call, ...over }, new Set(tried));

  test('are those behind it in its own chain, whatever leads to the person by now', () => {
    expect(left('voice')).toEqual(['sms']);
    expect(left('sms')).toEqual([]);
    expect(left('work')).toEqual(['wechat', 'wecom']);
    expect(left('voice', { has: new Set(['sms']) })).toEqual(['sms']);
    expect(left('voice', { has: new Set() })).toEqual([]);
  });

  test('without what has been tried', () => {
    expect(left('voice', {}, ['sms'])).toEqual([]);
  });
});

test.each([
  ['voice', 'accepted', '打过去了'],
  ['voice', 'refused', '没接通'],
  ['voice', 'limit', '打得太密，先不打了'],
  ['sms', 'accepted', '送到了'],
] as const)('by %s, %s: %s', (way, result, words) => {
  expect(resultWords(way, result)).toBe(words);
});

test.each<[string, Channel[], Channel[] | null, number | null, number | null]>([
  ['nothing leads there', [], null, 0, 0],
  ['messages alone', ['wechat'], null, 1, 1],
  ['messages without end', ['wechat'], null, null, null],
  ['a telephone is not used for an ordinary matter', ['sms', 'voice'], null, 0, 0],
  ['nor does it add to the messages', ['wechat', 'sms', 'voice'], null, 1, 1],
  ['work messages are without end', ['work', 'sms'], null, 0, null],
  ['so is WeCom', ['wechat', 'wecom'], null, 1, null],
  ['a way left out of one’s own order is not used', ['wechat', 'wecom'], ['wechat'], 1, 1],
  ['even the messages', ['wechat', 'sms'], ['wecom'], 5, 0],
])('so many ordinary matters would reach somebody: %s', (_, ways, order, messages, left) => {
  expect(callsLeft({ has: new Set(ways), order, messages })).toBe(left);
});

describe('what follows from an answer', () => {
  test('refused: the next way at once; uncertain: the next way in half a minute; never the same one', () => {
    expect(nextWay('refused', ['sms'], NOW)).toEqual({ kind: 'next', rest: ['sms'], at: NOW });
    expect(nextWay('skipped', ['sms'], NOW)).toEqual({ kind: 'next', rest: ['sms'], at: NOW });
    expect(nextWay('unknown', ['sms'], NOW)).toEqual({
      kind: 'next',
      rest: ['sms'],
      at: after(NOW, seconds(30)),
    });
  });

  test('surely not taken: the same row again; taken: over; no way left: exhausted', () => {
    expect(nextWay('later', ['sms'], NOW)).toEqual({ kind: 'again' });
    expect(nextWay('accepted', ['sms'], NOW)).toEqual({ kind: 'over' });
    for (const answer of ['refused', 'unknown', 'skipped'] as const)
      expect(nextWay(answer, [], NOW)).toEqual({ kind: 'exhausted' });
  });

  test('surely not taken goes another way that is well, where the wait would be long or the whole way is down', () => {
    const isDown =
      (...down: Channel[]) =>
      (channel: Channel) =>
        down.includes(channel);
    const goes = (rest: Channel[], wait: number, ...down: Channel[]) =>
      goesAnotherWay({ channel: 'wechat', rest, again: after(NOW, seconds(wait)) }, isDown(...down), NOW);
    expect(goes(['wecom'], 30)).toBe(false);
    expect(goes(['wecom'], 31)).toBe(true);
    expect(goes(['wecom'], 1, 'wechat')).toBe(true);
    expect(goes([], 31)).toBe(false);
    expect(goes(['wecom'], 31, 'wecom')).toBe(false);
    expect(goes(['wecom', 'sms'], 31, 'wecom')).toBe(true);
    expect(wellFirst(['work', 'wechat', 'wecom'], isDown('work', 'wechat'))).toEqual([
      'wecom',
      'work',
      'wechat',
    ]);
  });

  test.each<[RingStanding[], ReturnType<typeof stepFailed>]>([
    [['refused', 'refused'], 'refused'],
    [['refused', 'unknown'], 'unknown'],
    [['refused', 'accepted'], null],
    [['refused', 'pending'], null],
    [['refused', 'later'], null],
    [['skipped', 'refused'], 'refused'],
    [['skipped'], null],
    [[], null],
  ])('a step that came to %j failed: %s', (standings, how) => {
    expect(stepFailed(standings)).toBe(how);
  });
});

describe('what providers take for one number', () => {
  const may = (channel: Channel, agoMs: number[], now = NOW) =>
    mayRing(channel, { sentAt: agoMs.map((ms) => after(now, -ms)), limits: DEFAULT_RING_LIMITS }, now);
  const night = new Date('2026-01-23T16:00:00Z'); // midnight

  test('two texts a day, half a minute apart', () => {
    expect(may('sms', [])).toBe('go');
    expect(may('sms', [hours(1)])).toBe('go');
    expect(may('sms', [seconds(10)])).toEqual({ until: after(NOW, seconds(20) + 1) });
    expect(may('sms', [hours(1), hours(2)])).toBe('skip');
  });

  test('yesterday’s texts do not count: the day is the station’s', () => {
    expect(may('sms', [hours(13), hours(14)])).toBe('go');
    expect(may('sms', [hours(11), hours(11.5)])).toBe('skip');
  });

  test('two calls in ten minutes, five a day, and one between 22:00 and 8:00', () => {
    expect(may('voice', [minutes(3), minutes(6)])).toEqual({ until: after(NOW, minutes(4) + 1) });
    expect(
      may(
        'voice',
        [1, 2, 3, 4, 5].map((n) => minutes(11 * n)),
      ),
    ).toBe('skip');
    expect(may('voice', [minutes(20)], night)).toBe('skip');
    expect(may('voice', [hours(3)], night)).toBe('go');
  });

  test('in the small hours the evening before belongs to the same night', () => {
    const three = new Date('2026-01-23T19:00:00Z'); // 03:00 on the 24th
    expect(may('voice', [hours(4)], three)).toBe('skip');
  });

  test('WeCom drops the 31st in a minute without a word: it waits', () => {
    expect(
      may(
        'wecom',
        Array.from({ length: 29 }, (_, n) => seconds(n)),
      ),
    ).toBe('go');
    expect(
      may(
        'wecom',
        Array.from({ length: 30 }, (_, n) => seconds(n)),
      ),
    ).toEqual({
      until: after(NOW, seconds(31) + 1),
    });
  });

  test('whoever waits as long as told may go, if nothing else is sent meanwhile', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Channel>('sms', 'voice', 'wecom'),
        fc.array(fc.nat({ max: hours(26) }), { maxLength: 40 }),
        (channel, ago) => {
          const sentAt = ago.map((ms) => after(NOW, -ms));
          const first = mayRing(channel, { sentAt, limits: DEFAULT_RING_LIMITS }, NOW);
          if (typeof first === 'string') return;
          expect(first.until.getTime()).toBeGreaterThan(NOW.getTime());
          expect(mayRing(channel, { sentAt, limits: DEFAULT_RING_LIMITS }, first.until)).not.toHaveProperty(
            'until',
          );
        },
      ),
    );
  });
});

test('the urgent go before all, those never told before those told again, news last', () => {
  expect(ringPriority('first-call', 'emergency')).toBeLessThan(ringPriority('first-call', 'normal'));
  expect(ringPriority('first-call', 'normal')).toBeLessThan(ringPriority('second-call', 'urgent'));
  expect(ringPriority('second-call', 'emergency')).toBe(ringPriority('first-call', 'emergency'));
  expect(ringPriority('second-call', 'normal')).toBeLessThan(ringPriority('repeat', 'emergency'));
  for (const urgency of URGENCIES)
    expect(ringPriority('repeat', urgency)).toBeLessThan(ringPriority('news', urgency));
});

describe('calls that wait for one phone together', () => {
  test.each([
    ['repeat', 'urgent', 'wechat', true],
    ['second-call', 'normal', 'sms', true],
    ['first-call', 'normal', 'wechat', false],
    ['news', 'normal', 'wechat', false],
    ['errand', 'normal', 'wechat', false],
    ['repeat', 'emergency', 'wechat', false],
    ['repeat', 'urgent', 'voice', false],
  ] as const)('a %s, %s, by %s: may be gathered %s', (kind, urgency, channel, may) => {
    expect(mayGather({ kind, urgency }, channel)).toBe(may);
  });

  test('two or three are said one by one: what and where is worth a message each', () => {
    expect([0, 1, 2, 3, 40].map(isWorthGathering)).toEqual([false, false, false, true, true]);
  });
});

test('whose phone comes first changes from one thing to the next', () => {
  const subjects = fc.sample(fc.uuid(), { numRuns: 200, seed: 1 });
  const places = subjects.map((subjectId) => firstOf(subjectId, 2));
  expect(places.filter((place) => place === 0).length).toBeGreaterThan(60);
  expect(places.filter((place) => place === 1).length).toBeGreaterThan(60);
  expect(subjects.map((subjectId) => firstOf(subjectId, 1))).toEqual(subjects.map(() => 0));
});
