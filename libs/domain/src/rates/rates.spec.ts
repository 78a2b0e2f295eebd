import fc from 'fast-check';
import { clocksOf, DEFAULT_CLOCKS } from '../clocks/index';
import { after, minutes, stationInstant } from '../kernel/index';
import { EXCLUSIONS, outcomeOf, type MatterOutcome, type RateFact } from './outcome-of';
import { scorecardsOf } from './scorecard';
import { threeRates, wilson } from './three-rates';
import { EXCLUSION_WORDS, rateWords } from './words';

const start = stationInstant('2026-11-20', 10);
type Told = [string, number, Partial<RateFact['payload']['ticket']>, Partial<RateFact['payload']>?];
const facts = (...story: Told[]): RateFact[] =>
  story.map(([type, minute, ticket, rest = {}]) => ({
    type,
    at: after(start, minutes(minute)),
    payload: {
      ...rest,
      ticket: {
        number: '20261120-001',
        category: 'lighting',
        urgency: 'normal',
        place: '5号楼',
        text: '灯不亮',
        status: 'submitted',
        reporterId: 'li',
        ownerId: null,
        partyId: null,
        dueAt: null,
        ...ticket,
      },
    },
  }));
const room = { policy: DEFAULT_CLOCKS, days: [] };
const read = (story: RateFact[], minute = 60): MatterOutcome =>
  outcomeOf(story, clocksOf(story, room, after(start, minutes(minute))))!;
const accepted = (minute: number): Told => ['ticket.accepted', minute, { status: 'accepted' }];
const reported: Told = ['ticket.reported', 0, {}];
const done = { status: 'resolved', partyId: 'wuye' } as const;

test.each<[string, Told[], Partial<MatterOutcome>]>([
  ['taken in within the promise', [reported, accepted(4)], { isAnsweredInTime: true, isEnded: false }],
  ['taken in late', [reported, accepted(6)], { isAnsweredInTime: false }],
  ['still not taken in, and late', [reported], { isAnsweredInTime: false }],
  ['yes', [reported, accepted(1), ['ticket.confirmed', 9, done]], { answer: 'yes', isEnded: true }],
  ['no, then yes', [reported, ['ticket.redone', 5, {}], ['ticket.confirmed', 9, done]], { answer: 'yes' }],
  [
    'silence is no answer',
    [reported, ['ticket.redone', 5, {}], ['ticket.lapsed', 9, done]],
    { answer: null },
  ],
  [
    'called back: what was said on the telephone holds',
    [
      reported,
      ['ticket.confirmed', 9, done],
      ['ticket.called-back', 10, { ...done }, { rating: 2, isSolved: false }],
    ],
    { answer: 'no', rating: 2 },
  ],
  ['withdrawn', [reported, ['ticket.withdrawn', 1, { status: 'withdrawn' }]], { excluded: 'withdrawn' }],
])('%s', (_, story, expected) => {
  expect(read(facts(...story))).toMatchObject(expected);
});

test('a promise that still runs is neither kept nor broken, and nothing is nothing', () => {
  expect(read(facts(reported), 3).isAnsweredInTime).toBeNull();
  expect(outcomeOf([], [])).toBeNull();
});

test('what was taken on paper had no clock: it stands in the other rates, and in this one as not counted', () => {
  const typed: Told = ['ticket.transcribed', 0, { status: 'awaiting_confirmation', ownerId: 'zhao' }];
  const matter = read(facts(typed, ['ticket.confirmed', 9, { ...done, partyId: null }]));
  const { response, resolution } = threeRates([matter]);
  expect(response).toMatchObject({ denominator: 0, excluded: [{ reason: 'on-paper', count: 1 }] });
  expect(resolution).toMatchObject({ numerator: 1, denominator: 1 });
});

test('what nobody had taken when it was typed in is answered in time from then on', () => {
  const open: Told = ['ticket.transcribed', 0, { status: 'submitted' }];
  expect(read(facts(open, accepted(4)))).toMatchObject({ isAnsweredInTime: true, isTakenOnPaper: false });
  expect(read(facts(open, accepted(6)))).toMatchObject({ isAnsweredInTime: false, isTakenOnPaper: false });
});

test.each([
  [0, 0, null],
  [0, 10, { low: 0, high: 278 }],
  [9, 12, { low: 468, high: 911 }],
  [10, 10, { low: 722, high: 1000 }],
  [500, 1000, { low: 469, high: 531 }],
])('%i of %i is sure between these', (numerator, denominator, expected) => {
  expect(wilson(numerator, denominator)).toEqual(expected);
});

const anyMatter = fc.record({
  group: fc.constant('public_parts' as const),
  excluded: fc.constantFrom(null, null, null, 'withdrawn' as const, 'diverted' as const, 'merged' as const),
  isAnsweredInTime: fc.constantFrom(true, false, null),
  isTakenOnPaper: fc.boolean(),
  isEnded: fc.boolean(),
  answer: fc.constantFrom('yes' as const, 'half' as const, 'no' as const, null),
  rating: fc.constantFrom(null, 1, 2, 3, 4, 5),
});

test('every matter stands exactly once in each rate, and the share lies in its interval', () => {
  fc.assert(
    fc.property(fc.array(anyMatter, { maxLength: 60 }), (matters) => {
      const { response, resolution, satisfaction } = threeRates(matters);
      for (const rate of [response, resolution, satisfaction]) {
        const out = rate.excluded.reduce((sum, { count }) => sum + count, 0);
        expect(rate.denominator + rate.unreached + out).toBe(matters.length);
        if (rate.interval === null) continue;
        const share = (rate.numerator / rate.denominator) * 1000;
        expect(rate.interval.low).toBeLessThanOrEqual(share + 0.5);
        expect(rate.interval.high).toBeGreaterThanOrEqual(share - 0.5);
      }
    }),
  );
});

test('whoever did not answer is never counted as content', () => {
  const silent = {
    group: 'public_parts',
    excluded: null,
    isAnsweredInTime: true,
    isTakenOnPaper: false,
    isEnded: true,
    answer: null,
    rating: null,
  } as const;
  const { resolution, satisfaction } = threeRates([silent, { ...silent, answer: 'yes', rating: 5 }]);
  expect(resolution).toMatchObject({ numerator: 1, denominator: 1, unreached: 1 });
  expect(satisfaction).toMatchObject({ numerator: 1, denominator: 1, unreached: 1 });
  expect(rateWords(resolution)).toBe('1件里1件，100%（多半在21%到100%之间）');
  expect(rateWords(threeRates([]).response)).toBe('还没有');
  expect(EXCLUSIONS.map((reason) => EXCLUSION_WORDS[reason])).not.toContain(undefined);
});

test('a party’s card: what was sent back counts on whoever held it, late and on time by the clocks', () => {
  const sent = (minute: number, partyId: string, partyName: string): Told => [
    'ticket.dispatched',
    minute,
    { status: 'dispatched', partyId },
    { partyName },
  ];
  const work = { status: 'in_progress', partyId: 'crew' } as const;
  const story = facts(
    reported,
    accepted(1),
    sent(2, 'wuye', '物业'),
    ['ticket.returned', 3, { status: 'accepted' }],
    sent(4, 'crew', '施工队'),
    ['ticket.signed', 90, work],
    ['ticket.visit-missed', 92, work, { by: 'party' }],
    ['ticket.visit-missed', 93, work, { by: 'resident' }],
    ['ticket.claimed', 95, { ...work, status: 'claimed' }],
    ['ticket.rejected', 96, work],
    ['ticket.claimed', 97, { ...work, status: 'claimed' }],
    ['ticket.redone', 98, work],
    ['ticket.claimed', 99, { ...work, status: 'claimed' }],
    ['ticket.half-fixed', 100, { ...done, partyId: 'crew' }],
  );
  const clocks = clocksOf(story, room, after(start, minutes(200)));
  const [wuye, crew] = scorecardsOf([{ facts: story, clocks }]).sort((a, b) => b.returns - a.returns);
  expect(wuye).toMatchObject({
    name: '物业',
    sent: 1,
    returns: 1,
    falseDone: 0,
    signedOnTime: { count: 0, of: 0 },
  });
  expect(crew).toMatchObject({
    name: '施工队',
    sent: 1,
    returns: 0,
    falseDone: 1,
    missedVisits: 1,
    redo: 1,
    halfFixed: 1,
    signedOnTime: { count: 0, of: 1 },
    finishedOnTime: { count: 1, of: 1 },
    groups: [{ group: 'public_parts', sent: 1, late: 1 }],
  });
});

test('what came back counts on whoever had mended it, once for all neighbours, and not when it was something else', () => {
  const again = (of: string, news: object = {}): Told => [
    'ticket.recurred',
    1,
    {},
    { of, party: { id: 'wuye', name: '物业' }, ...news },
  ];
  const matters = [
    [reported, again('first')],
    [reported, again('first')],
    [reported, again('second')],
    [reported, again('unsolvable then', { party: null })],
    [reported, again('another kind'), ['ticket.recategorised', 2, {}] satisfies Told],
  ].map((story) => ({ facts: facts(...story), clocks: [] }));
  expect(scorecardsOf(matters)).toEqual([expect.objectContaining({ name: '物业', sent: 0, recurred: 2 })]);
});
