import type { TicketView } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import { Steps } from './support/steps';

const MINUTE = 60_000;

let here: Neighbourhood;
let steps: Steps;

beforeAll(async () => {
  here = await Neighbourhood.open({ workers: 2 });
  steps = new Steps(here);
});
afterAll(() => here.close());

/** Who has been called so far, as the timeline says it. */
const called = ({ timeline }: TicketView): string[] =>
  timeline.filter(({ type }) => type === 'ticket.escalated').map(({ words }) => words);

/** Waits until so many rungs have been climbed, by somebody who can read it after a long time too. */
async function climbed(ticketId: string, rungs: number): Promise<TicketView> {
  const secretary = await here.secretary();
  return eventually(
    () => steps.view(secretary, ticketId),
    (view) => called(view).length >= rungs,
  );
}

interface Inbox {
  items: { template: string; body: string; title: string }[];
}

test('five minutes of silence call the next pair, then the secretary, then the district, then all over again', async () => {
  const [next] = await here.nextOnDuty();
  const { ticketId } = await steps.report(await here.resident(), {
    category: 'lighting',
    text: '楼道灯不亮',
  });
  await here.quiet();
  expect(called(await climbed(ticketId, 0))).toEqual([]);

  await here.pass(5 * MINUTE);
  expect(called(await climbed(ticketId, 1))).toEqual(['已提醒下一班值班员']);
  const inbox = await eventually(
    async () => (await next!.get<Inbox>('/inbox')).body,
    ({ items }) => items.some(({ template }) => template === 'nudge'),
  );
  expect(inbox.items.filter(({ template }) => template === 'nudge')).toHaveLength(1);

  await here.pass(5 * MINUTE);
  expect(called(await climbed(ticketId, 2)).at(-1)).toBe('已提醒站长');
  await here.pass(5 * MINUTE);
  expect(called(await climbed(ticketId, 3)).at(-1)).toBe('已提醒街道');
  await here.pass(5 * MINUTE);
  const view = await climbed(ticketId, 4);
  expect(called(view)).toHaveLength(4);
  expect(called(view).at(-1)).toBe('再次提醒当班值班员');
  expect(view).toMatchObject({ status: 'submitted', custody: { holder: 'station', isOverdue: true } });
});

test('a moment before the promise runs out nobody is called; accepted in time, nobody ever is', async () => {
  const li = await here.resident();
  const { ticketId } = await steps.report(li, { category: 'lighting', text: '楼道灯不亮' });
  await here.pass(4 * MINUTE);
  await here.quiet();
  expect(called(await climbed(ticketId, 0))).toEqual([]);
  await steps.accept(await steps.member('R01'), ticketId);
  await here.pass(60 * MINUTE);
  await here.quiet();
  expect(called(await climbed(ticketId, 0))).toEqual([]);
});

test('accepted or withdrawn after the first call, the ladder ends there', async () => {
  const li = await here.resident();
  const [taken, dropped] = await Promise.all([steps.report(li), steps.report(li)]);
  await here.pass(5 * MINUTE);
  await climbed(taken.ticketId, 1);
  await climbed(dropped.ticketId, 1);
  await steps.accept(await steps.member('R02'), taken.ticketId);
  await steps.act(li, dropped.ticketId, 'withdrawal', {});
  await here.pass(120 * MINUTE);
  await here.quiet();
  expect(called(await climbed(taken.ticketId, 0))).toHaveLength(1);
  expect(called(await climbed(dropped.ticketId, 0))).toHaveLength(1);
});

test('a server that slept for six hours calls once when it wakes, not seventy times', async () => {
  const { ticketId } = await steps.report(await here.resident());
  await Promise.all(here.workers.map((worker) => worker.kill()));
  await here.pass(6 * 60 * MINUTE);
  await Promise.all(here.workers.map((worker) => worker.start()));
  await climbed(ticketId, 1);
  await here.quiet();
  expect(called(await climbed(ticketId, 1))).toHaveLength(1);
});

test('gas does not wait five minutes', async () => {
  const { ticketId } = await steps.report(await here.resident(), {
    category: 'gas_leak',
    text: '煤气味很大',
  });
  await here.pass(2 * MINUTE);
  expect(called(await climbed(ticketId, 1))).toHaveLength(1);
  await here.pass(2 * MINUTE);
  expect(called(await climbed(ticketId, 2)).at(-1)).toBe('已提醒站长');
});

test('a ticket somebody is at work on holds up nobody else’s silence, and its own no longer than that', async () => {
  const li = await here.resident();
  const reported: string[] = [];
  for (let n = 0; n < 5; n += 1)
    reported.push((await steps.report(li, { category: 'lighting', text: '楼道灯不亮' })).ticketId);
  const [held, ...others] = reported;
  await here.quiet();
  const [planned] = await here.hands.run<{ due: Date }>(
    `select due_at as due from due_work where name = 'climb-when-silent' and key = $1`,
    [held],
  );
  const atWork = await here.hands.beside();
  await atWork.run('begin');
  await atWork.run('select 1 from tickets where id = $1 for update', [held]);
  await here.pass(5 * MINUTE);
  // Sooner than anybody gives up waiting for a lock.
  await eventually(
    () => here.hands.run('select rung from tickets where id = any($1::uuid[]) and rung = 1', [others]),
    (rows) => rows.length === others.length,
    { ms: 5_000 },
  );
  expect(await here.hands.run('select rung from tickets where id = $1', [held])).toEqual([{ rung: 0 }]);
  await atWork.run('commit');
  await atWork.close();
  expect(called(await climbed(held!, 1))).toHaveLength(1);
  const facts = await here.hands.run(
    `select payload ->> 'plannedAt' as planned from facts where subject_id = $1 and type = 'ticket.escalated'`,
    [held],
  );
  expect(facts).toEqual([{ planned: planned!.due.toISOString() }]);
});

test('where many silences end at once, what nobody has heard of twice goes before what was called about again and again', async () => {
  const li = await here.resident();
  const report = () => steps.report(li, { category: 'lighting', text: '楼道灯不亮' });
  const { ticketId: calledAbout } = await report();
  await here.quiet();
  await here.pass(5 * MINUTE);
  await climbed(calledAbout, 1);
  const { ticketId: fresh } = await report();
  await here.quiet();
  // As the engine takes them: both due, the one that was called about for longer.
  const order = await here.hands.run<{ key: string }>(
    `select key from due_work where name = 'climb-when-silent' and key = any($1::text[]) order by priority, due_at`,
    [[calledAbout, fresh]],
  );
  expect(order.map(({ key }) => key)).toEqual([fresh, calledAbout]);
});
