import { after, minutes, stationInstant } from '../kernel/index';
import type { TicketDigest } from '../tickets/ticket-digest';
import { clockStampOf, DEFAULT_CLOCKS, type ClockMatter, type ClockPolicy } from './clock-policy';
import { stepsOf, type ClockFact } from './clock-steps';
import { clocksOf, type ClockRoom } from './clocks-of';
import { daysFor, withCalendar } from './frozen-days';
import { runningPromise } from './promise';

const at = (said: string): Date => {
  const [day = '', clock = ''] = said.split(' ');
  return stationInstant(day, Number(clock.slice(0, 2)), Number(clock.slice(3)));
};
const ticket: TicketDigest = {
  number: '20260213-001',
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
const matter: ClockMatter = {
  category: 'lighting',
  urgency: 'normal',
  partyId: 'wuye',
  partyKind: 'property',
};
const room: ClockRoom = { policy: DEFAULT_CLOCKS, days: [] };

type Told = [string, string, Partial<TicketDigest>, object?];
const factsOf = (...told: Told[]): ClockFact[] =>
  told.map(([type, when, news, payload = {}]) => ({
    type: `ticket.${type}`,
    at: at(when),
    payload: { ...payload, ticket: { ...ticket, ...news } },
  }));
const sent = { partyId: 'wuye', status: 'dispatched' } as const;
const work = { partyId: 'wuye', status: 'in_progress' } as const;
const stampAt = (when: string, policy = DEFAULT_CLOCKS, own: Parameters<typeof withCalendar>[1] = []) => ({
  clocks: withCalendar(clockStampOf(policy, ['sign', 'arrive', 'finish'], matter), own, at(when)),
});
const due = (facts: ClockFact[], now: string, by = room): Date | null =>
  runningPromise(stepsOf(facts), by, at(now))?.dueAt ?? null;

/** Spring Festival 2026: off from February 15 to 23, Saturdays 14 and 28 are worked. */
test.each<[string, Told[], string]>([
  [
    '签收：周五午饭前派的，午休不计',
    [['dispatched', '2026-02-06 11:30', sent, stampAt('2026-02-06 11:30')]],
    '2026-02-06 14:00',
  ],
  [
    '签收：周五傍晚派的，周末不计',
    [['dispatched', '2026-02-06 17:00', sent, stampAt('2026-02-06 17:00')]],
    '2026-02-09 09:00',
  ],
  [
    '签收：节前周五傍晚派的，周六调休照常上班',
    [['dispatched', '2026-02-13 17:00', sent, stampAt('2026-02-13 17:00')]],
    '2026-02-14 09:00',
  ],
  [
    '签收：调休日傍晚派的，跨过整个春节',
    [['dispatched', '2026-02-14 17:00', sent, stampAt('2026-02-14 17:00')]],
    '2026-02-24 09:00',
  ],
  [
    '说“不归我们”，签收的时限照走',
    [
      ['dispatched', '2026-02-14 17:00', sent, stampAt('2026-02-14 17:00')],
      ['returned', '2026-02-14 17:20', { ...sent, status: 'disputed' }],
    ],
    '2026-02-24 09:00',
  ],
  [
    '办结：七个工作日，节后周六也算一天',
    [
      ['dispatched', '2026-02-14 09:00', sent, stampAt('2026-02-14 09:00')],
      ['signed', '2026-02-14 09:00', work],
    ],
    '2026-03-03 09:00',
  ],
  [
    '约了时间不多给一天',
    [
      ['dispatched', '2026-02-14 09:00', sent, stampAt('2026-02-14 09:00')],
      ['signed', '2026-02-14 09:00', work],
      ['visit-agreed', '2026-02-14 10:00', { ...work, status: 'scheduled' }],
    ],
    '2026-03-03 09:00',
  ],
  [
    '约好了没来也不多给一天',
    [
      ['dispatched', '2026-02-14 09:00', sent, stampAt('2026-02-14 09:00')],
      ['signed', '2026-02-14 09:00', work],
      ['visit-agreed', '2026-02-14 10:00', { ...work, status: 'scheduled' }],
      ['visit-missed', '2026-02-24 12:00', work],
    ],
    '2026-03-03 09:00',
  ],
  [
    '挂起两个工作日，往后推两个工作日',
    [
      ['dispatched', '2026-02-14 09:00', sent, stampAt('2026-02-14 09:00')],
      ['signed', '2026-02-14 09:00', work],
      ['suspended', '2026-02-24 09:00', { ...work, status: 'suspended' }],
      ['resumed', '2026-02-26 09:00', work],
    ],
    '2026-03-05 09:00',
  ],
  [
    '节里挂起不多给',
    [
      ['dispatched', '2026-02-14 09:00', sent, stampAt('2026-02-14 09:00')],
      ['signed', '2026-02-14 09:00', work],
      ['suspended', '2026-02-15 09:00', { ...work, status: 'suspended' }],
      ['resumed', '2026-02-20 09:00', work],
    ],
    '2026-03-03 09:00',
  ],
  [
    '核实没通过，用过的时间算数',
    [
      ['dispatched', '2026-02-14 09:00', sent, stampAt('2026-02-14 09:00')],
      ['signed', '2026-02-14 09:00', work],
      ['claimed', '2026-02-24 09:00', { ...work, status: 'claimed' }],
      ['rejected', '2026-02-25 09:00', work],
    ],
    '2026-03-04 09:00',
  ],
  [
    '同意延到周日中午，就是周日中午',
    [
      ['dispatched', '2026-02-24 09:00', sent, stampAt('2026-02-24 09:00')],
      ['signed', '2026-02-24 09:00', work],
      ['extension-granted', '2026-02-25 09:00', work, { until: at('2026-03-08 12:00').toISOString() }],
    ],
    '2026-03-08 12:00',
  ],
])('%s', (_, told, expected) => {
  expect(due(factsOf(...told), '2026-03-09 00:00')).toEqual(at(expected));
});

const SENT = [
  ['dispatched', '2026-02-14 09:00', sent, stampAt('2026-02-14 09:00')],
  ['signed', '2026-02-14 09:00', work],
] satisfies Told[];

test('rules and calendars of later move no promise that runs', () => {
  const later: ClockPolicy = {
    ...DEFAULT_CLOCKS,
    name: 'later',
    rules: {
      ...DEFAULT_CLOCKS.rules,
      normal: { ...DEFAULT_CLOCKS.rules.normal, finish: { minutes: 1, counts: 'always' } },
    },
  };
  const closed = ['2026-02-25', '2026-02-26'].map((day) => ({ day, kind: 'holiday' as const, name: '停业' }));
  const open = [{ day: '2026-02-16', kind: 'ordinary' as const, name: null }];
  for (const own of [closed, open, [...closed, ...open]])
    expect(due(factsOf(...SENT), '2026-02-20 09:00', { policy: later, days: own })).toEqual(
      at('2026-03-03 09:00'),
    );
});

test('what the station had decided before the promise is in it, and the next one goes by what it decides then', () => {
  const own = [{ day: '2026-02-25', kind: 'holiday' as const, name: '停业' }];
  const told: Told[] = [
    ['dispatched', '2026-02-14 09:00', sent, stampAt('2026-02-14 09:00', DEFAULT_CLOCKS, own)],
    ['signed', '2026-02-14 09:00', work],
  ];
  expect(due(factsOf(...told), '2026-02-20 09:00', { ...room, days: [] })).toEqual(at('2026-03-04 09:00'));
});

test('a decree that comes out later finds the days of a running promise as they were, and those after it as decreed', () => {
  const frozen = { from: '2026-02-10', until: '2026-02-16', days: [] };
  const kinds = new Map(daysFor(frozen, []).map(({ day, kind }) => [day, kind]));
  expect([kinds.get('2026-02-14'), kinds.get('2026-02-16'), kinds.get('2026-02-17')]).toEqual([
    'weekend',
    'ordinary',
    undefined,
  ]);
});

test('day and night needs no calendar, and carries none', () => {
  const stamp = clockStampOf(DEFAULT_CLOCKS, ['sign', 'finish'], { ...matter, urgency: 'urgent' });
  expect(withCalendar(stamp, [], at('2026-02-14 09:00'))).toEqual(stamp);
});

test('the promise and the account of time name the same instant, and are late from the same instant on', () => {
  const facts = factsOf(['dispatched', '2026-02-06 16:30', sent, stampAt('2026-02-06 16:30')]);
  const closing = at('2026-02-06 17:30');
  for (const [now, isOverdue] of [
    [closing, false],
    [after(closing, 1), true],
    [at('2026-02-08 12:00'), true],
  ] as const) {
    const sign = clocksOf(facts, room, now).find(({ name }) => name === 'sign')!;
    expect(sign).toMatchObject({ dueAt: closing, isOverdue });
    expect(runningPromise(stepsOf(facts), room, now)?.dueAt).toEqual(closing);
  }
});

test('nobody is owed anything by a clock while the station looks, the resident is asked, or work is held up', () => {
  for (const status of ['claimed', 'awaiting_confirmation', 'suspended', 'resolved'] as const)
    expect(
      runningPromise(
        stepsOf(factsOf(...SENT, ['x', '2026-02-24 09:00', { ...work, status }])),
        room,
        at('2026-02-24 10:00'),
      ),
    ).toBeNull();
});

test('a merge taken back is as if it had never been: its own clocks go on from their own start', () => {
  const dueAt = at('2026-02-06 10:05').toISOString();
  const told: Told[] = [
    ['reported', '2026-02-06 10:00', { dueAt }],
    ['merged', '2026-02-06 10:02', { status: 'merged' }],
    ['noted', '2026-02-06 10:20', { status: 'merged' }],
    ['unmerged', '2026-02-06 10:30', { dueAt: at('2026-02-06 10:35').toISOString() }],
  ];
  const now = at('2026-02-06 10:31');
  expect(due(factsOf(...told), '2026-02-06 10:31')).toEqual(at('2026-02-06 10:05'));
  const [accept] = clocksOf(factsOf(...told), room, now);
  expect(accept).toMatchObject({ startedAt: at('2026-02-06 10:00'), elapsed: minutes(31), isOverdue: true });
  expect(clocksOf(factsOf(...told.slice(0, 3)), room, now)[0]).toMatchObject({ end: 'void' });
});

test('the rest of what was half fixed owes what was left', () => {
  const finish = { wait: 0, counted: 'always' as const };
  const opened: Told = [
    'child-opened',
    '2026-02-06 10:00',
    work,
    { clocks: { policy: 'p', clocks: { finish } } },
  ];
  expect(due(factsOf(opened), '2026-02-06 11:00')).toEqual(at('2026-02-06 10:00'));
  const helper: Told = ['child-opened', '2026-02-06 17:00', sent, stampAt('2026-02-06 17:00')];
  expect(due(factsOf(helper), '2026-02-06 18:00')).toEqual(at('2026-02-09 09:00'));
});
