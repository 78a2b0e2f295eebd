import { listMyTickets, readBoard, readTicket, type TicketView } from '@doorstep/contracts';
import type * as z from 'zod/mini';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;

beforeAll(async () => {
  here = await Neighbourhood.open();
  steps = new Steps(here);
});
afterAll(() => here.close());

const keys = (thing: object): string[] => Object.keys(thing).sort();
const named = (schema: z.ZodMiniObject): string[] => Object.keys(schema.shape).sort();
/** What a matter sounds like is said only while it is new. */
const whileNew = (key: string): boolean => key === 'hint';

test('a ticket leaves the house with the contract’s keys and not one more', async () => {
  const { li, zhao, property, ticketId } = await steps.claimedTicket();
  for (const reader of [li, zhao, property, await here.secretary()]) {
    expect(keys(await steps.view(reader, ticketId))).toEqual(
      named(readTicket.output).filter((key) => !whileNew(key)),
    );
  }
  const mine = right(await li.get<{ items: object[] }>('/tickets/mine'));
  expect(keys(mine)).toEqual(named(listMyTickets.output));
  const board = right(await zhao.get<{ items: object[] }>('/board?tab=mine'));
  expect(keys(board)).toEqual(named(readBoard.output));
  const card = named(readTicket.output).filter((key) => key in board.items[0]!);
  expect(keys(board.items[0]!)).toEqual(card);
});

test('a number to call is seen by the desk, and by the party only while the work lies in its hands', async () => {
  const { li, zhao, property, ticketId } = await steps.claimedTicket();
  const known = { name: '李阿姨', phone: '010-5550 0272' };
  expect((await steps.view(zhao, ticketId)).reporter).toMatchObject(known);
  expect((await steps.view(li, ticketId)).reporter).toMatchObject(known);
  const seen = await property.get<TicketView>(`/tickets/${ticketId}`);
  expect(seen.body.reporter).toEqual({ name: '居民', phone: null, via: 'phone' });
  expect(JSON.stringify(seen.body)).not.toContain('李阿姨');

  await steps.verify(zhao, ticketId, false, '没铲干净');
  expect((await steps.view(property, ticketId)).reporter).toMatchObject(known);
});

test('the district sees the case, not the person', async () => {
  const { ticketId } = await steps.claimedTicket();
  const district = await here.person('demo-district', 'district');
  const view = await steps.view(district, ticketId);
  expect(view.reporter).toEqual({ name: '居民', phone: null, via: 'phone' });
  expect(JSON.stringify(view)).not.toContain('李阿姨');
  // The whole number: four digits of it also stand in a drawn id once in a while.
  expect(JSON.stringify(view)).not.toMatch(/5550[ -]?0272/);
});

test('a neighbour who guesses the address of a ticket finds nothing there', async () => {
  const { ticketId } = await steps.claimedTicket();
  const neighbour = await here.person('stranger-zhang');
  expect(refusal(await neighbour.get(`/tickets/${ticketId}`))).toBe('404 ticket.unknown');
  expect(right(await neighbour.get<{ items: unknown[] }>('/tickets/mine')).items).toEqual([]);
  expect((await neighbour.get('/board')).status).toBe(403);
  expect((await neighbour.get('/register')).status).toBe(403);
  expect((await neighbour.get('/work')).status).toBe(403);
});

test('without a session nothing is said at all', async () => {
  const { ticketId } = await steps.claimedTicket();
  for (const path of [
    `/tickets/${ticketId}`,
    '/board',
    '/tickets/mine',
    '/register',
    '/work',
    '/dead-letters',
  ]) {
    const answer = await fetch(`${here.url}/api${path}`);
    expect({ path, status: answer.status }).toEqual({ path, status: 401 });
  }
});

test('what the phone asks for in the wrong shape is refused with the field’s name', async () => {
  const li: Person = await here.resident();
  const wrong: [object, string][] = [
    [{ category: 'wish', text: '想找人聊天', place: { building: 5, unit: 2 } }, 'category'],
    [{ category: 'lighting', text: '', place: { building: 5, unit: 2 } }, 'text'],
    [{ category: 'lighting', text: '灯不亮' }, 'place'],
    [{ category: 'lighting', text: '灯'.repeat(501), place: { building: 5, unit: 2 } }, 'text'],
  ];
  for (const [asked, field] of wrong) {
    const answer = await li.post<{ code: string; fields: { path: string }[] }>('/tickets', asked);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 422, code: 'input.invalid' });
    expect(answer.body.fields.map(({ path }) => path.split('.')[0])).toContain(field);
  }
});
