import { FACT_TYPES, type Fact, type FactType } from '../../events/index';
import type { Duty } from '../../roster/index';
import { WAKES } from '../../tickets/index';
import type { Circle, TellableFact } from '../notice';
import { TOLD_FACTS, whoToTell } from '../who-to-tell';
import { CALLS, isCall, isStep, rungOfCall, rungOfFact, STEP_FACTS } from './steps';

const duty: Duty = {
  slot: null,
  pair: ['赵', '钱'],
  told: ['赵', '钱'],
  standby: ['郑'],
  members: ['赵', '钱', '郑', '孙'],
  nextPair: ['孙'],
  secretaries: ['周'],
  district: ['吴'],
};
const circle = (ownerId: string | null): Circle => ({
  ...{ reporterId: '李阿姨', followerIds: ['张'], partyStaff: ['冯师傅'] },
  ...{ ownerId, duty },
});

/** What a rule reads of a fact, in every way it may be. */
const PAYLOADS: readonly object[] = [
  ...WAKES.map((wake) => ({ wake, rung: 3, stage: 'untaken', by: 'party', level: 1 })),
  { wake: 'duty', rung: 1, stage: 'in_hand', by: 'resident', level: 3 },
].map((payload) => ({ ...payload, personIds: ['赵'], residentIds: ['王'] }));

const fact = (type: FactType, payload: object) =>
  ({ type, actorId: null, subjectId: '事', at: new Date(0), payload }) as unknown as TellableFact;

const isTicket = (type: FactType): boolean => type.startsWith('ticket.');

/** Every notice a fact of this kind may lead to. */
const noticesOf = (type: FactType) =>
  PAYLOADS.flatMap((payload) =>
    [null, '赵'].flatMap((ownerId) => whoToTell(fact(type, payload), circle(ownerId))),
  );

describe('the steps by which somebody is called to a matter', () => {
  test('are exactly the facts that call somebody, over all facts there are', () => {
    const tellable = FACT_TYPES.filter((type) => isTicket(type) && TOLD_FACTS.some((told) => told === type));
    const calling = tellable.filter((type) => noticesOf(type).some(({ template }) => isCall(template)));
    expect([...STEP_FACTS].sort()).toEqual([...calling].sort());
    expect(FACT_TYPES.filter((type) => isStep({ type })).sort()).toEqual([...STEP_FACTS].sort());
  });

  test('every call is of a step', () => {
    const called = new Set(STEP_FACTS.flatMap(noticesOf).map(({ template }) => template));
    for (const call of CALLS) expect(called).toContain(call);
  });

  test.each<[FactType, number | null]>([
    ['ticket.reported', 0],
    ['ticket.transcribed', 0],
    ['ticket.objected', 0],
    ['ticket.unmerged', 0],
    ['ticket.kept', 0],
    ['ticket.escalated', 3],
    ['ticket.unseen', null],
    ['ticket.accepted', null],
    ['ticket.dispatched', null],
  ])('%s stands on rung %s', (type, rung) => {
    expect(rungOfFact(fact(type, { rung: 3 }))).toBe(rung);
  });

  test('what became more pressing begins anew where nobody has taken it, and has no rung where somebody has', () => {
    expect(rungOfFact(fact('ticket.raised', { isUntaken: true }))).toBe(0);
    expect(rungOfFact(fact('ticket.raised', { isUntaken: false }))).toBeNull();
  });

  test('whoever only reads the news of a step does not stand on the ladder: nobody is called on because of them', () => {
    const parted = fact('ticket.unmerged', {}) as Fact<'ticket.unmerged'>;
    expect(whoToTell(parted, circle(null)).map(({ personId, template }) => [personId, template])).toEqual([
      ['李阿姨', 'ticket-news'],
      ['赵', 'new-ticket'],
      ['钱', 'new-ticket'],
    ]);
    expect(rungOfCall(parted, 'ticket-news')).toBeNull();
    expect(rungOfCall(parted, 'new-ticket')).toBe(0);
  });
});
