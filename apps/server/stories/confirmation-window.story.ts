import type { RegisterRow, TicketView } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

const HOUR = 3_600_000;

let here: Neighbourhood;
let steps: Steps;

beforeAll(async () => {
  here = await Neighbourhood.open({ workers: 2 });
  steps = new Steps(here);
});
afterAll(() => here.close());

async function askedTicket(): Promise<{ ticketId: string; number: string; li: Person; zhao: Person }> {
  const [li, zhao] = await Promise.all([here.resident(), steps.member('R01')]);
  const { ticketId, number } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  const asked = await steps.solve(zhao, ticketId);
  expect(asked.custody).toMatchObject({ holder: 'resident' });
  return { ticketId, number, li, zhao };
}

async function closed(ticketId: string): Promise<TicketView> {
  const secretary = await here.secretary();
  return eventually(
    () => steps.view(secretary, ticketId),
    ({ status }) => status === 'resolved',
  );
}

test('two days without a word: closed, and marked as closed by silence', async () => {
  const { ticketId, number } = await askedTicket();
  await here.pass(48 * HOUR);
  const view = await closed(ticketId);
  expect(view.timeline.at(-1)).toMatchObject({ type: 'ticket.lapsed', who: '系统提醒', role: null });
  const secretary = await here.secretary();
  const rows = await eventually(
    async () => right(await secretary.get<{ items: RegisterRow[] }>(`/register?words=${number}`)).items,
    (items) => items[0]?.status === 'resolved',
  );
  expect(rows[0]).toMatchObject({ isUnconfirmed: true });
  const li = await here.resident();
  const late = await li.post(`/tickets/${ticketId}/confirmation`, { isFixed: false });
  expect(refusal(late)).toBe('409 ticket.wrong-state');
});

test('an hour before the end it is still the resident’s to say', async () => {
  const { ticketId } = await askedTicket();
  await here.pass(47 * HOUR);
  await here.quiet();
  const li = await here.resident();
  expect(await steps.confirm(li, ticketId)).toMatchObject({ status: 'resolved' });
  await here.pass(2 * HOUR);
  await here.quiet();
  const { timeline } = await closed(ticketId);
  expect(timeline.filter(({ type }) => type === 'ticket.lapsed')).toEqual([]);
});

test('done again after a redo, the window begins anew', async () => {
  const { ticketId } = await askedTicket();
  await here.pass(40 * HOUR);
  const [li, zhao] = await Promise.all([here.resident(), steps.member('R01')]);
  await steps.confirm(li, ticketId, false);
  await steps.solve(zhao, ticketId, '又扫了一遍');
  await here.pass(40 * HOUR);
  await here.quiet();
  const secretary = await here.secretary();
  expect(await steps.view(secretary, ticketId)).toMatchObject({
    status: 'awaiting_confirmation',
    redoCount: 1,
  });
  await here.pass(8 * HOUR);
  await closed(ticketId);
});
