import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhao: Person;
let property: Person;
let crew: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
  [li, zhao, property] = await Promise.all([here.resident(), steps.member('R01'), steps.property()]);
  crew = await here.person('demo-P-CREW-1', 'party');
});
afterAll(() => here?.close());

async function sent(): Promise<string> {
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId);
  return ticketId;
}
const whistle = async (by: Person, ticketId: string, ...kinds: string[]) => {
  const parties = await Promise.all(kinds.map((kind) => steps.party(zhao, kind)));
  const partyIds = parties.map(({ partyId }) => partyId);
  return by.post(`/tickets/${ticketId}/helpers`, { partyIds, note: '请一起到现场看看' });
};

test('one party alone cannot do it: helpers have parts of their own, and the whole waits for them', async () => {
  const ticketId = await sent();
  expect((await whistle(zhao, ticketId, 'construction')).status).toBe(200);
  const whole = await steps.view(zhao, ticketId);
  expect(whole).toMatchObject({ status: 'dispatched', custody: { holder: 'party' } });
  expect(whole.timeline.at(-1)!.words).toMatch(/请一起到现场看看$/);
  expect(await steps.told(li, ticketId)).toContain('请了几家单位一起办');
  const partId = whole.children![0]!.ticketId;
  expect(whole.children).toMatchObject([{ relation: 'helper', status: 'dispatched' }]);
  expect(await steps.told(crew, partId)).toContain('有新的活要办');
  expect(refusal(await crew.get(`/tickets/${ticketId}`))).toBe('404 ticket.unknown');

  await steps.sign(property, ticketId);
  await steps.claim(property, ticketId);
  const early = await zhao.post(`/tickets/${ticketId}/verification`, { isDone: true });
  expect(refusal(early)).toBe('409 ticket.helpers-open');
  await steps.sign(crew, partId);
  await steps.claim(crew, partId, '坡道补好了');
  expect(await steps.verify(zhao, partId)).toMatchObject({ status: 'resolved', resolution: 'verified' });
  expect((await steps.view(zhao, ticketId)).timeline.at(-1)).toMatchObject({ title: '配合的部分有了结果' });
  expect(await steps.verify(zhao, ticketId)).toMatchObject({ status: 'awaiting_confirmation' });
  expect(await steps.confirm(li, ticketId)).toMatchObject({ status: 'resolved' });
});

test('nobody is called twice, nobody unknown, and not before somebody leads', async () => {
  const { ticketId: fresh } = await steps.report(li);
  expect(refusal(await whistle(zhao, fresh, 'construction'))).toBe('409 ticket.wrong-state');
  const ticketId = await sent();
  expect(refusal(await whistle(zhao, ticketId, 'property'))).toBe('409 ticket.party-already');
  expect((await whistle(zhao, ticketId, 'construction', 'construction')).status).toBe(200);
  expect((await steps.view(zhao, ticketId)).children).toHaveLength(1);
  expect(refusal(await whistle(zhao, ticketId, 'construction'))).toBe('409 ticket.party-already');
  const nobody = await zhao.post(`/tickets/${ticketId}/helpers`, { partyIds: [ticketId] });
  expect(refusal(nobody)).toBe('422 party.unknown');
  expect(refusal(await whistle(property, ticketId, 'heating'))).toBe('403 role.not-allowed');
});
