import type { TicketCard } from '@doorstep/contracts';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhao: Person;

beforeAll(async () => {
  here = await Neighbourhood.open();
  steps = new Steps(here);
  [li, zhao] = await Promise.all([here.resident(), steps.member('R01')]);
});
afterAll(() => here.close());

test('taken back before anybody accepted: off the board, and nobody can accept it any more', async () => {
  const { ticketId } = await steps.report(li);
  const gone = await steps.act(li, ticketId, 'withdrawal', { reason: '自己扫了' });
  expect(gone).toMatchObject({ status: 'withdrawn', custody: { holder: 'nobody', until: null } });
  expect(gone.timeline.at(-1)).toMatchObject({ title: '居民撤回', words: '自己扫了' });
  const board = right(await zhao.get<{ items: TicketCard[] }>('/board?tab=new'));
  expect(board.items.map((card) => card.ticketId)).not.toContain(ticketId);
  expect(refusal(await zhao.post(`/tickets/${ticketId}/acceptance`))).toBe('409 ticket.wrong-state');
});

test('taken back while the party works on it: it leaves the party’s list', async () => {
  const property = await steps.property();
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId);
  await steps.sign(property, ticketId);
  await steps.act(li, ticketId, 'withdrawal', {});
  const doing = right(await property.get<{ items: TicketCard[] }>('/work?tab=doing'));
  expect(doing.items.map((card) => card.ticketId)).not.toContain(ticketId);
  expect((await property.post(`/tickets/${ticketId}/notes`, { text: '来了' })).status).toBe(409);
});

test('taken back after a claim, and even while being asked', async () => {
  const claimed = await steps.claimedTicket();
  expect(await steps.act(claimed.li, claimed.ticketId, 'withdrawal', {})).toMatchObject({
    status: 'withdrawn',
  });
  const asked = await steps.claimedTicket();
  await steps.verify(asked.zhao, asked.ticketId);
  const withdrawn = await steps.act(asked.li, asked.ticketId, 'withdrawal', {});
  expect(withdrawn).toMatchObject({ status: 'withdrawn', custody: { holder: 'nobody' } });
});

test('only the one who said it takes it back', async () => {
  const { ticketId } = await steps.report(li);
  const neighbour = await here.person('stranger-zhang');
  expect(refusal(await neighbour.post(`/tickets/${ticketId}/withdrawal`))).toBe('404 ticket.unknown');
  expect(refusal(await zhao.post(`/tickets/${ticketId}/withdrawal`))).toBe('403 ticket.not-yours');
});

test('notes on the way: by everybody it concerns, by nobody else', async () => {
  const { ticketId } = await steps.report(li);
  const noted = await steps.act(li, ticketId, 'notes', { text: '在台阶左边' });
  expect(noted.timeline.at(-1)).toMatchObject({ type: 'ticket.noted', who: '您', words: '在台阶左边' });
  await steps.act(zhao, ticketId, 'notes', { text: '马上来' });
  expect(refusal(await li.post(`/tickets/${ticketId}/notes`, { text: '  ' }))).toBe('422 input.invalid');
  const neighbour = await here.person('stranger-zhang');
  expect(refusal(await neighbour.post(`/tickets/${ticketId}/notes`, { text: '我也看见了' }))).toBe(
    '404 ticket.unknown',
  );
  expect(
    (await steps.property().then((one) => one.post(`/tickets/${ticketId}/notes`, { text: '？' }))).status,
  ).toBe(404);
});
