import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhao: Person;
let property: Person;

beforeAll(async () => {
  here = await Neighbourhood.open();
  steps = new Steps(here);
  [li, zhao, property] = await Promise.all([here.resident(), steps.member('R01'), steps.property()]);
});
afterAll(() => here.close());

async function sentTicket(): Promise<string> {
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId);
  return ticketId;
}

test('"not ours": back with the owner, with the reason, and out of the party’s sight', async () => {
  const ticketId = await sentTicket();
  const answer = await steps.act(property, ticketId, 'return', { reason: '保修期内，归施工队' });
  expect(answer).toMatchObject({ status: 'accepted', party: null, reporter: { name: '居民', phone: null } });
  const view = await steps.view(zhao, ticketId);
  expect(view).toMatchObject({ status: 'accepted', ownerName: '沈玉林', partyName: null });
  expect(view.timeline.at(-1)).toMatchObject({ title: '单位退单', words: '保修期内，归施工队' });
  expect(refusal(await property.get(`/tickets/${ticketId}`))).toBe('404 ticket.unknown');
});

test('sent to the same party again it can only be signed for, not returned a second time', async () => {
  const ticketId = await sentTicket();
  await steps.act(property, ticketId, 'return', { reason: '不归我们' });
  await steps.dispatch(zhao, ticketId);
  const again = await property.post(`/tickets/${ticketId}/return`, { reason: '真不归我们' });
  expect(refusal(again)).toBe('409 ticket.already-returned');
  expect(await steps.sign(property, ticketId)).toMatchObject({ status: 'in_progress' });
});

test('sent on to another party, the first one has no longer anything to do with it', async () => {
  const ticketId = await sentTicket();
  const crew = await here.person('demo-P-CREW-1', 'party');
  expect(refusal(await crew.post(`/tickets/${ticketId}/receipt`))).toBe('404 ticket.unknown');
  expect(await steps.dispatch(zhao, ticketId, 'construction')).toMatchObject({ status: 'dispatched' });
  expect(refusal(await property.post(`/tickets/${ticketId}/receipt`))).toBe('404 ticket.unknown');
  expect(await steps.sign(crew, ticketId)).toMatchObject({ status: 'in_progress' });
});

test('a party that only has a telephone: the desk sends it there and reports it done itself', async () => {
  const { ticketId } = await steps.report(li, { category: 'heating_cold', text: '暖气不热' });
  await steps.accept(zhao, ticketId);
  expect(await steps.dispatch(zhao, ticketId, 'heating')).toMatchObject({
    custody: { holder: 'party', name: '供热单位' },
  });
  expect(await steps.solve(zhao, ticketId, '供热单位已排气')).toMatchObject({
    status: 'awaiting_confirmation',
  });
  expect(await steps.confirm(li, ticketId)).toMatchObject({ status: 'resolved', outcome: '供热单位已排气' });
});

test('a party nobody knows cannot be sent anything', async () => {
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  const nobody = await zhao.post(`/tickets/${ticketId}/dispatches`, { partyId: ticketId });
  expect(refusal(nobody)).toBe('422 party.unknown');
});
