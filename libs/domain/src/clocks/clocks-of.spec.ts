import type { Fact, FactPayloads, TicketFactType } from '../events/index';
import { after, days, hours, minutes, stationInstant } from '../kernel/index';
import type { TicketDigest } from '../tickets/ticket-digest';
import { clockProblems } from './clock-problems';
import { clockStampOf, DEFAULT_CLOCKS, ruleOf, type ClockMatter, type ClockPolicy } from './clock-policy';
import { stepsOf } from './clock-steps';
import { clocksOf } from './clocks-of';
import { custodySplit, splitWords } from './custody-split';
import { OFFICE_HOURS } from './service-hours';
import { clockReasons, CLOCK_WORDS, limitWords } from './words';

const friday = stationInstant('2026-11-20', 15);
const room = { policy: DEFAULT_CLOCKS, days: [] };
const matter: ClockMatter = {
  category: 'lighting',
  urgency: 'normal',
  partyId: 'wuye',
  partyKind: 'property',
};
const digest: TicketDigest = {
  number: '20261120-001',
  category: 'lighting',
  urgency: 'normal',
  place: '5号楼2单元',
  text: '灯不亮',
  status: 'submitted',
  reporterId: 'li',
  ownerId: null,
  partyId: null,
  dueAt: null,
};

/** One thing that happened, so many minutes after the report. */
type Told = [TicketFactType, number, Partial<TicketDigest>, object?];
const told = (...story: Told[]): Fact<TicketFactType>[] =>
  story.map(
    ([type, minute, changed, payload = {}], place) =>
      ({
        id: String(place),
        stationId: 's',
        type,
        subjectId: 't',
        actorId: null,
        actorRole: null,
        at: after(friday, minutes(minute)),
        payload: { ...payload, ticket: { ...digest, ...changed } } as FactPayloads[TicketFactType],
      }) as Fact<TicketFactType>,
  );

const clocks = clockStampOf(DEFAULT_CLOCKS, ['sign', 'arrive', 'finish'], matter);
const sent = { status: 'dispatched', partyId: 'wuye' } as const;
const STORY: Told[] = [
  ['ticket.reported', 0, {}],
  ['ticket.accepted', 3, { status: 'accepted' }],
  ['ticket.dispatched', 10, sent, { partyId: 'wuye', partyName: '物业', note: '', clocks }],
  ['ticket.signed', 40, { ...sent, status: 'in_progress' }, { partyName: '物业', workerName: '' }],
  ['ticket.claimed', 200, { ...sent, status: 'claimed' }, { partyName: '物业' }],
  ['ticket.rejected', 230, { ...sent, status: 'in_progress' }],
  ['ticket.claimed', 260, { ...sent, status: 'claimed' }, { partyName: '物业' }],
  ['ticket.approved', 270, { ...sent, status: 'awaiting_confirmation' }],
  ['ticket.confirmed', 270 + 2 * 1440, { ...sent, status: 'resolved' }],
];
const end = after(friday, minutes(270 + 3 * 1440));

test('one story, six clocks: what was owed by whom, how long it took, and what did not count', () => {
  const shown = clocksOf(told(...STORY), room, end).map(({ name, party, elapsed, end: how, pauses }) => ({
    name,
    party: party?.name ?? null,
    minutes: elapsed / minutes(1),
    how,
    pauses: pauses.map(({ reason }) => reason),
  }));
  expect(shown).toEqual([
    { name: 'accept', party: null, minutes: 3, how: 'done', pauses: [] },
    { name: 'dispatch', party: null, minutes: 7, how: 'done', pauses: [] },
    { name: 'sign', party: '物业', minutes: 30, how: 'done', pauses: [] },
    { name: 'finish', party: '物业', minutes: 190, how: 'done', pauses: ['等驿站核实'] },
    { name: 'call-back', party: null, minutes: 1440, how: null, pauses: [] },
  ]);
});

test('the time is told by hands, as people say it', () => {
  expect(splitWords(custodySplit(stepsOf(told(...STORY)), end))).toBe('驿站50分钟，物业3小时40分，居民2天');
});

test('a policy of later moves nothing that was stamped, and only that', () => {
  const later: ClockPolicy = {
    ...DEFAULT_CLOCKS,
    name: 'later',
    rules: {
      ...DEFAULT_CLOCKS.rules,
      normal: {
        ...DEFAULT_CLOCKS.rules.normal,
        finish: { minutes: 1, counts: 'always' },
        'call-back': { minutes: 7, counts: 'always' },
      },
    },
  };
  const [, , , finish, callBack] = clocksOf(told(...STORY), { policy: later, days: [] }, end);
  expect(finish).toMatchObject({ policy: 'default-1', limit: days(7), isOverdue: false });
  expect(callBack).toMatchObject({ policy: 'later', limit: minutes(7), isOverdue: true });
});

test('what an old fact printed is what it promised, without any stamp', () => {
  const dueAt = after(friday, minutes(2)).toISOString();
  const [accept] = clocksOf(told(['ticket.reported', 0, { dueAt }]), room, after(friday, minutes(3)));
  expect(accept).toMatchObject({ limit: minutes(2), dueAt: after(friday, minutes(2)), isOverdue: true });
});

test('what paper says counts from the time on the paper, never later than it was typed nor before the step before', () => {
  const paper = { saidAt: after(friday, -hours(2)).toISOString() };
  const [accept] = clocksOf(told(['ticket.reported', 0, {}, paper]), room, friday);
  expect(accept).toMatchObject({ startedAt: after(friday, -hours(2)), elapsed: hours(2), isPaperTime: true });
  const future = { saidAt: after(friday, hours(9)).toISOString() };
  const steps = stepsOf(
    told(['ticket.reported', 0, {}, future], ['ticket.accepted', 5, { status: 'accepted' }, paper]),
  );
  expect(steps.map(({ at }) => at)).toEqual([friday, friday]);
});

test('sent back once more, the clock of the same party begins anew; sent elsewhere, the other owes', () => {
  const other = { ...sent, partyId: 'crew' };
  const facts = told(
    ['ticket.reported', 0, {}],
    ['ticket.accepted', 1, { status: 'accepted' }],
    ['ticket.dispatched', 2, sent, { partyName: '物业', clocks }],
    ['ticket.dispatched', 30, sent, { partyName: '物业', clocks }],
    ['ticket.dispatched', 50, other, { partyName: '施工队' }],
  );
  const signs = clocksOf(facts, room, end).filter(({ name }) => name === 'sign');
  expect(signs.map(({ party, end: how }) => [party?.name, how])).toEqual([
    ['物业', 'void'],
    ['物业', 'void'],
    ['施工队', null],
  ]);
});

test('why a clock shows what it shows can be read out', () => {
  const facts = told(...STORY.slice(0, 4));
  const monday = stationInstant('2026-11-23', 9);
  const [, , , finish] = clocksOf(facts, room, monday);
  expect(clockReasons(finish!, monday)).toEqual([
    '从11月20日 15:40算起，限7个工作日',
    '按工作日计算',
    '周末不计（11月21日、11月22日）',
    '已用17小时20分',
  ]);
  const office = clockReasons(
    { ...finish!, counted: OFFICE_HOURS, limit: hours(1), elapsed: hours(2), isOverdue: true },
    monday,
  );
  expect(office).toContain('按上班时间08:30–12:00、13:30–17:30计算，午休不计');
  expect(office).toContain('已用2小时，超1小时');
});

test('holidays by name, and weekend days that are worked, are said', () => {
  const [clock] = clocksOf(told(['ticket.reported', 0, {}]), room, friday);
  const festival = {
    ...clock!,
    counted: OFFICE_HOURS,
    startedAt: stationInstant('2026-02-13', 17),
    stoppedAt: stationInstant('2026-02-24', 9),
  };
  expect(clockReasons(festival, friday).slice(2, 4)).toEqual([
    '春节放假不计（2月15日等9天）',
    '调休上班照计（2月14日）',
  ]);
});

test('the best fitting rule holds: category with party, then party, then category, then the urgency’s own', () => {
  const one = (category: ClockMatter['category'] | null, partyId: string | null, wait: number) =>
    ({
      category,
      partyId,
      urgency: null,
      clock: 'finish',
      rule: { minutes: wait, counts: 'always' },
    }) as const;
  const policy = {
    ...DEFAULT_CLOCKS,
    exceptions: [one('lighting', null, 1), one(null, 'wuye', 2), one('lighting', 'wuye', 3)],
  };
  const of = (changed: Partial<ClockMatter>): number | undefined =>
    ruleOf(policy, 'finish', { ...matter, ...changed })?.minutes;
  expect([
    of({}),
    of({ category: 'cleaning' }),
    of({ partyId: 'crew' }),
    of({ category: 'cleaning', partyId: 'crew' }),
  ]).toEqual([3, 2, 1, 7 * 1440]);
});

test('urgent matters run day and night, ordinary ones by the party’s hours', () => {
  const urgent = clockStampOf(DEFAULT_CLOCKS, ['sign', 'arrive'], { ...matter, urgency: 'urgent' });
  expect(urgent.clocks).toEqual({
    sign: { wait: minutes(30), counted: 'always' },
    arrive: { wait: minutes(15), counted: 'always' },
  });
  expect(clockStampOf(DEFAULT_CLOCKS, ['arrive'], matter).clocks).toEqual({});
  expect(
    limitWords(
      clocks.clocks.finish === undefined
        ? { limit: 0, counted: 'always' }
        : { limit: clocks.clocks.finish.wait, counted: clocks.clocks.finish.counted },
    ),
  ).toBe('7个工作日');
  expect(Object.values(CLOCK_WORDS)).toEqual(['受理', '派单', '签收', '到场', '办结', '回访']);
});

test('promises that cannot be kept are refused in words', () => {
  expect(clockProblems(DEFAULT_CLOCKS)).toEqual([]);
  const { rules } = DEFAULT_CLOCKS;
  const bad: ClockPolicy = {
    ...DEFAULT_CLOCKS,
    rules: {
      ...rules,
      emergency: { ...rules.emergency, finish: { minutes: 9999, counts: 'service' } },
      normal: { ...rules.normal, sign: { minutes: 0, counts: 'always' } },
    },
    hours: {
      ...DEFAULT_CLOCKS.hours,
      parties: [{ partyId: 'wuye', hours: { ...OFFICE_HOURS, workday: [] } }],
    },
  };
  expect(clockProblems(bad)).toHaveLength(4);
});
