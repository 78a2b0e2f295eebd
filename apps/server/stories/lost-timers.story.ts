import type { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { Steps } from './support/steps';
import { Watchman } from './support/watchman';

const HOUR = 3_600_000;

let watchman: Watchman;
let here: Neighbourhood;
let steps: Steps;

beforeAll(async () => {
  watchman = await Watchman.open({ isAlone: true });
  here = watchman.here;
  steps = new Steps(here);
}, 240_000);
afterAll(() => watchman?.close());

const inHours = (from: number, until: number) => ({
  from: new Date(Date.now() + here.aheadMs + from * HOUR).toISOString(),
  until: new Date(Date.now() + here.aheadMs + until * HOUR).toISOString(),
});

async function sent(): Promise<{ ticketId: string; zhao: Person; property: Person; li: Person }> {
  const li = await here.resident();
  const zhao = await steps.member('R01');
  const property = await steps.property();
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId);
  return { ticketId, zhao, property, li };
}

async function atWork() {
  const all = await sent();
  await steps.sign(all.property, all.ticketId);
  return all;
}

const STATES: Record<string, () => Promise<string>> = {
  submitted: async () => (await steps.report(await here.resident())).ticketId,
  dispatched: async () => (await sent()).ticketId,
  in_progress: async () => (await atWork()).ticketId,
  scheduled: async () => {
    const { ticketId, property, li } = await atWork();
    await steps.act(property, ticketId, 'visit-window', inHours(1, 2));
    await steps.act(li, ticketId, 'visit-agreement', {});
    return ticketId;
  },
  suspended: async () => {
    const { ticketId, zhao } = await atWork();
    await steps.act(zhao, ticketId, 'suspension', { cause: 'wait_part', note: '厂家后天到货' });
    return ticketId;
  },
  awaiting_confirmation: async () => {
    const { ticketId, zhao } = await atWork();
    await steps.solve(zhao, ticketId);
    return ticketId;
  },
};

const found = async () =>
  (await watchman.read(await here.secretary())).items.map(({ kind, count }) => ({ kind, count }));
const LOST = [{ kind: 'ticket-without-timer', count: 1 }];

/** The timer is gone; what comes back puts it in its place again. */
async function lose(name: string, ticketId: string): Promise<() => Promise<unknown>> {
  const kept = await here.hands.run<object>(
    `delete from due_work where name = $1 and key = $2 returning to_jsonb(due_work) as row`,
    [name, ticketId],
  );
  expect(kept).toHaveLength(1);
  return () =>
    here.hands.run(
      `insert into due_work select r.* from jsonb_to_recordset($1::jsonb) as x(row jsonb),
        jsonb_populate_record(null::due_work, x.row) r`,
      [JSON.stringify(kept)],
    );
}

test.each([
  ['submitted', 'climb-when-silent'],
  ['dispatched', 'turn-by-time'],
  ['dispatched', 'press-when-late'],
  ['in_progress', 'press-when-late'],
  ['scheduled', 'turn-by-time'],
  ['scheduled', 'press-when-late'],
  ['suspended', 'turn-by-time'],
  ['awaiting_confirmation', 'turn-by-time'],
])('a ticket that is %s and has lost its timer %s is found', async (status, name) => {
  const ticketId = await STATES[status]!();
  expect(await steps.view(await steps.member('R01'), ticketId)).toMatchObject({ status });
  await here.quiet();
  await watchman.look();
  expect(await found()).toEqual([]);
  const putBack = await lose(name, ticketId);
  expect(await watchman.look()).toBe(0);
  expect(await found()).toEqual(LOST);
  await putBack();
  expect(await watchman.look()).toBe(1);
  expect(await found()).toEqual([]);
  if (status === 'submitted') await steps.accept(await steps.member('R01'), ticketId);
});

/** Claimed by a process that cannot be seen to be dead, so nobody takes it up. */
test('a timer that is long past and that nobody does is as good as none', async () => {
  const ticketId = await STATES['in_progress']!();
  const held = (columns: string) =>
    here.hands.run(`update due_work set ${columns} where name = 'press-when-late' and key = $1`, [ticketId]);
  await held(`claim_id = '00000000-0000-4000-8000-000000000001', lease_until = clock_timestamp() + interval '1 hour',
    due_at = clock_now()`);
  expect(await watchman.look()).toBe(1);
  // Where in its minute the first look came is not said: the third after it comes more than two minutes later.
  for (let minute = 0; minute < 2; minute += 1) await watchman.look();
  expect(await watchman.look()).toBe(0);
  expect(await found()).toEqual(LOST);
  await held(`claim_id = null, lease_until = null, due_at = clock_now() + interval '1 hour'`);
  expect(await watchman.look()).toBe(1);
});
