import { firstMessages, possibleAt, shareBelow, verdictOf, type Seen } from './verdict';

const ticketId = 't1';
const fine: Seen = {
  reports: [{ ticketId, number: '001', answeredAt: 1_000 }],
  tickets: [{ ticketId, status: 'submitted' }],
  taken: [],
  rings: [
    { ticketId, noticeId: 'n1', openid: 'zhao', at: 1_100 },
    { ticketId, noticeId: 'n2', openid: 'qian', at: 1_100 },
    { ticketId, noticeId: 'n3', openid: 'zhao', at: 60_000 },
  ],
  notices: [{ ticketId }],
  climbs: [{ ticketId, rung: 1, at: 21_500, plannedAt: 21_000 }],
  withoutTimer: [],
  stuck: [],
  outages: [],
  waitMs: 20_000,
  endedAt: 100_000,
};

test('a spell in which everything held is judged so', () => {
  expect(verdictOf(fine)).toEqual([]);
});

test.each<[string, Partial<Seen>, string]>([
  ['a report that is not there', { tickets: [] }, 'lost: 001'],
  ['a report that is there twice', { tickets: [fine.tickets[0]!, fine.tickets[0]!] }, 'lost: 001'],
  ['a report nobody was told of', { notices: [] }, 'nobody was told of 001'],
  [
    'one phone shows one step twice',
    { rings: [...fine.rings, { ...fine.rings[0]!, at: 1_200 }] },
    'told 2 times: zhao n1',
  ],
  [
    'a phone that rings after the yes',
    { taken: [{ ticketId, at: 57_000 }] },
    'told 3000 ms after a yes: zhao t1',
  ],
  [
    'a rung that comes late',
    { climbs: [{ ticketId, rung: 1, at: 23_001, plannedAt: 21_000 }] },
    'rung 1 of t1 off by 2001 ms',
  ],
  [
    'a rung that comes early',
    { climbs: [{ ticketId, rung: 1, at: 20_000, plannedAt: 21_000 }] },
    'rung 1 of t1 off by -1000 ms',
  ],
  ['a rung that never comes', { climbs: [] }, 'no second rung: 001'],
  ['an open ticket nobody watches', { withoutTimer: [ticketId] }, 'open without a timer: t1'],
  ['a claim nobody holds', { stuck: ['d1'] }, 'stuck claim: d1'],
])('%s is found', (_, over, words) => {
  expect(verdictOf({ ...fine, ...over })).toContain(words);
});

test('what fell into an outage is measured from its end, and only then', () => {
  const outages = [
    { from: 20_900, until: 23_000 },
    { from: 23_000, until: 24_000 },
  ];
  expect(possibleAt(21_000, outages)).toBe(24_000);
  expect(possibleAt(24_000, outages)).toBe(24_000);
  expect(possibleAt(20_000, outages)).toBe(20_000);
});

test('the first message is the first phone that shows it; one that never came is the slowest', () => {
  const two = { ...fine, reports: [...fine.reports, { ticketId: 't2', number: '002', answeredAt: 0 }] };
  expect(firstMessages(two)).toEqual([100, Infinity]);
  expect(firstMessages({ ...two, taken: [{ ticketId: 't2', at: 50 }] })).toEqual([100]);
  expect(shareBelow([1, 2, 3, 4], 0.5)).toBe(3);
  expect(shareBelow([1, 2, 3, 4], 0.99)).toBe(4);
});
