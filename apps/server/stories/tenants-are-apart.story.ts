import type { RegisterRow, TicketCard } from '@doorstep/contracts';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let south: Person;
let north: Person;

beforeAll(async () => {
  here = await Neighbourhood.open();
  steps = new Steps(here);
  li = await here.resident();
  south = await here.secretary();
  north = await here.person('demo-secretary-S2', 'secretary');
});
afterAll(() => here.close());

const inAWeek = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString();

test('another station’s ticket is not there: not to be read, taken, sent, noted or found', async () => {
  const { ticketId } = await steps.report(li);
  expect(refusal(await north.get(`/tickets/${ticketId}`))).toBe('404 ticket.unknown');
  for (const [noun, body] of [
    ['acceptance', {}],
    ['solution', { outcome: '办好了' }],
    ['dispatches', { partyId: (await steps.party(north, 'property')).partyId }],
    ['verification', { isDone: true }],
    ['withdrawal', {}],
    ['notes', { text: '看看' }],
    ['diversion', { reason: 'court' }],
    ['suspension', { cause: 'weather' }],
    ['extension-answer', { isGranted: true }],
    ['unsolvable', { reason: '难', explanation: '说过了', reviewAt: inAWeek() }],
    ['unsolvable-decision', { isUnsolvable: true }],
    ['visit-window', { from: inAWeek(), until: inAWeek() }],
    ['helpers', { partyIds: [(await steps.party(north, 'property')).partyId] }],
    ['keeping', { reason: '隐患' }],
    ['reopening', {}],
    ['call-back', { channel: 'phone', answer: null }],
  ] as const) {
    const answer = await north.post(`/tickets/${ticketId}/${noun}`, body);
    expect({ noun, said: refusal(answer) }).toEqual({ noun, said: '404 ticket.unknown' });
  }
  const board = right(await north.get<{ items: TicketCard[]; counts: { new: number } }>('/board?tab=new'));
  expect(board).toMatchObject({ items: [], counts: { new: 0 } });
  expect(await steps.view(south, ticketId)).toMatchObject({ status: 'submitted' });
  expect(await north.get('/call-backs')).toMatchObject({ body: { items: [], count: 0 } });
});

test('each station counts its own day from one', async () => {
  const onBehalf = { name: '刘大爷', via: 'desk' };
  const first = await steps.report(north, { onBehalf, place: { building: 7, unit: 1 } });
  expect(first.number).toMatch(/-001$/);
  const second = await steps.report(north, { onBehalf, place: { building: 7, unit: 2 } });
  expect(second.number).toMatch(/-002$/);
});

test('another station’s party cannot be sent anything, its door not be reported at, its house not be named', async () => {
  const { ticketId } = await steps.report(li);
  await steps.accept(south, ticketId);
  const { partyId } = await steps.party(north, 'property');
  expect(refusal(await south.post(`/tickets/${ticketId}/dispatches`, { partyId }))).toBe('422 party.unknown');
  const { items } = right(await north.get<{ items: { code: string }[] }>('/doors'));
  const there = { category: 'lighting', text: '灯不亮', doorCode: items[0]!.code };
  expect(refusal(await li.post('/tickets', there))).toBe('404 door.unknown');
  const house = { category: 'lighting', text: '灯不亮', place: { building: 7, unit: 1 } };
  expect(refusal(await li.post('/tickets', house))).toBe('422 place.unknown');
});

test('the register of one station shows nothing of the other', async () => {
  await steps.report(li, { text: '只有南里的人知道的事' });
  await here.quiet();
  const found = right(await north.get<{ items: RegisterRow[] }>('/register?limit=50'));
  expect(JSON.stringify(found)).not.toContain('只有南里的人知道的事');
  const own = right(await south.get<{ items: RegisterRow[] }>('/register?words=只有南里'));
  expect(own.items).toHaveLength(1);
});
