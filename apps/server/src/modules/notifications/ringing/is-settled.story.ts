import type { TellableFact } from '@doorstep/domain';
import { newId } from '../../../platform/database/new-id';
import type { Reader } from '../../../platform/database/reader';
import { testbed, type Testbed } from '../../../platform/testbed';
import { isSettled, settledOf } from './is-settled';
import type { RingWork } from './ring-work';

const stationId = newId();
const personId = newId();
const NOON = Date.parse('2026-11-29T12:00:00Z');
let bed: Testbed;
let reader: Reader;

beforeAll(async () => {
  bed = await testbed();
  reader = {
    query: async (sql: string, values?: unknown[]) => (await bed.look.query(sql, values)).rows,
  } as Reader;
});
afterAll(() => bed.close());

interface Written {
  id: string;
  at: Date;
}

/** A fact of a ticket, written now, of an act that began so many milliseconds after noon. */
async function write(subjectId: string, type: string, begunMs: number): Promise<Written> {
  const fact = { id: newId(), at: new Date(NOON + begunMs) };
  await bed.look.query(
    `insert into facts (station_id, id, type, subject_id, actor_id, actor_role, at, payload)
     values ($1, $2, $3, $4, null, null, $5, '{}')`,
    [stationId, fact.id, type, subjectId, fact.at],
  );
  return fact;
}

/** Whether a call of this climb is settled, as it is asked before it is written and before it is said. */
async function answers(subjectId: string, { id, at }: Written): Promise<[boolean, boolean]> {
  const work = {
    subjectId,
    factId: id,
    factAt: at.toISOString(),
    template: 'new-ticket',
    personId,
  } as RingWork;
  const fact = { subjectId, id, at } as TellableFact;
  const before = await settledOf(reader, stationId, [{ fact, template: 'new-ticket' }]);
  return [before.has(0), await isSettled(reader, stationId, work)];
}

test('whoever began to accept before the ladder climbed, and waited for it, has settled what it rings', async () => {
  const ticketId = newId();
  const climbed = await write(ticketId, 'ticket.escalated', 40);
  expect(await answers(ticketId, climbed)).toEqual([false, false]);
  await write(ticketId, 'ticket.accepted', 10);
  expect(await answers(ticketId, climbed)).toEqual([true, true]);
});

test('a yes of an earlier round settles nothing of this one', async () => {
  const ticketId = newId();
  await write(ticketId, 'ticket.accepted', 0);
  const climbed = await write(ticketId, 'ticket.escalated', 900_000);
  expect(await answers(ticketId, climbed)).toEqual([false, false]);
});
