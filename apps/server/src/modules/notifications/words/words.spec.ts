import {
  CATEGORY_IDS,
  DIVERSIONS,
  FACT_TYPES,
  TICKET_NOTICES,
  SUBSCRIBE_KEYS,
  TICKET_STATUSES,
  URGENCIES,
  type Side,
  type TicketDigest,
  type TicketFactType,
} from '@doorstep/domain';
import { doorOf } from './door-of';
import { TICKET_WORDS, type TicketFact } from './ticket-words';
import { subscribeKeysFilled, subscribeValues } from './subscribe-values';

const SIDES: Side[] = ['desk', 'party', 'resident'];
const TYPES = FACT_TYPES.filter((type): type is TicketFactType => type.startsWith('ticket.'));
const at = new Date('2026-11-22T03:04:00Z');

const SECRETS = ['李阿姨', '601', '13800000000', '冯师傅'];

/** A fact of any type, stuffed with what must never be said on a lock screen. */
function factOf(type: TicketFactType, over: Partial<TicketDigest> = {}): TicketFact {
  const ticket = {
    number: '20261122-003',
    category: 'ice_snow',
    urgency: 'urgent',
    place: '5号楼2单元601',
    text: '李阿姨说门口结冰，电话13800000000',
    status: 'submitted',
    reporterId: null,
    ownerId: null,
    partyId: null,
    dueAt: null,
    ...over,
  };
  const payload = {
    ticket,
    ownerName: '赵建国',
    partyName: '物业公司',
    workerName: '冯师傅',
    reporterName: '李阿姨',
    reason: '601没人',
    writtenAt: '2026-11-20T01:00:00Z',
    paper: { typedBy: '钱淑芬', writtenBy: '赵建国' },
  };
  return {
    type,
    at,
    payload,
    id: 'f',
    stationId: 's',
    subjectId: 't',
    actorId: null,
    actorRole: null,
  } as unknown as TicketFact;
}

const everySentence = TYPES.flatMap((type) =>
  TICKET_NOTICES.flatMap((template) => SIDES.map((side) => [type, template, side] as const)),
);

test('every notice fits its place, whatever fact it is said about', () => {
  for (const [type, template, side] of everySentence) {
    const { title, body, brief } = TICKET_WORDS[template](factOf(type), side, 'p');
    expect([...title].length).toBeLessThanOrEqual(20);
    expect([...body].length).toBeLessThanOrEqual(120);
    expect([...brief].length).toBeLessThanOrEqual(20);
  }
});

test('who follows is not sent to buttons and reasons that only the reporter’s page has', () => {
  const diverted = { ...factOf('ticket.diverted', { reporterId: 'li' }) } as TicketFact & { payload: object };
  diverted.payload = { ...diverted.payload, reason: Object.keys(DIVERSIONS)[0] } as never;
  const said = (fact: TicketFact, personId: string) =>
    TICKET_WORDS['ticket-news'](fact, 'resident', personId);
  expect(said(diverted, 'li').body).toContain('我有异议');
  expect(said(diverted, 'zhang').body).not.toContain('我有异议');
  const unresolved = factOf('ticket.unresolved', { reporterId: 'li' });
  expect(said(unresolved, 'li').body).toContain('原因写在这件事里');
  expect(said(unresolved, 'zhang').body).not.toContain('写在这件事里');
  for (const type of ['ticket.diverted', 'ticket.suspended', 'ticket.unresolved'] as const)
    expect(said(factOf(type, { reporterId: 'li' }), 'zhang').brief).not.toContain('请看说明');
});

test('whose matter a neighbour’s word ended reads that it is done, not thanks for the work', () => {
  const closed = (side: Side) => TICKET_WORDS['ticket-closed'](factOf('ticket.confirmed'), side, 'p').body;
  expect(closed('resident')).toContain('邻居看过，说已经办好了');
  expect(closed('desk')).toContain('居民确认已解决，辛苦了');
});

test('no notice names a resident, a flat, a worker or a telephone number', () => {
  for (const [type, template, side] of everySentence) {
    const fact = factOf(type);
    const said = [
      ...Object.values(TICKET_WORDS[template](fact, side, 'p')),
      ...SUBSCRIBE_KEYS.flatMap((key) =>
        Object.values(subscribeValues(key, { fact, template, side, personId: 'p', reportedAt: at })),
      ),
    ].join('|');
    for (const secret of SECRETS) expect(said).not.toContain(secret);
  }
});

const RULES: Record<string, RegExp> = {
  thing: /^.{1,20}$/su,
  phrase: /^\p{Script=Han}{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /^\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}$/,
};

test('every value of every message is valid for its key, for every category, urgency and state', () => {
  const digests = [
    ...CATEGORY_IDS.map((category) => ({ category })),
    ...URGENCIES.map((urgency) => ({ urgency })),
    ...TICKET_STATUSES.map((status) => ({ status })),
    { place: '' },
    { dueAt: '2026-11-22T05:00:00.000Z' },
  ];
  const messages = digests.flatMap((over) =>
    TICKET_NOTICES.flatMap((template) => SUBSCRIBE_KEYS.map((key) => ({ over, template, key }))),
  );
  for (const { over, template, key } of messages) {
    const telling = {
      fact: factOf('ticket.reported', over),
      template,
      side: 'desk',
      personId: 'p',
      reportedAt: at,
    } as const;
    const values = subscribeValues(key, telling);
    expect(Object.keys(values)).toEqual(subscribeKeysFilled(key));
    for (const [name, value] of Object.entries(values))
      expect(value).toMatch(RULES[name.replace(/\d+$/, '')]!);
  }
});

test('a nudge says first that nobody has come, and keeps the hour of the report', () => {
  const telling = {
    fact: factOf('ticket.escalated'),
    template: 'nudge',
    side: 'desk',
    personId: 'p',
    reportedAt: at,
  } as const;
  expect(subscribeValues('duty-alert', telling)).toEqual({
    thing1: '无人受理：结冰积雪',
    thing2: '5号楼2单元',
    time3: '2026年11月22日 11:04',
    phrase4: '加急',
    character_string5: '20261122-003',
  });
});

test.each([
  ['5号楼2单元601', '5号楼2单元'],
  ['5号楼2单元', '5号楼2单元'],
  ['12号楼', '12号楼'],
  ['12号楼301', '12号楼'],
  ['院内', '院内'],
  ['老张家', '院内'],
])('%s is said as %s', (place, door) => {
  expect(doorOf(place)).toBe(door);
});
