import type { RegisterRow } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { ICE, Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let zhao: Person;
let qian: Person;

const GRANDMA = { name: '王奶奶', phone: '010-5550 9999', via: 'call' };

beforeAll(async () => {
  here = await Neighbourhood.open();
  steps = new Steps(here);
  [zhao, qian] = await Promise.all([steps.member('R01'), steps.member('R02')]);
});
afterAll(() => here.close());

test('王奶奶 rings the station: the member writes it down, and the desk can ring back', async () => {
  const { ticketId, number } = await steps.report(zhao, { onBehalf: GRANDMA });
  const view = await steps.view(qian, ticketId);
  expect(view.reporter).toEqual({ name: '王奶奶', phone: '010-5550 9999', via: 'call' });
  expect(view.standing).toMatchObject({ isReporter: false, isSpokenFor: true });
  expect(view.timeline[0]).toMatchObject({ who: '沈玉林', role: 'member' });
  const rows = await eventually(
    async () => right(await zhao.get<{ items: RegisterRow[] }>(`/register?words=${number}`)).items,
    (items) => items.length === 1,
  );
  expect(rows[0]).toMatchObject({ reporter: '王奶奶' });
});

test('her answer is taken by another member than the one who did the work', async () => {
  const { ticketId } = await steps.report(zhao, { onBehalf: GRANDMA });
  await steps.accept(zhao, ticketId);
  await steps.solve(zhao, ticketId);
  expect(refusal(await zhao.post(`/tickets/${ticketId}/confirmation`, { isFixed: true }))).toBe(
    '403 ticket.own-work',
  );
  expect(await steps.confirm(qian, ticketId, true, '奶奶说好了')).toMatchObject({ status: 'resolved' });
});

test('that it is not fixed may be said by the owner too', async () => {
  const { ticketId } = await steps.report(zhao, { onBehalf: GRANDMA });
  await steps.accept(zhao, ticketId);
  await steps.solve(zhao, ticketId);
  expect(await steps.confirm(zhao, ticketId, false)).toMatchObject({ status: 'accepted', redoCount: 1 });
});

test('what a member saw themselves is taken at the desk, under their name', async () => {
  const { ticketId } = await steps.report(zhao, {
    place: { building: null, unit: null },
    text: '北门共享单车堵了路',
  });
  const view = await steps.view(qian, ticketId);
  expect(view).toMatchObject({ place: '院内', reporter: { name: '沈玉林', via: 'desk' } });
});

test('a member may judge that it is an emergency; a resident may raise it to urgent, no further', async () => {
  const li = await here.resident();
  const lamp = { category: 'lighting', text: '全楼道漆黑，有人摔了', urgency: 'emergency' };
  const byMember = await steps.report(zhao, { ...lamp, onBehalf: GRANDMA });
  const byResident = await steps.report(li, lamp);
  expect((await steps.view(zhao, byMember.ticketId)).urgency).toBe('emergency');
  expect((await steps.view(zhao, byResident.ticketId)).urgency).toBe('urgent');
});

test('a resident speaks for nobody else, and nobody answers for a resident who can', async () => {
  const li = await here.resident();
  expect(refusal(await li.post('/tickets', { ...ICE, onBehalf: GRANDMA }))).toBe('403 role.not-allowed');
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  await steps.solve(zhao, ticketId);
  expect(refusal(await qian.post(`/tickets/${ticketId}/confirmation`, { isFixed: true }))).toBe(
    '403 ticket.not-yours',
  );
});

test('gas shows the number to call before anything else', async () => {
  const answer = await steps.report(zhao, { category: 'gas_leak', text: '三单元煤气味', onBehalf: GRANDMA });
  expect(answer).toMatchObject({ emergencyNumbers: [{ number: '119', label: '火警' }] });
});
