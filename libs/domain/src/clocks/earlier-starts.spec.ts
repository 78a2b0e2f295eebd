import { minutes, after, stationInstant } from '../kernel/index';
import type { Clock } from './clock';
import { DEFAULT_CLOCKS } from './clock-policy';
import type { ClockFact } from './clock-steps';
import { clocksOf } from './clocks-of';
import { startsBrought } from './earlier-starts';

const nine = stationInstant('2026-11-20', 9);
const room = { policy: DEFAULT_CLOCKS, days: [] };
const ticket = {
  number: '20261120-002',
  category: 'drain_blocked',
  urgency: 'urgent',
  place: '5号楼2单元',
  text: '下水堵了',
  status: 'submitted',
  reporterId: 'zhang',
  ownerId: null,
  partyId: null,
  dueAt: null,
} as const;
const fact = (type: string, minute: number, said: object = {}): ClockFact => ({
  type,
  at: after(nine, minutes(minute)),
  payload: { ticket, ...said },
});
const began = (minute: number) => [
  { clock: 'accept' as const, partyId: null, at: after(nine, minutes(minute)).toISOString() },
];
const startOf = (facts: ClockFact[]): Clock['startedAt'] | undefined =>
  clocksOf(facts, room, after(nine, minutes(60))).find(({ name }) => name === 'accept')?.startedAt;
const at = (minute: number): Date => after(nine, minutes(minute));

const reported = fact('ticket.reported', 10);
const joined = (from: string, minute: number, start: number) =>
  fact('ticket.joined', minute, { from, began: began(start) });
const parted = (other: string, minute: number) => fact('ticket.parted', minute, { with: other });

test.each<[string, ClockFact[], number]>([
  ['alone it runs from its own report', [reported], 10],
  ['the earlier start of what joins it is kept', [reported, joined('a', 12, 0)], 0],
  ['a later start changes nothing', [reported, joined('a', 12, 11)], 10],
  ['what parts takes its start along', [reported, joined('a', 12, 0), parted('a', 13)], 10],
  ['the others stay', [reported, joined('a', 12, 0), joined('b', 13, 5), parted('a', 14)], 5],
  [
    'joined once more, it counts once more',
    [reported, joined('a', 12, 0), parted('a', 13), joined('a', 14, 0)],
    0,
  ],
  ['facts older than this bring nothing', [reported, fact('ticket.joined', 12, { from: 'a' })], 10],
])('%s', (_, facts, minute) => expect(startOf(facts)).toEqual(at(minute)));

test('brought along is what still runs, from where it began itself', () => {
  const all = clocksOf([reported, joined('a', 12, 0)], room, at(20));
  expect(startsBrought(all)).toEqual([{ clock: 'accept', partyId: null, at: at(0).toISOString() }]);
  const accepted = fact('ticket.accepted', 15, { ticket: { ...ticket, status: 'accepted' } });
  const later = startsBrought(clocksOf([reported, joined('a', 12, 0), accepted], room, at(20)));
  expect(later).toEqual([{ clock: 'dispatch', partyId: null, at: at(15).toISOString() }]);
});
