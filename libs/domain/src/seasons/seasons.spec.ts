import fc from 'fast-check';
import { stationInstant } from '../kernel/index';
import { dayAfter, dayOf, isRestDay, type CalendarDay } from '../roster/index';
import { avoidedWords, comparableSpans } from './avoided';
import { mayDoRound, roundActions, type RoundStanding } from './round-flow';
import { roundPlaces, type HeardAt } from './round-places';
import {
  earlierOpenings,
  isNewsOfSeason,
  openingKey,
  openingsAhead,
  seasonSpan,
  springFestival,
} from './season-days';
import { DEFAULT_SEASONS, seasonProblems, type SeasonPlan } from './season-plan';
import { aheadWords, heardWords, roundSumWords } from './words';

const named = (season: string): SeasonPlan => DEFAULT_SEASONS.find((plan) => plan.season === season)!;

describe('when a season opens', () => {
  test.each([
    ['frost', 2026, '2026-11-05', '2026-12-04', '2027-03-04'],
    // A Sunday: the Saturday before it is worked instead of another day (调休).
    ['rain', 2026, '2026-05-09', '2026-05-29', '2026-09-10'],
    // A Saturday: the Friday before it, so that what is found reaches somebody who works.
    ['rain', 2025, '2025-05-09', '2025-05-29', '2025-09-10'],
    ['leaves', 2026, '2026-10-20', '2026-11-09', '2026-12-08'],
    ['heating', 2025, '2025-10-24', '2025-11-13', '2025-12-22'],
    // Three weeks before the first day off of the Spring Festival.
    ['festival', 2026, '2026-01-23', '2026-02-11', '2026-03-03'],
    ['festival', 2027, '2027-01-15', '2027-02-03', '2027-02-23'],
    ['festival', 2030, '2030-01-11', '2030-01-30', '2030-02-19'],
  ])('%s of %i: %s until %s, counted until %s', (season, year, opensDay, closesDay, watchUntil) => {
    expect(seasonSpan(named(season), year)).toEqual({ year, opensDay, closesDay, watchUntil });
  });

  test('the station’s own calendar is heard: a day off at home moves it, another feast day moves the drill', () => {
    const off: CalendarDay[] = [{ day: '2026-11-05', kind: 'holiday', name: '社区日' }];
    expect(seasonSpan(named('frost'), 2026, off)?.opensDay).toBe('2026-11-04');
    const later: CalendarDay[] = [{ day: '2027-02-10', kind: 'holiday', name: '春节' }];
    expect(seasonSpan(named('festival'), 2027, later)?.opensDay).toBe('2027-01-20');
  });

  test('whatever date somebody writes, it opens on a working day, never later than that and never two weeks before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2025, max: 2039 }), fc.integer({ min: 0, max: 365 }), (year, n) => {
        const date = dayAfter('2028-01-01', n).slice(5);
        const { opensDay } = seasonSpan({ opensOn: date, lastsDays: 10, watchDays: 20 }, year)!;
        const last = date === '02-29' ? `${year}-03-01` : `${year}-${date}`;
        expect(isRestDay(dayOf(opensDay).kind)).toBe(false);
        expect(opensDay <= last && opensDay >= dayAfter(last, -14)).toBe(true);
      }),
    );
  });

  test('the table of new years is the moon’s: the calendar of the language says the same', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'Asia/Shanghai',
    });
    const isNewYear = (day: string): boolean => chinese.format(new Date(`${day}T04:00:00Z`)) === '1/1';
    const years = Array.from({ length: 13 }, (_, n) => 2028 + n);
    const differing = years.filter((year) => !isNewYear(springFestival(year)!));
    // The new moon of 2030 comes seven minutes after midnight in Beijing; the language's reckoning is that much too early.
    expect(differing).toEqual([2030]);
    expect(isNewYear('2030-02-02')).toBe(true);
    expect(springFestival(2041)).toBeNull();
    expect(seasonSpan(named('festival'), 2041)).toBeNull();
  });

  test('the years before are compared from the same date, or as long before their own feast', () => {
    const rain = named('rain');
    expect(earlierOpenings(rain, seasonSpan(rain, 2026)!)).toEqual([
      '2025-05-09',
      '2024-05-09',
      '2023-05-09',
    ]);
    const drill = named('festival');
    // 2027 opens three weeks before February 5; the feasts before it began on 15.2.26, 28.1.25 and 10.2.24.
    expect(earlierOpenings(drill, seasonSpan(drill, 2027)!)).toEqual([
      '2026-01-25',
      '2025-01-07',
      '2024-01-20',
    ]);
    const leap = { ...named('leaves'), opensOn: '02-29' };
    expect(earlierOpenings(leap, { year: 2028, opensDay: '2028-02-29' })[0]).toBe('2027-02-28');
    expect(earlierOpenings(drill, { year: 2041, opensDay: '2041-01-10' })).toEqual([]);
  });
});

describe('what is to be opened', () => {
  const at = (day: string, hour = 10): Date => stationInstant(day, hour);
  const ahead = (now: Date, opened: string[] = [], plans: readonly SeasonPlan[] = DEFAULT_SEASONS) =>
    openingsAhead(plans, { now, opened: new Set(opened), stationDays: [] }).map(
      ({ plan, span }) => `${plan.season} ${span.opensDay}`,
    );

  test('what is not over comes first, then the seasons in turn; what was opened is not opened again', () => {
    const now = at('2026-11-28');
    expect(ahead(now).slice(0, 3)).toEqual(['frost 2026-11-05', 'festival 2027-01-15', 'rain 2027-05-10']);
    expect(ahead(now, [openingKey('frost', 2026)])[0]).toBe('festival 2027-01-15');
  });

  test('on its last day it may still be opened, the day after it is over', () => {
    expect(ahead(at('2026-12-04'))[0]).toBe('frost 2026-11-05');
    expect(ahead(at('2026-12-05'))[0]).toBe('festival 2027-01-15');
  });

  test('a season that is off does not open, and two at once both do', () => {
    const off = DEFAULT_SEASONS.map((plan) => ({ ...plan, isOn: plan.season === 'rain' }));
    expect(ahead(at('2026-11-28'), [], off)).toEqual(['rain 2027-05-10']);
    expect(ahead(at('2026-11-06')).slice(0, 3)).toEqual([
      'leaves 2026-10-20',
      'heating 2026-10-26',
      'frost 2026-11-05',
    ]);
  });

  test('in its first week it is news', () => {
    const [opening] = openingsAhead([named('frost')], {
      now: at('2026-11-01'),
      opened: new Set(),
      stationDays: [],
    });
    expect(opening?.at).toEqual(at('2026-11-05', 8));
    expect(isNewsOfSeason(opening!, at('2026-11-12', 7))).toBe(true);
    expect(isNewsOfSeason(opening!, at('2026-11-12', 8))).toBe(false);
  });
});

describe('where to go first', () => {
  const houses = [
    { building: 1, units: 2 },
    { building: 5, units: 3 },
  ];
  const frost = named('frost');
  const walk = (plan: SeasonPlan, history: HeardAt[]): string[] =>
    roundPlaces(plan, houses, history).map(({ place, heard }) => `${place} ${heard}`);

  test.each<[string, SeasonPlan, HeardAt[], string[]]>([
    [
      'without a history in order, the yard last',
      frost,
      [],
      ['1号楼1单元 0', '1号楼2单元 0', '5号楼1单元 0', '5号楼2单元 0', '5号楼3单元 0', '院内 0'],
    ],
    [
      'what was heard of most comes first, the yard too',
      frost,
      [
        { building: 5, unit: 2, count: 3 },
        { building: null, unit: null, count: 4 },
        { building: 1, unit: 2, count: 1 },
      ],
      ['院内 4', '5号楼2单元 3', '1号楼2单元 1', '1号楼1单元 0', '5号楼1单元 0', '5号楼3单元 0'],
    ],
    [
      'a building named without a stairway is a place of its own; one that is not here is none',
      frost,
      [
        { building: 5, unit: null, count: 2 },
        { building: 9, unit: 1, count: 7 },
      ],
      ['5号楼 2', '1号楼1单元 0', '1号楼2单元 0', '5号楼1单元 0', '5号楼2单元 0', '5号楼3单元 0', '院内 0'],
    ],
    [
      'by building every stairway counts for its house',
      named('rain'),
      [
        { building: 5, unit: 1, count: 1 },
        { building: 5, unit: 3, count: 2 },
        { building: 5, unit: null, count: 1 },
      ],
      ['5号楼 4', '1号楼 0', '院内 0'],
    ],
    ['the yard alone', { ...frost, by: 'yard' }, [{ building: 1, unit: 1, count: 9 }], ['院内 0']],
    ['nothing to see in the yard', { ...frost, by: 'building', yardLooks: [] }, [], ['1号楼 0', '5号楼 0']],
  ])('%s', (_, plan, history, places) => {
    expect(walk(plan, history)).toEqual(places);
  });

  test('every place says what to look at there', () => {
    const places = roundPlaces(frost, houses, []);
    expect(places.at(0)?.looks).toEqual(frost.looks);
    expect(places.at(-1)?.looks).toEqual(frost.yardLooks);
    expect(places.every(({ looks }) => looks.length > 0)).toBe(true);
  });
});

describe('what was avoided, counted fairly', () => {
  const round = {
    opensDay: '2026-11-05',
    watchUntil: '2027-03-04',
    earlierDays: ['2025-11-05', '2024-11-05', '2023-11-03'],
  };

  test('the same number of days of each year, and no year without a register', () => {
    const spans = comparableSpans(round, { today: '2026-11-28', registerSince: '2024-06-01' });
    expect(spans).toEqual({
      days: 24,
      now: { from: '2026-11-05', until: '2026-11-28' },
      before: [
        { year: 2025, from: '2025-11-05', until: '2025-11-28' },
        { year: 2024, from: '2024-11-05', until: '2024-11-28' },
      ],
    });
    expect(comparableSpans(round, { today: '2026-11-28', registerSince: '2025-11-06' }).before).toEqual([]);
    expect(comparableSpans(round, { today: '2026-11-28', registerSince: null }).before).toEqual([]);
  });

  test('it is counted to the end of its days and no further, and a first day is a day', () => {
    const over = comparableSpans(round, { today: '2027-06-01', registerSince: null });
    expect(over).toMatchObject({ days: 120, now: { until: '2027-03-04' } });
    const early = { ...round, opensDay: '2026-11-30' };
    expect(comparableSpans(early, { today: '2026-11-28', registerSince: null }).days).toBe(1);
  });

  test.each([
    [
      { days: 24, count: 4, before: [{ year: 2025, count: 11 }] },
      '开始24天来，居民反映结冰积雪4件；同样的24天，2025年11件。天气一年和一年不同，件数少不全是提前检查的功劳。',
    ],
    [
      {
        days: 24,
        count: 14,
        before: [
          { year: 2025, count: 11 },
          { year: 2024, count: 0 },
        ],
      },
      '开始24天来，居民反映结冰积雪14件；同样的24天，2025年11件、2024年0件。天气一年和一年不同，件数少不全是提前检查的功劳。',
    ],
    [{ days: 1, count: 0, before: [] }, '开始1天来，居民反映结冰积雪0件。往年同一段还没有登记，没有可比的。'],
  ])('%j', (told, words) => expect(avoidedWords(told, '结冰积雪')).toBe(words));
});

describe('who may do what', () => {
  const open: RoundStanding = { state: 'open', leaderId: null };
  const zhao = { personId: '赵', role: 'member' } as const;
  test.each<[string, RoundStanding, Parameters<typeof roundActions>[1], string]>([
    ['nobody leads', open, zhao, 'take look close'],
    ['I lead', { ...open, leaderId: '赵' }, zhao, 'give-back look close'],
    ['somebody else leads', { ...open, leaderId: '钱' }, zhao, 'look close'],
    [
      'the secretary frees it',
      { ...open, leaderId: '钱' },
      { personId: '周', role: 'secretary' },
      'give-back look close',
    ],
    ['it is over', { state: 'closed', leaderId: '赵' }, zhao, 'reopen'],
    ['the district reads', open, { personId: '吴', role: 'district' }, ''],
    ['a resident', open, { personId: '李', role: 'resident' }, ''],
  ])('%s', (_, standing, somebody, actions) => {
    expect(roundActions(standing, somebody).join(' ')).toBe(actions);
  });

  test('every "no" has its own words', () => {
    const refused = (standing: RoundStanding, action: 'take' | 'look' | 'reopen' | 'give-back') => () =>
      mayDoRound(standing, action, zhao);
    expect(refused({ ...open, leaderId: '钱' }, 'take')).toThrow('已经有人牵头');
    expect(refused({ state: 'closed', leaderId: null }, 'look')).toThrow('已经结束');
    expect(refused(open, 'reopen')).toThrow('刚刚有了变化');
    expect(refused(open, 'give-back')).toThrow('由别人牵头');
  });
});

describe('a season somebody writes', () => {
  const own: SeasonPlan = { ...named('leaves'), season: 'own', opensOn: '04-10' };
  test.each<[Partial<SeasonPlan>, string[]]>([
    [{}, []],
    [{ opensOn: '02-29' }, []],
    [{ opensOn: '02-30' }, ['开始的日子要写成“11-05”这样']],
    [{ opensOn: '13-01' }, ['开始的日子要写成“11-05”这样']],
    [{ opensOn: null }, ['开始的日子要写成“11-05”这样']],
    [{ opensOn: null, season: 'festival' }, []],
    [{ lastsDays: 30, watchDays: 20 }, ['算账的天数不能比检查的天数短']],
    [{ looks: [] }, ['请写一写每个楼门要看什么']],
    [{ by: 'yard', looks: [] }, []],
    [{ by: 'yard', yardLooks: [] }, ['请写一写院里要看什么']],
    [{ categories: ['wish'] }, ['请选一类大家会反映的问题']],
  ])('%j', (change, problems) => expect(seasonProblems({ ...own, ...change })).toEqual(problems));

  test('the usual seasons are all sound', () => {
    expect(DEFAULT_SEASONS.flatMap(seasonProblems)).toEqual([]);
  });
});

test('what the compound reads, and what a round came to', () => {
  const frost = { season: 'frost', name: '入冬防滑', places: 22 };
  expect(aheadWords({ ...frost, looked: 0 })).toBe('入冬前，驿站正在挨个看22处台阶和门口');
  expect(aheadWords({ ...frost, looked: 12 })).toBe('入冬前已查12处台阶和门口，一共22处');
  expect(aheadWords({ ...frost, looked: 22 })).toBe('入冬前已查完22处台阶和门口');
  expect(aheadWords({ season: 'own', name: '柳絮', places: 3, looked: 1 })).toBe(
    '“柳絮”已查1处地方，一共3处',
  );
  expect(roundSumWords({ places: 22, looked: 22, found: 0 })).toBe('22处都看过了，没有发现问题');
  expect(roundSumWords({ places: 22, looked: 5, found: 2 })).toBe(
    '看了5处，还有17处没看，发现2处有问题，已登记',
  );
  expect(heardWords(0)).toBe('');
  expect(heardWords(3)).toBe('以前这里反映过3件');
});
