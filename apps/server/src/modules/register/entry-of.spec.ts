import type { Fact, FactPayloads, TicketDigest, TicketFactType, TicketStatus } from '@doorstep/domain';
import { entryOf } from './entry-of';

const digest = (status: TicketStatus, told: Partial<TicketDigest> = {}): TicketDigest => ({
  number: '20261122-001',
  category: 'ice_snow',
  urgency: 'urgent',
  place: '5号楼2单元',
  text: '结冰',
  status,
  reporterId: 'li',
  ownerId: 'zhao',
  partyId: null,
  dueAt: null,
  ...told,
});

let minute = 0;
beforeEach(() => (minute = 0));

function fact<T extends TicketFactType>(
  type: T,
  ticket: TicketDigest,
  words: Omit<FactPayloads[T], 'ticket'>,
): Fact<T> {
  minute += 1;
  const at = new Date(Date.UTC(2026, 10, 22, 4, minute));
  const about = { subjectId: 'ticket', actorId: null, actorRole: null };
  return {
    id: `${minute}`,
    stationId: 'south',
    type,
    at,
    ...about,
    payload: { ...words, ticket },
  } as Fact<T>;
}

const reported = (): Fact<TicketFactType> =>
  fact('ticket.reported', digest('submitted', { ownerId: null }), {
    text: '5号楼门口结冰',
    mediaIds: [],
    reporterName: null,
    building: 5,
    loudness: 'message',
    via: 'phone',
  });
const accepted = (): Fact<TicketFactType> => fact('ticket.accepted', digest('accepted'), { ownerName: '赵' });
const withParty = (status: TicketStatus): TicketDigest => digest(status, { partyId: 'wuye' });
const dispatched = (): Fact<TicketFactType> =>
  fact('ticket.dispatched', withParty('dispatched'), { partyId: 'wuye', partyName: '物业', note: '' });
const claimed = (outcome: string): Fact<TicketFactType> =>
  fact('ticket.claimed', withParty('claimed'), {
    partyName: '物业',
    workerName: '武',
    outcome,
    mediaIds: [],
  });

test('a line begins with the report, and without it there is no line', () => {
  expect(entryOf([accepted()])).toBeNull();
  expect(entryOf([])).toBeNull();
  expect(entryOf([reported()])).toMatchObject({
    text: '5号楼门口结冰',
    ownerName: null,
    status: 'submitted',
    closedAt: null,
  });
});

test('it follows the ticket to its end', () => {
  const facts = [reported(), accepted(), dispatched(), claimed('物业已清理')];
  facts.push(fact('ticket.approved', withParty('awaiting_confirmation'), { note: '', mediaIds: [] }));
  facts.push(fact('ticket.confirmed', withParty('resolved'), { words: '' }));
  expect(entryOf(facts)).toMatchObject({
    status: 'resolved',
    ownerName: '赵',
    partyName: '物业',
    outcome: '物业已清理',
    closedAt: facts[5]?.at,
    isUnconfirmed: false,
  });
});

test('a claim that was not true is no outcome', () => {
  const facts = [reported(), accepted(), dispatched(), claimed('弄好了')];
  facts.push(fact('ticket.rejected', withParty('in_progress'), { reason: '没有', mediaIds: [] }));
  expect(entryOf(facts)?.outcome).toBeNull();
  facts.push(claimed('这回真弄好了'));
  expect(entryOf(facts)?.outcome).toBe('这回真弄好了');
});

test('a party that has sent it back is no longer named', () => {
  const facts = [reported(), accepted(), dispatched()];
  facts.push(fact('ticket.returned', digest('accepted'), { partyName: '物业', reason: '不归我们' }));
  expect(entryOf(facts)).toMatchObject({ partyName: null, ownerName: '赵', status: 'accepted' });
});

test('closed by silence is marked so', () => {
  const facts = [reported(), accepted(), fact('ticket.lapsed', digest('resolved'), {})];
  expect(entryOf(facts)).toMatchObject({ status: 'resolved', isUnconfirmed: true });
});

test('a line of the paper book stands on its day there, with what the book says, and says who typed it', () => {
  const paper = {
    ...{ writtenBy: '赵', typedBy: '钱', typedAt: '2026-11-22T04:01:00.000Z', pageId: 'page' },
  };
  const typed = fact('ticket.transcribed', digest('awaiting_confirmation', { partyId: 'wuye' }), {
    ...{ text: '5号楼门口结冰', mediaIds: [], reporterName: '李阿姨', building: 5, via: 'desk' },
    ...{ writtenAt: '2026-11-18T01:20:00.000Z', stage: 'done', paper, ownerName: '赵', partyName: '物业' },
    ...{ outcome: '撒了盐', loudness: 'message' },
  });
  expect(entryOf([typed])).toMatchObject({
    reportedAt: new Date('2026-11-18T01:20:00Z'),
    ...{ reporterName: '李阿姨', ownerName: '赵', partyName: '物业', outcome: '撒了盐', paper },
  });
});
