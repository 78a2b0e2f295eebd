import type { RegisterRow, TicketCard } from '@doorstep/contracts';
import { Neighbourhood } from './support/neighbourhood';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;

beforeAll(async () => {
  here = await Neighbourhood.open();
  steps = new Steps(here);
});
afterAll(() => here.close());

test('not fixed: it is back at once in the hands that did the work, and the clock runs anew', async () => {
  const { li, zhao, property, ticketId } = await steps.claimedTicket();
  await steps.verify(zhao, ticketId);
  const redone = await steps.confirm(li, ticketId, false, '背阴处还是冰');
  expect(redone).toMatchObject({ status: 'in_progress', redoCount: 1, outcome: null });
  expect(redone.custody).toMatchObject({ holder: 'party' });
  expect(Date.parse(redone.custody.until ?? '')).toBeGreaterThan(Date.parse(redone.custody.since));
  expect(redone.timeline.at(-1)).toMatchObject({ type: 'ticket.redone', words: '第1次重办：背阴处还是冰' });

  const doing = right(await property.get<{ items: TicketCard[] }>('/work?tab=doing'));
  expect(doing.items[0]).toMatchObject({ ticketId, redoCount: 1 });
  await steps.claim(property, ticketId, '背阴处也铲了');
  await steps.verify(zhao, ticketId);
  expect(await steps.confirm(li, ticketId)).toMatchObject({
    status: 'resolved',
    redoCount: 1,
    outcome: '背阴处也铲了',
  });
});

test('what the desk did itself comes back to the desk', async () => {
  const li = await here.resident();
  const zhao = await steps.member('R01');
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  await steps.solve(zhao, ticketId);
  expect(await steps.confirm(li, ticketId, false)).toMatchObject({
    status: 'accepted',
    redoCount: 1,
    ownerName: '沈玉林',
  });
});

test('a claim without proof is no claim', async () => {
  const li = await here.resident();
  const zhao = await steps.member('R01');
  const property = await steps.property();
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId);
  await steps.sign(property, ticketId);
  const said = { outcome: '弄好了', workerName: '武师傅' };
  const claim = (mediaIds: string[]) =>
    property.post(`/tickets/${ticketId}/completion`, { ...said, mediaIds });
  expect(refusal(await claim([]))).toBe('422 input.invalid');
  expect(refusal(await claim(['01890000-0000-7000-8000-000000000000']))).toBe('404 media.unknown');
  const nameless = await property.post(`/tickets/${ticketId}/completion`, {
    ...said,
    workerName: ' ',
    mediaIds: [ticketId],
  });
  expect(refusal(nameless)).toBe('422 input.invalid');
  expect(await steps.view(zhao, ticketId)).toMatchObject({ status: 'in_progress' });
});

test('the desk looks and says no: back to the party, with the reason, and the false outcome is gone', async () => {
  const { zhao, property, ticketId } = await steps.claimedTicket();
  const silent = await zhao.post(`/tickets/${ticketId}/verification`, { isDone: false });
  expect(refusal(silent)).toBe('422 input.invalid');
  const rejected = await steps.verify(zhao, ticketId, false, '还有一半没铲');
  expect(rejected).toMatchObject({ status: 'in_progress', outcome: null });
  expect((await steps.view(property, ticketId)).timeline.at(-1)).toMatchObject({ words: '还有一半没铲' });
});

test('a party cannot look at its own claim, a resident not answer before being asked', async () => {
  const { li, property, ticketId } = await steps.claimedTicket();
  expect((await property.post(`/tickets/${ticketId}/verification`, { isDone: true })).status).toBe(403);
  expect(refusal(await li.post(`/tickets/${ticketId}/confirmation`, { isFixed: true }))).toBe(
    '409 ticket.wrong-state',
  );
});

test('half fixed: this one is closed as half, the rest is with the same hands and began when this one did', async () => {
  const { li, zhao, property, ticketId, number } = await steps.claimedTicket();
  await steps.verify(zhao, ticketId);
  const half = await steps.act(li, ticketId, 'confirmation', { answer: 'half', words: '台阶上没铲' });
  expect(half).toMatchObject({ status: 'resolved', redoCount: 0 });
  expect(half.timeline.at(-1)).toMatchObject({ type: 'ticket.half-fixed' });

  const { items } = right(await property.get<{ items: TicketCard[] }>('/work?tab=doing'));
  const rest = items.find(({ text }) => text === '台阶上没铲');
  expect(rest).toMatchObject({ status: 'in_progress', ownerName: '沈玉林', place: '5号楼2单元' });
  const restId = rest!.ticketId;
  const view = await steps.view(li, restId);
  expect(view.timeline[0]).toMatchObject({ type: 'ticket.child-opened', title: '另记一件' });
  expect(view.timeline[0]!.words).toContain(`第${Number(number.split('-')[1])}号`);
  expect(view.parent).toMatchObject({ ticketId, number });
  expect(Date.parse(view.startedAt!)).toBe(Date.parse(half.reportedAt));

  await steps.claim(property, restId, '台阶也铲了');
  await steps.verify(zhao, restId);
  expect(await steps.confirm(li, restId)).toMatchObject({ status: 'resolved' });
  const register = await here.secretary();
  await here.quiet();
  const rows = right(
    await register.get<{ items: RegisterRow[] }>(`/register?words=${encodeURIComponent('台阶')}`),
  );
  expect(rows.items[0]).toMatchObject({ status: 'resolved', outcome: '台阶也铲了', owner: '沈玉林' });
});

test('sent back twice, it is a matter for the secretary', async () => {
  const { li, zhao, property, ticketId } = await steps.claimedTicket();
  await steps.verify(zhao, ticketId);
  expect(await steps.confirm(li, ticketId, false)).toMatchObject({ supervision: 0 });
  await steps.claim(property, ticketId);
  await steps.verify(zhao, ticketId);
  expect(await steps.confirm(li, ticketId, false)).toMatchObject({ redoCount: 2, supervision: 2 });
});

test('an old phone that knows only yes and no is understood', async () => {
  const { li, zhao, ticketId } = await steps.claimedTicket();
  await steps.verify(zhao, ticketId);
  const mute = await li.post(`/tickets/${ticketId}/confirmation`, { words: '好像' });
  expect(refusal(mute)).toBe('422 input.invalid');
  expect(await steps.act(li, ticketId, 'confirmation', { isFixed: true })).toMatchObject({
    status: 'resolved',
  });
});
