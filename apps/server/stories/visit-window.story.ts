import type { TicketCard, TicketView } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

const HOUR = 3_600_000;

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhao: Person;
let property: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
});
afterAll(() => here?.close());

/** After a while a phone signs in again. */
async function signIn(): Promise<void> {
  [li, zhao, property] = await Promise.all([here.resident(), steps.member('R01'), steps.property()]);
}
beforeEach(signIn);

/** A time to come, by the clock of the story. */
const inHours = (from: number, until: number) => ({
  from: new Date(Date.now() + here.aheadMs + from * HOUR).toISOString(),
  until: new Date(Date.now() + here.aheadMs + until * HOUR).toISOString(),
});

async function atWork(over: object = {}, by = li): Promise<string> {
  const { ticketId } = await steps.report(by, over);
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId);
  await steps.sign(property, ticketId);
  return ticketId;
}

test('the worker proposes a time, the resident agrees: both know, and what was promised stays promised', async () => {
  const ticketId = await atWork();
  const { until } = (await steps.view(li, ticketId)).custody;
  const window = inHours(1, 2);
  const proposed = await steps.act(property, ticketId, 'visit-window', { ...window, note: '带梯子来' });
  expect(proposed).toMatchObject({ status: 'in_progress', window: { by: 'party', isAgreed: false } });
  expect(await steps.told(li, ticketId)).toContain('商量上门时间');
  expect(refusal(await property.post(`/tickets/${ticketId}/visit-agreement`))).toBe('403 ticket.not-yours');

  const agreed = await steps.act(li, ticketId, 'visit-agreement', {});
  expect(agreed).toMatchObject({
    status: 'scheduled',
    window: { ...window, isAgreed: true },
    custody: { holder: 'party', until },
  });
  const doing = right(await property.get<{ items: TicketCard[] }>('/work?tab=doing'));
  expect(doing.items.map((card) => card.ticketId)).toContain(ticketId);
  expect(agreed.timeline.slice(-2).map(({ title }) => title)).toEqual(['提出上门时间', '上门时间定了']);
  expect(agreed.timeline.at(-2)!.words).toMatch(/带梯子来$/);
  for (const one of [zhao, property]) expect(await steps.told(one, ticketId)).toContain('上门时间定了');
  expect(refusal(await li.post(`/tickets/${ticketId}/visit-agreement`))).toBe('409 ticket.wrong-state');
  expect(await steps.claim(property, ticketId)).toMatchObject({ status: 'claimed', window: null });
});

test('that does not suit: the resident proposes another time, the worker agrees', async () => {
  const ticketId = await atWork();
  await steps.act(property, ticketId, 'visit-window', inHours(1, 2));
  const other = inHours(3, 4);
  const answer = await steps.act(li, ticketId, 'visit-window', { ...other, note: '上午要去医院' });
  expect(answer.window).toEqual({ ...other, by: 'resident', isAgreed: false });
  expect(refusal(await li.post(`/tickets/${ticketId}/visit-agreement`))).toBe('403 ticket.not-yours');
  expect(await steps.told(property, ticketId)).toContain('商量上门时间');
  expect(await steps.act(property, ticketId, 'visit-agreement', {})).toMatchObject({
    status: 'scheduled',
    window: { ...other, isAgreed: true },
  });
});

test('nobody came: it is written down, both sides hear of it, a new time is needed, and the promise goes on as it would have', async () => {
  const ticketId = await atWork();
  const { until } = (await steps.view(li, ticketId)).custody;
  await steps.act(property, ticketId, 'visit-window', inHours(0.5, 1));
  await steps.act(li, ticketId, 'visit-agreement', {});
  await here.quiet();
  await here.pass(HOUR + 60_000);
  await here.quiet();
  await signIn();
  const missed = await eventually(
    () => steps.view(zhao, ticketId),
    ({ status }) => status === 'in_progress',
  );
  expect(missed.window).toBeNull();
  expect(missed.custody.until).toBe(until);
  expect(missed.timeline.at(-1)).toMatchObject({
    type: 'ticket.visit-missed',
    title: '约好的上门没成',
    words: expect.stringMatching(/，师傅没有来$/),
    who: '系统提醒',
  });
  expect(await steps.told(li, ticketId)).toContain('没等到上门');
  expect(await steps.told(property, ticketId)).toContain('约好的时间没有上门');
});

test('the worker came and nobody was in: missed by the resident, not counted on the party, and the promise goes on', async () => {
  const ticketId = await atWork();
  const { until } = (await steps.view(li, ticketId)).custody;
  const vain = (by: Person) =>
    by.post<TicketView>(`/tickets/${ticketId}/visit-in-vain`, { note: '敲了两遍' });
  expect(refusal(await vain(property))).toBe('409 ticket.wrong-state');
  await steps.act(property, ticketId, 'visit-window', inHours(0.5, 1));
  await steps.act(li, ticketId, 'visit-agreement', {});
  expect(refusal(await vain(property))).toBe('409 ticket.visit-ahead');
  await here.quiet();
  await here.pass(0.6 * HOUR);
  await here.quiet();
  await signIn();
  expect(refusal(await vain(li))).toBe('403 role.not-allowed');
  const answers = await Promise.all(Array.from({ length: 8 }, () => vain(property)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(409)]);
  const missed = await steps.view(li, ticketId);
  expect(missed).toMatchObject({ status: 'in_progress', window: null, custody: { until } });
  expect(missed.timeline.at(-1)).toMatchObject({ title: '约好的上门没成', role: 'party' });
  expect(missed.timeline.at(-1)!.words).toMatch(/，师傅到了，家里没有人。敲了两遍$/);
  expect(await steps.told(li, ticketId)).toContain('师傅来过，家里没人');
  await here.pass(HOUR);
  await here.quiet();
  await signIn();
  const { timeline } = await steps.view(zhao, ticketId);
  expect(timeline.filter(({ type }) => type === 'ticket.visit-missed')).toHaveLength(1);
});

test('a worker who came in time has missed nothing', async () => {
  const ticketId = await atWork();
  await steps.act(property, ticketId, 'visit-window', inHours(0.5, 1));
  await steps.act(li, ticketId, 'visit-agreement', {});
  await steps.claim(property, ticketId);
  await here.quiet();
  await here.pass(2 * HOUR);
  await here.quiet();
  await signIn();
  const { timeline } = await steps.view(zhao, ticketId);
  expect(timeline.at(-1)).toMatchObject({ type: 'ticket.claimed' });
});

test('eight times yes at once is one agreement', async () => {
  const ticketId = await atWork();
  await steps.act(property, ticketId, 'visit-window', inHours(1, 2));
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => li.post(`/tickets/${ticketId}/visit-agreement`)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(409)]);
  const { timeline } = await steps.view(li, ticketId);
  expect(timeline.filter(({ type }) => type === 'ticket.visit-agreed')).toHaveLength(1);
});

test('for a resident without a phone the desk passes the word on', async () => {
  const ticketId = await atWork({ onBehalf: { name: '王奶奶', phone: '010-5550 9999', via: 'call' } }, zhao);
  await steps.act(property, ticketId, 'visit-window', inHours(1, 2));
  expect(await steps.told(zhao, ticketId)).toContain('商量上门时间');
  expect(await steps.act(zhao, ticketId, 'visit-agreement', {})).toMatchObject({ status: 'scheduled' });
});

test('a time that cannot be is refused, and so is whoever has nothing to do with it', async () => {
  const ticketId = await atWork();
  const propose = (window: object) => li.post(`/tickets/${ticketId}/visit-window`, window);
  expect(refusal(await propose(inHours(-2, -1)))).toBe('422 ticket.window-invalid');
  expect(refusal(await propose(inHours(2, 1)))).toBe('422 ticket.window-invalid');
  expect(refusal(await propose(inHours(1, 40)))).toBe('422 ticket.window-invalid');
  expect(refusal(await propose({ from: '明天', until: '后天' }))).toBe('422 input.invalid');
  expect(refusal(await li.post(`/tickets/${ticketId}/visit-agreement`))).toBe('409 ticket.no-window');
  expect(refusal(await zhao.post(`/tickets/${ticketId}/visit-window`, inHours(1, 2)))).toBe(
    '403 ticket.not-yours',
  );
  const neighbour = await here.person('stranger-zhang');
  expect(refusal(await neighbour.post(`/tickets/${ticketId}/visit-window`, inHours(1, 2)))).toBe(
    '404 ticket.unknown',
  );
  expect(await steps.view(li, ticketId)).toMatchObject({ status: 'in_progress', window: null });
});
