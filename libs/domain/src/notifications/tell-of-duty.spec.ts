import fc from 'fast-check';
import { FACT_TYPES, type DutyFactType, type Fact } from '../events/index';
import type { Duty } from '../roster/index';
import { ALARM_NOTICE_FACTS, DUTY_NOTICE_FACTS, DUTY_NOTICES, type Circle } from './notice';
import { TOLD_FACTS, whoToTell } from './who-to-tell';
import { WISH_NOTICE_FACTS } from './wish-notices';

const duty: Duty = {
  slot: null,
  pair: ['赵', '钱'],
  told: ['赵', '钱'],
  standby: [],
  nextPair: ['孙'],
  secretaries: ['周'],
  district: ['吴'],
  members: ['赵', '钱', '孙'],
};
const circle: Circle = { reporterId: null, ownerId: null, partyStaff: [], duty };

/** Only what the rule reads: type, actor and what the payload names. */
const fact = (type: DutyFactType, actorId: string | null, payload: object) =>
  ({ type, actorId, payload }) as unknown as Fact<DutyFactType>;
const told = (type: DutyFactType, actorId: string | null, payload: object, around = circle) =>
  whoToTell(fact(type, actorId, payload), around).map(({ personId, template }) => `${personId} ${template}`);

const turn = (personId: string, slots = 2) => ({ personId, slots });
const toOne = { swap: { fromId: '赵', toId: '孙' } };
const toAll = { swap: { fromId: '赵', toId: null } };

describe('who hears of a roster and of a hole in it', () => {
  test.each<[DutyFactType, string | null, object, string[]]>([
    [
      'duty.published',
      '周',
      { members: [turn('赵'), turn('钱', 0), turn('孙')] },
      ['赵 duty-published', '孙 duty-published'],
    ],
    ['week.told', null, { members: [turn('赵', 1), turn('钱', 0)] }, ['赵 week-told']],
    ['duty.remind', null, { personIds: ['赵', '钱'] }, ['赵 confirm-duty', '钱 confirm-duty']],
    ['duty.short', null, { stage: '14d', personIds: ['赵'] }, []],
    ['duty.short', null, { stage: '24h', personIds: ['赵'] }, ['赵 confirm-duty', '周 duty-short']],
    ['duty.short', null, { stage: 'start', personIds: ['赵'] }, ['周 duty-short']],
    ['duty.short', '赵', { stage: 'left', personIds: ['钱'] }, ['周 duty-short']],
    ['duty.short', '赵', { stage: 'given-up', personIds: ['钱'] }, ['周 duty-short']],
    ['duty.short', null, { stage: 'late', personIds: ['赵'] }, []],
    [
      'duty.late',
      null,
      { lateIds: ['赵', '钱'], standbyIds: ['孙'] },
      ['赵 duty-late', '钱 duty-late', '孙 stand-in'],
    ],
    ['duty.still-short', null, {}, ['周 duty-still-short']],
    ['cover.called', null, { personIds: ['孙', '李'], isLast: false }, ['孙 cover-asked', '李 cover-asked']],
    ['cover.called', null, { personIds: ['孙'], isLast: true }, ['周 cover-exhausted', '孙 cover-asked']],
    ['cover.taken', '孙', {}, ['周 cover-taken']],
    [
      'season.opened',
      null,
      { isNews: true, personIds: ['赵', '钱'] },
      ['赵 season-opened', '钱 season-opened', '周 season-opened'],
    ],
    ['season.opened', null, { isNews: false, personIds: ['赵'] }, []],
    ['season.untouched', null, {}, ['周 season-untouched']],
    ['season.closed', null, { isByTime: true }, ['周 season-closed']],
    ['season.closed', '赵', { isByTime: false }, []],
  ])('%s by %s: %j', (type, actor, payload, expected) => {
    expect(told(type, actor, payload)).toEqual(expected);
  });

  test('without a secretary it goes up to the district: a hole is never said to nobody', () => {
    const without = { ...circle, duty: { ...duty, secretaries: [] } };
    expect(told('duty.still-short', null, {}, without)).toEqual(['吴 duty-still-short']);
  });
});

describe('whoever did not do it themselves hears of it', () => {
  test.each<[DutyFactType, string | null, object, string[]]>([
    ['duty.seated', '周', { personId: '赵', how: 'secretary', byOther: true }, ['赵 duty-seated']],
    ['duty.seated', '赵', { personId: '赵', how: 'cover', byOther: false }, []],
    ['duty.seated', '周', { personId: '赵', how: 'roster', byOther: true }, []],
    ['duty.seated', '孙', { personId: '赵', how: 'swap', byOther: true }, []],
    ['duty.given-up', '周', { personId: '赵', why: 'secretary', byOther: true }, ['赵 duty-given-up']],
    ['duty.given-up', '周', { personId: '赵', why: 'leave', byOther: true }, []],
    ['duty.given-up', '赵', { personId: '赵', why: 'declined', byOther: false }, []],
    ['duty.given-up', '孙', { personId: '赵', why: 'swapped', byOther: true }, []],
    ['duty.given-up', '孙', { personId: '赵', why: 'taken-over', byOther: true }, []],
    ['duty.taken-over', '孙', { personId: '孙', fromId: '赵' }, ['赵 duty-taken-over']],
    ['duty.taken-over', '孙', { personId: '孙', fromId: null }, []],
    ['duty.taken-over', '周', { personId: '孙', fromId: '赵' }, ['赵 duty-taken-over', '孙 duty-seated']],
    ['duty.undone', '孙', { personId: '孙', backId: '赵' }, ['赵 duty-back']],
    ['duty.undone', '周', { personId: '孙', backId: null }, ['孙 duty-undone']],
    ['leave.taken', '赵', { personId: '赵' }, ['周 leave-taken']],
    ['leave.taken', '周', { personId: '赵' }, ['赵 leave-entered']],
  ])('%s by %s: %j', (type, actor, payload, expected) => {
    expect(told(type, actor, payload)).toEqual(expected);
  });
});

describe('who hears of swaps and handovers', () => {
  test.each<[DutyFactType, string | null, object, string[]]>([
    ['swap.asked', '赵', { ...toOne, personIds: ['孙'] }, ['孙 swap-asked']],
    ['swap.asked', '赵', { ...toAll, personIds: ['赵', '钱', '孙'] }, ['钱 swap-open', '孙 swap-open']],
    ['swap.asked', '周', { ...toAll, personIds: ['赵', '钱'] }, ['钱 swap-open']],
    ['swap.accepted', '孙', { ...toOne, takerId: '孙' }, ['赵 swap-accepted', '周 swap-settled']],
    ['swap.accepted', '周', { ...toOne, takerId: '孙' }, ['赵 swap-accepted', '孙 swap-accepted']],
    ['swap.declined', '孙', toOne, ['赵 swap-declined']],
    ['swap.withdrawn', '赵', { ...toOne, personIds: ['孙'] }, ['孙 swap-withdrawn']],
    ['swap.withdrawn', '赵', { ...toAll, personIds: ['钱', '孙'] }, []],
    ['swap.expired', null, toAll, ['赵 swap-expired']],
    ['swap.undone', '孙', { ...toOne, takerId: '孙' }, ['赵 swap-undone']],
    ['swap.undone', '周', { ...toOne, takerId: '孙' }, ['赵 swap-undone', '孙 swap-undone']],
    ['handover.drafted', null, { outgoingIds: ['赵', '钱'] }, ['赵 handover-drafted', '钱 handover-drafted']],
    ['handover.given', '赵', { incomingIds: ['孙', '赵'] }, ['孙 handover-given']],
    [
      'handover.item-refused',
      '孙',
      { outgoingIds: ['赵', '周'] },
      ['赵 handover-refused', '周 handover-refused'],
    ],
    ['handover.unanswered', null, {}, ['周 handover-unanswered']],
  ])('%s by %s: %j', (type, actor, payload, expected) => {
    expect(told(type, actor, payload)).toEqual(expected);
  });
});

const anybody = fc.constantFrom('赵', '钱', '孙', '周');
const people = fc.array(anybody, { maxLength: 4 });
const maybe = fc.option(anybody);
const anyPayload = fc.record({
  personId: anybody,
  personIds: people,
  fromId: maybe,
  backId: maybe,
  takerId: anybody,
  lateIds: people,
  standbyIds: people,
  incomingIds: people,
  outgoingIds: people,
  members: fc.array(fc.record({ personId: anybody, slots: fc.nat(3) }), { maxLength: 4 }),
  swap: fc.record({ fromId: anybody, toId: maybe }),
  stage: fc.constantFrom('14d', '24h', 'start', 'late', 'left', 'given-up'),
  how: fc.constantFrom('secretary', 'cover', 'swap', 'roster'),
  why: fc.constantFrom('secretary', 'declined', 'swapped'),
  byOther: fc.boolean(),
  isLast: fc.boolean(),
});
const DUTY_FACTS = FACT_TYPES.filter((type): type is DutyFactType =>
  /^(duty|cover|swap|leave|handover|week)\./.test(type),
);

test('nobody hears of one fact twice, nor of what they did themselves, whoever stands where', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DUTY_FACTS), maybe, anyPayload, (type, actor, payload) => {
      const heard = whoToTell(fact(type, actor, payload), circle).map(({ personId }) => personId);
      expect(heard).toEqual([...new Set(heard)]);
      expect(heard).not.toContain(actor);
    }),
  );
});

test('every notice is about a fact that says it, and every fact that is told has a notice', () => {
  const said = new Set(DUTY_NOTICES.flatMap((notice) => DUTY_NOTICE_FACTS[notice] as readonly string[]));
  const others = [...Object.values(ALARM_NOTICE_FACTS), ...Object.values(WISH_NOTICE_FACTS)];
  for (const facts of others) for (const fact of facts) said.add(fact);
  expect([...said].sort()).toEqual(TOLD_FACTS.filter((type) => !type.startsWith('ticket.')).sort());
});

test('what nobody is told of is decided, not forgotten', () => {
  const silent = DUTY_FACTS.filter((type) => !TOLD_FACTS.includes(type));
  expect(silent).toEqual([
    'duty.confirmed',
    'duty.checked-in',
    'duty.left',
    'duty.ending',
    'duty.closed',
    'cover.closed',
    'leave.ended',
    'handover.item-settled',
    'handover.completed',
  ]);
});
