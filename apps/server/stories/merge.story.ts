import type { FollowedMatter, NearbyMatter, TicketView } from '@doorstep/contracts';
import { minutes } from '@doorstep/domain';
import { randomUUID } from 'node:crypto';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhang: Person;
let zhao: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ web: 2, workers: 1 });
  steps = new Steps(here);
});
/** After a while a phone signs in again. */
beforeEach(async () => {
  li = await here.resident();
  zhang = await here.person('neighbour-zhang', 'resident');
  zhao = await steps.member('R01');
});
afterAll(() => here?.close());

const DRAIN = { category: 'drain_blocked', text: '下水堵了', place: { building: 5, unit: 2 } };
const merge = (by: Person, ticketId: string, into: string) =>
  by.post<TicketView>(`/tickets/${ticketId}/merge`, { into });
async function unmerge(by: Person, ticketId: string) {
  const answer = await fetch(`${by.url}/api/tickets/${ticketId}/merge`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${by.accessToken}`, 'idempotency-key': randomUUID() },
  });
  return { status: answer.status, body: (await answer.json()) as TicketView };
}

async function two() {
  const first = await steps.report(li, { ...DRAIN, room: '601' });
  const second = await steps.report(zhang, { ...DRAIN, room: '301' });
  return { first: first.ticketId, second: second.ticketId, secondNumber: second.number };
}

test('the second report of one trouble goes on in the first: its reporter follows, hears and is asked', async () => {
  const { first, second } = await two();
  const found = right(await zhao.get<{ items: NearbyMatter[] }>(`/tickets/${second}/duplicates`)).items;
  expect(found.map(({ ticketId }) => ticketId)).toContain(first);
  const merged = right(await merge(zhao, second, first));
  expect(merged).toMatchObject({
    status: 'merged',
    mergedInto: { ticketId: first },
    custody: { holder: 'nobody' },
  });
  expect((await steps.view(zhao, first)).mergedFrom).toEqual([expect.objectContaining({ ticketId: second })]);
  expect(right(await zhang.get<FollowedMatter>(`/tickets/${first}/followed`))).toMatchObject({
    followers: 1,
  });
  await steps.accept(zhao, first);
  await steps.solve(zhao, first, '已疏通');
  await here.quiet();
  const { items } = right(await zhang.get<{ items: { template: string; page: string }[] }>('/inbox'));
  expect(items.filter(({ page }) => page.includes(first)).map(({ template }) => template)).toEqual([
    'please-confirm',
    'ticket-accepted',
  ]);
  expect(items.filter(({ page }) => page.includes(second)).map(({ template }) => template)).toContain(
    'ticket-news',
  );
  const answer = await zhang.post<FollowedMatter>(`/tickets/${first}/followers/answer`, { isFixed: true });
  expect(right(answer).status).toBe('resolved');
});

test('the clock runs from the earliest word, whichever way they are merged', async () => {
  const { first, second } = await two();
  right(await merge(zhao, first, second));
  const { reportedAt } = await steps.view(zhao, first);
  expect((await steps.view(zhao, second)).startedAt).toBe(reportedAt);
});

async function acceptOf(ticketId: string) {
  const { time } = await steps.view(zhao, ticketId);
  const { startedAt, dueAt } = time!.clocks.find(({ name }) => name === 'accept')!;
  return { startedAt, dueAt };
}

test('a merge moves the clock to where the earlier one began, and taking it back gives it back', async () => {
  const { ticketId: first } = await steps.report(li, { ...DRAIN, room: '601' });
  await here.quiet();
  await here.pass(minutes(3));
  await here.quiet();
  const { ticketId: second } = await steps.report(zhang, { ...DRAIN, room: '301' });
  const [earlier, own] = await Promise.all([acceptOf(first), acceptOf(second)]);
  expect(own.startedAt).not.toBe(earlier.startedAt);
  right(await merge(zhao, first, second));
  expect(await acceptOf(second)).toEqual(earlier);
  right(await unmerge(zhao, first));
  expect(await acceptOf(second)).toEqual(own);
});

test('what leaves a merge has its own first start back, and its own promise with it', async () => {
  const { ticketId: first } = await steps.report(li, { ...DRAIN, room: '601' });
  const own = await acceptOf(first);
  const { custody } = await steps.view(zhao, first);
  await here.quiet();
  await here.pass(minutes(3));
  await here.quiet();
  const { ticketId: second } = await steps.report(zhang, { ...DRAIN, room: '301' });
  const other = await steps.view(zhao, second);
  right(await merge(zhao, first, second));
  expect((await steps.view(zhao, second)).custody.until).toBe(custody.until);
  await here.pass(minutes(1));
  const back = right(await unmerge(zhao, first));
  expect(await acceptOf(first)).toEqual(own);
  expect(back.custody.until).toBe(custody.until);
  expect((await steps.view(zhao, second)).custody.until).toBe(other.custody.until);
});

test('not the same after all: it goes its own way again, rings anew, and takes its people along', async () => {
  const { first, second } = await two();
  right(await merge(zhao, first, second));
  const back = right(await unmerge(zhao, first));
  expect(back).toMatchObject({ status: 'submitted', mergedInto: null, custody: { holder: 'station' } });
  expect(refusal(await li.get(`/tickets/${second}/followed`))).toBe('404 ticket.unknown');
  const other = await steps.view(zhao, second);
  expect(other.startedAt ?? other.reportedAt).toBe(other.reportedAt);
  expect(other.mergedFrom).toEqual([]);
  await here.quiet();
  await here.pass(minutes(6));
  await here.quiet();
  zhao = await steps.member('R01');
  const { timeline } = await steps.view(zhao, first);
  expect(timeline.map(({ type }) => type)).toContain('ticket.escalated');
  expect(refusal(await unmerge(zhao, first))).toBe('409 ticket.wrong-state');
  expect(await steps.accept(zhao, first)).toMatchObject({ status: 'accepted' });
});

test('what had climbed before it was merged climbs from its first rung again when it comes back', async () => {
  const { first, second } = await two();
  await here.quiet();
  await here.pass(minutes(6));
  await here.quiet();
  zhao = await steps.member('R01');
  const climbs = async () =>
    (await steps.view(zhao, first)).timeline.filter(({ type }) => type === 'ticket.escalated').length;
  expect(await climbs()).toBe(1);
  right(await merge(zhao, first, second));
  right(await unmerge(zhao, first));
  await here.quiet();
  await here.pass(minutes(6));
  await here.quiet();
  zhao = await steps.member('R01');
  expect(await climbs()).toBe(2);
});

test('whoever said “me too” of their own stays when the merge is taken back', async () => {
  const { first, second } = await two();
  right(await zhang.post(`/tickets/${first}/followers`));
  right(await merge(zhao, second, first));
  right(await unmerge(zhao, second));
  expect(right(await zhang.get<FollowedMatter>(`/tickets/${first}/followed`)).isFollowing).toBe(true);
});

test('two merged into each other at once: one goes on in the other, and the other merge is refused', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { first, second } = await two();
    const members = await Promise.all(
      ['R01', 'R02'].map((key, nth) => steps.member(key, here.web[nth]!.url)),
    );
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => merge(members[0]!, first, second)),
      ...Array.from({ length: 4 }, () => merge(members[1]!, second, first)),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 200).map(refusal);
    for (const code of refused) expect(['409 merge.closed', '409 ticket.wrong-state']).toContain(code);
    const views = await Promise.all([first, second].map((id) => steps.view(zhao, id)));
    expect(views.map(({ status }) => status).sort()).toEqual(['merged', 'submitted']);
  }
});

test('into itself, into what is closed or merged, by whom it does not concern: refused', async () => {
  const { first, second } = await two();
  const { ticketId: third } = await steps.report(li, DRAIN);
  expect(refusal(await merge(zhao, first, first))).toBe('422 merge.itself');
  expect(refusal(await merge(zhao, first, randomUUID()))).toBe('404 ticket.unknown');
  right(await merge(zhao, second, first));
  expect(refusal(await merge(zhao, third, second))).toBe('409 merge.closed');
  right(await li.post(`/tickets/${third}/withdrawal`, {}));
  expect(refusal(await merge(zhao, first, third))).toBe('409 merge.closed');
  expect(refusal(await merge(zhao, second, first))).toBe('409 ticket.wrong-state');
  expect((await merge(li, first, third)).status).toBe(403);
  const { ticketId: sent } = await steps.report(li, DRAIN);
  await steps.accept(zhao, sent);
  await steps.dispatch(zhao, sent);
  expect(refusal(await merge(zhao, sent, first))).toBe('409 ticket.wrong-state');
});
