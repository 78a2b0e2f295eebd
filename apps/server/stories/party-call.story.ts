import type { TicketView } from '@doorstep/contracts';
import { hours, minutes } from '@doorstep/domain';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhao: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
  li = await here.resident();
  zhao = await steps.member('R01');
});
afterAll(() => here?.close());

const inHours = (count: number): string => new Date(Date.now() + here.aheadMs + hours(count)).toISOString();
const call = (by: Person, ticketId: string, body: object) =>
  by.post<TicketView>(`/tickets/${ticketId}/calls`, body);

async function sent(kind = 'heating'): Promise<string> {
  const { ticketId } = await steps.report(li, { category: 'heating_cold', text: '暖气不热' });
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId, kind);
  return ticketId;
}

const lastOf = (view: TicketView, type: string) =>
  view.timeline.filter((entry) => entry.type === type).at(-1);

test('nobody answered: that is on record too, and nothing else changes', async () => {
  const ticketId = await sent();
  const view = right(await call(zhao, ticketId, { words: '响了很久' }));
  expect(view).toMatchObject({ status: 'dispatched', custody: { promise: null } });
  expect(lastOf(view, 'ticket.called')?.words).toBe('供热单位没有人接。响了很久');
});

test('a party with a telephone only takes it and is done with it through the member, by the name of who said so', async () => {
  const ticketId = await sent();
  const signed = right(
    await call(zhao, ticketId, {
      spokeWith: '马调度',
      words: '下午派人',
      says: 'signed',
      promisedBy: inHours(4),
    }),
  );
  expect(signed).toMatchObject({ status: 'in_progress', custody: { promise: { who: '马调度' } } });
  expect(lastOf(signed, 'ticket.signed')?.words).toBe('马调度');
  expect(lastOf(signed, 'ticket.called')?.words).toMatch(/^供热单位马调度接的：下午派人，答应.*前办好$/);
  const done = right(await call(zhao, ticketId, { spokeWith: '马调度', words: '已排气', says: 'done' }));
  expect(done).toMatchObject({
    status: 'claimed',
    outcome: '已排气',
    custody: { holder: 'station', promise: null },
  });
  expect(await steps.verify(await steps.member('R02'), ticketId)).toMatchObject({
    status: 'awaiting_confirmation',
  });
});

test('done may be said before anybody said that they take it', async () => {
  const ticketId = await sent();
  const view = right(await call(zhao, ticketId, { spokeWith: '马调度', words: '已排气', says: 'done' }));
  expect(view.status).toBe('claimed');
  expect(view.timeline.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['ticket.signed', 'ticket.claimed']),
  );
});

test('a promise that runs out brings the matter back to whoever answers for it, once; a kept or newer one does not', async () => {
  const ticketId = await sent();
  right(await call(zhao, ticketId, { spokeWith: '马调度', promisedBy: inHours(1) }));
  right(await call(zhao, ticketId, { spokeWith: '马调度', words: '车坏了', promisedBy: inHours(2) }));
  await here.pass(minutes(70));
  await here.quiet();
  zhao = await steps.member('R01');
  expect(lastOf(await steps.view(zhao, ticketId), 'ticket.promise-due')).toBeUndefined();
  await here.pass(minutes(60));
  await here.quiet();
  zhao = await steps.member('R01');
  const view = await steps.view(zhao, ticketId);
  expect(view.timeline.filter(({ type }) => type === 'ticket.promise-due')).toHaveLength(1);
  const { items } = right(await zhao.get<{ items: { template: string; page: string }[] }>('/inbox'));
  const due = items.filter(({ template, page }) => template === 'promise-due' && page.includes(ticketId));
  expect(due).toHaveLength(1);

  li = await here.resident();
  const kept = await sent();
  right(await call(zhao, kept, { spokeWith: '马调度', promisedBy: inHours(1) }));
  right(await call(zhao, kept, { spokeWith: '马调度', words: '已排气', says: 'done' }));
  await here.pass(minutes(70));
  await here.quiet();
  zhao = await steps.member('R01');
  expect(lastOf(await steps.view(zhao, kept), 'ticket.promise-due')).toBeUndefined();
});

test('what cannot be is refused: words without a speaker, a promise in the past, a party that taps itself', async () => {
  li = await here.resident();
  const ticketId = await sent();
  const asked = (body: object) => call(zhao, ticketId, body).then(refusal);
  expect(await asked({ says: 'signed' })).toBe('422 input.invalid');
  expect(await asked({ promisedBy: inHours(1) })).toBe('422 input.invalid');
  expect(await asked({ spokeWith: '马调度', says: 'done' })).toBe('422 input.invalid');
  expect(await asked({ spokeWith: '马调度', promisedBy: inHours(-1) })).toBe('422 call.bad-time');
  expect(await asked({ spokeWith: '马调度', promisedBy: inHours(24 * 61) })).toBe('422 call.bad-time');
  expect((await call(li, ticketId, {})).status).toBe(403);

  const withStaff = await sent('property');
  expect(refusal(await call(zhao, withStaff, { spokeWith: '武师傅', says: 'signed' }))).toBe(
    '409 call.has-staff',
  );
  expect(right(await call(zhao, withStaff, { spokeWith: '武师傅', words: '马上来' })).status).toBe(
    'dispatched',
  );

  const { ticketId: nobodys } = await steps.report(li);
  expect(refusal(await call(zhao, nobodys, {}))).toBe('409 ticket.wrong-state');
});

test('eight members who write down the same call at once: signed for once, and every call is on record', async () => {
  const keys = ['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08'];
  const members = await Promise.all(keys.map((key) => steps.member(key)));
  const ticketId = await sent();
  const answers = await Promise.all(
    members.map((member) => call(member, ticketId, { spokeWith: '马调度', says: 'signed' })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  const { timeline } = await steps.view(zhao, ticketId);
  expect(timeline.filter(({ type }) => type === 'ticket.signed')).toHaveLength(1);
  expect(timeline.filter(({ type }) => type === 'ticket.called')).toHaveLength(8);
});
