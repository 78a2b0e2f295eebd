import { eventually } from './support/eventually';
import type { Neighbourhood } from './support/neighbourhood';
import { Steps } from './support/steps';
import { Watchman } from './support/watchman';

const MINUTE = 60_000;

let watchman: Watchman;
let here: Neighbourhood;
let steps: Steps;

beforeAll(async () => {
  watchman = await Watchman.open({ isAlone: true });
  here = watchman.here;
  steps = new Steps(here);
}, 240_000);
afterAll(() => watchman?.close());
afterEach(() => here.wechat.heal());

const found = async (): Promise<string[]> =>
  (await watchman.read(await here.secretary())).items.map(({ kind }) => kind);
const toldOfLate = async (): Promise<number> =>
  (await watchman.told(await here.secretary(), 'watch-found')).filter((body) => body.includes('没发出去'))
    .length;

/** The clock goes on by so much, and the next look after that judges: one that came late with it does not. */
async function wait(ms: number): Promise<void> {
  await here.pass(ms);
  await eventually(
    () => watchman.planned(),
    ([next]) => next !== undefined && next.wait > 0,
  );
}

test('one phone that WeChat will not take just now, over and over: found within minutes and told once, though every step begins anew', async () => {
  const [zhao] = await here.onDuty();
  await here.subscribe(zhao!, 'duty-alert', 9);
  // Such an answer is no outage, however quickly the turned clock lets it come again: the outlet stays closed.
  await here.wechat.fault({ mode: 'errcode', errcode: 45011 });
  const { ticketId, number } = await steps.report(await here.resident(), {
    category: 'gas_leak',
    text: '楼道里有煤气味',
  });
  await watchman.look();
  expect(await found()).toEqual([]);
  const looks: string[][] = [];
  for (let minute = 0; minute < 12; minute += 1) {
    await watchman.look();
    looks.push(await found());
  }
  expect(looks.slice(3)).toEqual(looks.slice(3).map(() => ['send-overdue']));
  expect(await toldOfLate()).toBe(1);
  expect(await here.rings(zhao!, number)).toEqual([]);
  await here.wechat.heal();
  await steps.accept((await here.onDuty())[0]!, ticketId);
  expect(await watchman.look()).toBe(1);
  expect(await found()).toEqual([]);
});

test('news that a spent quota keeps until tomorrow: no finding for two hours, then one', async () => {
  const li = await here.resident();
  await here.subscribe(li, 'ticket-progress', 2);
  const { ticketId } = await steps.report(li);
  await here.quiet();
  await here.wechat.fault({ mode: 'errcode', errcode: 45009, count: 1 });
  await steps.accept((await here.onDuty())[0]!, ticketId);
  await here.quiet();
  await wait(90 * MINUTE);
  await watchman.look();
  expect(await found()).toEqual([]);
  await wait(31 * MINUTE);
  await watchman.look();
  expect(await found()).toEqual(['send-overdue']);
  await here.hands.run(`delete from due_work where name = 'ring'`);
  await watchman.look();
  expect(await found()).toEqual([]);
});

test('what was held while its provider was out of order has two minutes to leave once that one is well', async () => {
  await here.hands.run(`insert into outlets (name, is_open, opened_at, recovered_at, probe_at, probes)
    values ('sms', false, clock_now() - interval '2 hours', clock_now() + interval '30 seconds', clock_now(), 0)`);
  await here.hands.run(`insert into due_work (station_id, id, kind, name, key, due_at, late_at, outlet)
    select station_id, gen_random_uuid(), 'send', 'of-nobody', 'held', clock_now() - interval '2 hours',
      clock_now() - interval '1 hour', 'sms' from stations where key = 'S1'`);
  expect(await watchman.look()).toBe(1);
  await watchman.look();
  expect(await watchman.look()).toBe(0);
  expect(await found()).toEqual(['send-overdue']);
});

test('a message planned for tomorrow is not late today', async () => {
  await here.hands.run(`delete from due_work where key = 'held'`);
  expect(await watchman.look()).toBe(1);
  await here.hands.run(`insert into due_work (station_id, id, kind, name, key, due_at, late_at)
    select station_id, gen_random_uuid(), 'send', 'of-nobody', 'tomorrow', clock_now() + interval '20 hours',
      clock_now() + interval '22 hours' from stations where key = 'S1'`);
  expect(await watchman.look()).toBe(1);
});
