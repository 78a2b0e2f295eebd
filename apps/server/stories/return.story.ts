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

const NOT_OURS = { reason: '保修期内，归施工队' };

test('"not ours": with somebody who did not send it there, and the party still sees how it goes', async () => {
  const ticketId = await sentTicket();
  const answer = await steps.act(property, ticketId, 'return', NOT_OURS);
  expect(answer).toMatchObject({ status: 'disputed', reporter: { name: '居民', phone: null } });
  expect(answer.custody.holder).toBe('station');
  const sun = await here.secretary();
  expect(await steps.told(sun, ticketId)).toContain('单位说不归他们');
  const { partyId } = await steps.party(zhao, 'construction');
  const meanwhile = await zhao.post(`/tickets/${ticketId}/dispatches`, { partyId });
  expect(refusal(meanwhile)).toBe('409 ticket.wrong-state');
  const own = await zhao.post(`/tickets/${ticketId}/dispute-review`, { isUpheld: true, reason: '是' });
  expect(refusal(own)).toBe('403 role.not-allowed');

  const upheld = await steps.act(sun, ticketId, 'dispute-review', { isUpheld: true, reason: '确实在保修期' });
  expect(upheld).toMatchObject({ status: 'accepted', party: null, ownerName: '沈玉林' });
  expect(upheld.timeline.slice(-2)).toMatchObject([
    { title: '单位退单，等复核', words: '保修期内，归施工队' },
    { title: '复核同意退单', words: '确实在保修期' },
  ]);
  expect(refusal(await property.get(`/tickets/${ticketId}`))).toBe('404 ticket.unknown');
});

test('overruled, the party has it and cannot return it again; the promise to sign ran on', async () => {
  const ticketId = await sentTicket();
  const before = await steps.view(zhao, ticketId);
  await steps.act(property, ticketId, 'return', NOT_OURS);
  const sun = await here.secretary();
  const overruled = await steps.act(sun, ticketId, 'dispute-review', {
    isUpheld: false,
    reason: '合同里写明归你们',
  });
  expect(overruled).toMatchObject({
    status: 'dispatched',
    custody: { holder: 'party', until: before.custody.until },
  });
  const again = await property.post(`/tickets/${ticketId}/return`, { reason: '真不归我们' });
  expect(refusal(again)).toBe('409 ticket.already-returned');
  expect(await steps.sign(property, ticketId)).toMatchObject({ status: 'in_progress' });
});

test('whoever sent it there does not review it, though they are the secretary: the district does', async () => {
  const sun = await here.secretary();
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  await steps.dispatch(sun, ticketId);
  await steps.act(property, ticketId, 'return', NOT_OURS);
  const own = await sun.post(`/tickets/${ticketId}/dispute-review`, { isUpheld: true, reason: '是' });
  expect(refusal(own)).toBe('403 ticket.own-review');
  const district = await here.person('demo-district', 'district');
  expect(await steps.told(sun, ticketId)).not.toContain('单位说不归他们');
  const upheld = await steps.act(district, ticketId, 'dispute-review', {
    isUpheld: true,
    reason: '归施工队',
  });
  expect(upheld).toMatchObject({ status: 'accepted' });
});

test('sent to the same party again after an upheld return, it can only be signed for', async () => {
  const ticketId = await sentTicket();
  const sun = await here.secretary();
  await steps.act(property, ticketId, 'return', NOT_OURS);
  await steps.act(sun, ticketId, 'dispute-review', { isUpheld: true, reason: '是' });
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
