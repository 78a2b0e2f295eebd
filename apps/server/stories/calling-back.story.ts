import type { MatterToAskAbout } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

const HOUR = 3_600_000;

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhao: Person;
let qian: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
});
afterAll(() => here?.close());

/** After a while a phone signs in again. */
async function signIn(): Promise<void> {
  [li, zhao, qian] = await Promise.all([here.resident(), steps.member('R01'), steps.member('R02')]);
}
beforeEach(signIn);

interface CallBackPage {
  items: MatterToAskAbout[];
  nextCursor: string | null;
  count: number;
}
const listOf = async (by: Person, query = ''): Promise<CallBackPage> =>
  right(await by.get<CallBackPage>(`/call-backs${query}`));
const itemOf = async (by: Person, ticketId: string): Promise<MatterToAskAbout | undefined> =>
  (await listOf(by, '?limit=50')).items.find((one) => one.ticketId === ticketId);

async function resolved(): Promise<string> {
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  await steps.solve(zhao, ticketId);
  await steps.confirm(li, ticketId);
  return ticketId;
}
const call = (by: Person, ticketId: string, over: object = {}) =>
  by.post(`/tickets/${ticketId}/call-back`, {
    channel: 'phone',
    answer: { rating: 5, isSolved: true },
    words: '挺快的',
    ...over,
  });

test('whoever had no hand in it finds it on the list, whoever did does not, nor may they ask', async () => {
  const ticketId = await resolved();
  expect(await itemOf(qian, ticketId)).toMatchObject({ status: 'resolved', tries: 0, isLate: false });
  expect(await itemOf(zhao, ticketId)).toBeUndefined();
  expect(refusal(await call(zhao, ticketId))).toBe('403 ticket.own-work');
  expect(refusal(await call(li, ticketId))).toBe('403 role.not-allowed');
  const sun = await here.secretary();
  expect(await itemOf(sun, ticketId)).toBeDefined();
});

test('asked: the rating is on record, the first owner hears of it, and it is off the list', async () => {
  const ticketId = await resolved();
  const asked = await steps.act(qian, ticketId, 'call-back', {
    channel: 'visit',
    answer: { rating: 4, isSolved: true },
    words: '扫得干净',
  });
  expect(asked).toMatchObject({ status: 'reviewed' });
  expect(asked.timeline.at(-1)).toMatchObject({ title: '回访', words: '上门：4分，已解决：扫得干净' });
  expect(await steps.told(zhao, ticketId)).toContain('居民评价来了');
  expect(await itemOf(qian, ticketId)).toBeUndefined();
  expect(refusal(await call(qian, ticketId))).toBe('409 ticket.wrong-state');
  const wrong = { answer: { rating: 6, isSolved: true } };
  expect(refusal(await call(qian, await resolved(), wrong))).toBe('422 input.invalid');
});

test('nobody reached: written down, changes nothing, and the list says how often', async () => {
  const ticketId = await resolved();
  right(await call(qian, ticketId, { answer: null, words: '' }));
  const again = right(await call(qian, ticketId, { answer: null, words: '没人接' }));
  expect(again).toMatchObject({ status: 'resolved' });
  expect(await itemOf(qian, ticketId)).toMatchObject({ tries: 2 });
  expect((await steps.view(qian, ticketId)).timeline.at(-1)).toMatchObject({
    title: '回访没联系上',
    words: '电话没联系上：没人接',
  });
  expect(refusal(await call(zhao, ticketId, { answer: null }))).toBe('403 ticket.own-work');
});

test('not solved after all: opened again in the same breath, and whoever did it is told', async () => {
  const ticketId = await resolved();
  const asked = right(
    await call(qian, ticketId, { answer: { rating: 2, isSolved: false }, words: '又结冰了' }),
  );
  expect(asked).toMatchObject({ status: 'accepted', redoCount: 1 });
  const { timeline } = await steps.view(zhao, ticketId);
  expect(timeline.slice(-2).map(({ type }) => type)).toEqual(['ticket.called-back', 'ticket.reopened']);
  expect(await steps.told(zhao, ticketId)).toContain('还没办好');
});

test('closed by silence it is on the list as well; after two days it is late, the longest waiting comes first', async () => {
  const first = await resolved();
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  await steps.solve(zhao, ticketId);
  await here.quiet();
  await here.pass(49 * HOUR);
  await here.quiet();
  await signIn();
  expect(await itemOf(qian, ticketId)).toMatchObject({ resolution: 'unconfirmed', isLate: false });
  expect(await itemOf(qian, first)).toMatchObject({ isLate: true });
  const { items, count } = await listOf(qian, '?limit=50');
  expect(count).toBe(items.length);
  expect(items.map(({ custody }) => custody.holder)).not.toContain('station');
  const closings = items.map(({ closedAt }) => Date.parse(closedAt));
  expect(closings).toEqual([...closings].sort((a, b) => a - b));
  const page = await listOf(qian, '?limit=1');
  expect(page.items[0]!.ticketId).toBe(items[0]!.ticketId);
  const next = await listOf(qian, `?limit=1&cursor=${page.nextCursor}`);
  expect(next.items[0]!.ticketId).toBe(items[1]!.ticketId);
});

/** A month later a house has all its duties to catch up with: last, and patiently. */
const MANY_DUTIES_LATER = { ms: 120_000 };

test('quiet for thirty days after it was asked about: archived, and nobody opens it again', async () => {
  const ticketId = await resolved();
  right(await call(qian, ticketId));
  await here.pass(30 * 24 * HOUR + 60_000);
  await signIn();
  await eventually(
    () => steps.view(qian, ticketId),
    ({ status }) => status === 'archived',
    MANY_DUTIES_LATER,
  );
  await signIn();
  expect(refusal(await li.post(`/tickets/${ticketId}/reopening`, { words: '又坏了' }))).toBe(
    '409 ticket.wrong-state',
  );
  expect(await itemOf(qian, ticketId)).toBeUndefined();
}, 240_000);
