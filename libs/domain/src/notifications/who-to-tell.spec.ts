import { FACT_TYPES, type Fact, type TicketFactType } from '../events/index';
import type { Duty } from '../roster/index';
import type { Circle } from './notice';
import { whoToTell } from './who-to-tell';

const duty: Duty = {
  slot: null,
  pair: ['赵', '钱'],
  told: ['赵', '钱'],
  standby: [],
  members: [],
  nextPair: ['孙'],
  secretaries: ['周'],
  district: ['吴'],
};
const circle = (over: Partial<Circle> = {}): Circle => ({
  reporterId: '李阿姨',
  ownerId: null,
  partyStaff: [],
  duty,
  ...over,
});

/** Only what the rule reads: type, actor and, for an escalation, whom it wakes. */
const fact = (type: TicketFactType, actorId: string | null = null, payload: object = {}) =>
  ({ type, actorId, payload }) as unknown as Fact<TicketFactType>;
const told = (...asked: Parameters<typeof whoToTell>) =>
  whoToTell(...asked).map(({ personId, template }) => `${personId} ${template}`);

describe('who hears of a report', () => {
  test('both on duty', () => {
    expect(told(fact('ticket.reported', '李阿姨'), circle())).toEqual(['赵 new-ticket', '钱 new-ticket']);
  });

  test('where the roster has a hole, whoever stands in for it', () => {
    const hole = { ...duty, pair: [], told: ['周'] };
    expect(told(fact('ticket.reported'), circle({ duty: hole }))).toEqual(['周 new-ticket']);
    expect(told(fact('ticket.reported'), circle({ duty: { ...hole, told: [], nextPair: ['孙'] } }))).toEqual([
      '孙 new-ticket',
    ]);
  });

  test('a member who files it at the desk does not ring their own phone, only the partner’s', () => {
    expect(told(fact('ticket.reported', '赵'), circle({ reporterId: null }))).toEqual(['钱 new-ticket']);
  });

  test('a member who sits alone and writes it down: the next rung at once, and so on to the top', () => {
    const alone = { ...duty, pair: ['赵'], told: ['赵'] };
    const filed = (over: Partial<Duty>) =>
      told(fact('ticket.reported', '赵'), circle({ reporterId: null, duty: { ...alone, ...over } }));
    expect(filed({})).toEqual(['孙 new-ticket']);
    expect(filed({ standby: ['郑'] })).toEqual(['郑 new-ticket', '孙 new-ticket']);
    expect(filed({ nextPair: [] })).toEqual(['周 new-ticket']);
    expect(filed({ nextPair: [], secretaries: ['赵'] })).toEqual(['吴 new-ticket']);
  });
});

describe('who hears of silence', () => {
  test.each([
    ['duty', ['赵 nudge', '钱 nudge']],
    ['next-pair', ['孙 nudge']],
    ['secretary', ['周 nudge']],
    ['district', ['吴 nudge']],
  ])('the rung %s wakes exactly its people', (wake, people) => {
    expect(told(fact('ticket.escalated', null, { wake, rung: 1 }), circle())).toEqual(people);
  });
});

describe('who hears that it is more pressing than it was', () => {
  const raised = (isUntaken: boolean) => fact('ticket.raised', '周', { isUntaken });

  test('untaken: the pair on duty, called like to a new one', () => {
    expect(told(raised(true), circle())).toEqual(['赵 new-ticket', '钱 new-ticket']);
  });

  test('taken: those in whose hands it is, and nobody else', () => {
    const held = circle({ ownerId: '孙', partyStaff: ['冯师傅'] });
    expect(told(raised(false), held)).toEqual(['孙 please-look', '冯师傅 ticket-news']);
  });
});

describe('who hears of each step', () => {
  const owned = circle({ ownerId: '赵', partyStaff: ['冯师傅', '陈师傅'] });
  test.each<[TicketFactType, string | null, string[]]>([
    ['ticket.accepted', '赵', ['李阿姨 ticket-accepted']],
    ['ticket.solved', '赵', ['李阿姨 please-confirm', '冯师傅 ticket-withdrawn', '陈师傅 ticket-withdrawn']],
    ['ticket.dispatched', '赵', ['冯师傅 party-task', '陈师傅 party-task', '李阿姨 ticket-progress']],
    ['ticket.signed', '冯师傅', ['李阿姨 ticket-progress']],
    ['ticket.returned', '冯师傅', ['周 please-review', '赵 ticket-returned']],
    ['ticket.upheld', '周', ['赵 ticket-returned']],
    ['ticket.overruled', '周', ['冯师傅 party-task', '陈师傅 party-task', '赵 ticket-news']],
    ['ticket.half-fixed', '李阿姨', ['赵 not-fixed', '冯师傅 not-fixed', '陈师傅 not-fixed']],
    ['ticket.reopened', '李阿姨', ['赵 not-fixed', '冯师傅 not-fixed', '陈师傅 not-fixed']],
    ['ticket.given-up', '赵', ['周 please-review']],
    ['ticket.given-up', '周', ['吴 please-review']],
    ['ticket.extension-asked', '冯师傅', ['赵 please-answer']],
    ['ticket.diverted', '赵', ['李阿姨 ticket-news']],
    ['ticket.claimed', '冯师傅', ['赵 please-verify']],
    ['ticket.approved', '赵', ['李阿姨 please-confirm']],
    ['ticket.rejected', '赵', ['冯师傅 not-fixed', '陈师傅 not-fixed']],
    ['ticket.confirmed', '李阿姨', ['赵 ticket-closed', '冯师傅 ticket-closed', '陈师傅 ticket-closed']],
    [
      'ticket.confirmed',
      '张',
      ['李阿姨 ticket-closed', '赵 ticket-closed', '冯师傅 ticket-closed', '陈师傅 ticket-closed'],
    ],
    ['ticket.redone', '李阿姨', ['赵 not-fixed', '冯师傅 not-fixed', '陈师傅 not-fixed']],
    ['ticket.lapsed', null, ['李阿姨 ticket-closed', '赵 ticket-closed']],
    [
      'ticket.withdrawn',
      '李阿姨',
      ['赵 ticket-withdrawn', '冯师傅 ticket-withdrawn', '陈师傅 ticket-withdrawn'],
    ],
    ['ticket.noted', '赵', ['李阿姨 ticket-noted', '冯师傅 ticket-noted', '陈师傅 ticket-noted']],
  ])('%s', (type, actor, expected) => {
    expect(told(fact(type, actor), owned)).toEqual(expected);
  });

  test('whoever sent it there is not asked to review the dispute', () => {
    const returned = fact('ticket.returned', '冯师傅', { dispatchedBy: '周' });
    expect(told(returned, owned)).toEqual(['吴 please-review', '赵 ticket-returned']);
  });

  test('a time proposed by one side is put to the other', () => {
    expect(told(fact('ticket.visit-proposed', '冯师傅', { by: 'party' }), owned)).toEqual([
      '李阿姨 please-agree',
    ]);
    expect(told(fact('ticket.visit-proposed', '李阿姨', { by: 'resident' }), owned)).toEqual([
      '冯师傅 please-agree',
      '陈师傅 please-agree',
    ]);
  });

  test('a resident without an account is not told, and nobody else is in their place', () => {
    expect(told(fact('ticket.accepted', '赵'), circle({ reporterId: null }))).toEqual([]);
  });

  test('a partner who verifies is told nothing of it, but the owner of the ticket is told of a withdrawal', () => {
    expect(told(fact('ticket.withdrawn', '李阿姨'), circle({ ownerId: '钱' }))).toEqual([
      '钱 ticket-withdrawn',
    ]);
  });
});

test('nobody hears of one fact twice, in however many places they stand', () => {
  const both = circle({
    reporterId: '赵',
    ownerId: '赵',
    partyStaff: ['赵'],
    followerIds: ['赵', '钱', '张'],
  });
  for (const type of FACT_TYPES.filter((one): one is TicketFactType => one.startsWith('ticket.'))) {
    const people = whoToTell(
      fact(type, null, { wake: 'duty', personIds: ['赵', '赵'], residentIds: ['赵'] }),
      both,
    ).map(({ personId }) => personId);
    expect(people).toEqual([...new Set(people)]);
  }
});

test('nobody hears of what they did themselves', () => {
  const owned = circle({ ownerId: '赵', partyStaff: ['冯师傅'], followerIds: ['钱', '李阿姨', '张'] });
  for (const type of FACT_TYPES.filter((one): one is TicketFactType => one.startsWith('ticket.'))) {
    for (const actor of ['赵', '钱', '李阿姨', '冯师傅', '张']) {
      const people = whoToTell(
        fact(type, actor, { wake: 'duty', personIds: ['冯师傅'], residentIds: ['冯师傅'] }),
        owned,
      ).map(({ personId }) => personId);
      expect(people).not.toContain(actor);
    }
  }
});

describe('neighbours with the same trouble', () => {
  const followed = circle({ ownerId: '赵', partyStaff: ['冯师傅'], followerIds: ['张', '赵'] });

  test('hear of each step what the reporter hears, once, also where the reporter has no account', () => {
    expect(told(fact('ticket.signed', '冯师傅'), followed)).toEqual([
      '李阿姨 ticket-progress',
      '张 ticket-progress',
      '赵 ticket-progress',
    ]);
    const spokenFor = { ...followed, reporterId: null };
    expect(told(fact('ticket.approved', '赵'), spokenFor)).toEqual(['张 please-confirm']);
    expect(told(fact('ticket.lapsed'), followed)).toEqual([
      '李阿姨 ticket-closed',
      '赵 ticket-closed',
      '张 ticket-closed',
    ]);
  });

  test.each<[TicketFactType, object, string]>([
    ['ticket.diverted', {}, 'ticket-news'],
    ['ticket.suspended', {}, 'ticket-news'],
    ['ticket.resumed', {}, 'ticket-news'],
    ['ticket.unresolved', {}, 'ticket-news'],
    ['ticket.recalled', {}, 'ticket-news'],
    ['ticket.child-opened', { relation: 'remainder' }, 'ticket-news'],
    ['ticket.confirmed', {}, 'ticket-closed'],
    ['ticket.lapsed', {}, 'ticket-closed'],
  ])('hear how it stands and how it ends: %s', (type, payload, template) => {
    expect(told(fact(type, null, payload), followed)).toContain(`张 ${template}`);
  });

  test.each<[TicketFactType, object]>([
    ['ticket.withdrawn', {}],
    ['ticket.kept', {}],
    ['ticket.child-opened', { relation: 'helper' }],
    ['ticket.visit-agreed', {}],
    ['ticket.visit-missed', {}],
    ['ticket.extension-granted', {}],
    ['ticket.merged', {}],
  ])('hear nothing of what changes nothing for them, or was agreed between others: %s', (type, payload) => {
    expect(told(fact(type, null, payload), followed).filter((one) => one.startsWith('张'))).toEqual([]);
  });

  test('are not told what was added on the way, nor called to the desk', () => {
    expect(told(fact('ticket.noted', '冯师傅'), followed)).toEqual([
      '李阿姨 ticket-noted',
      '赵 ticket-noted',
    ]);
    const fresh = circle({ followerIds: ['张'] });
    expect(told(fact('ticket.reported', '李阿姨'), fresh)).toEqual(['赵 new-ticket', '钱 new-ticket']);
  });
});
