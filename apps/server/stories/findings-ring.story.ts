import type { AlertWays } from '@doorstep/contracts';
import { allChannels } from './support/all-channels';
import { restOfDuty } from './support/duty-clock';
import { eventually } from './support/eventually';
import type { Neighbourhood } from './support/neighbourhood';
import { right, Steps } from './support/steps';
import { Watchman } from './support/watchman';

const PHONE = '13900000077';
const TROUBLE_WORDS = '有事没办完，没人盯着了';

let watchman: Watchman;
let here: Neighbourhood;
let steps: Steps;

beforeAll(async () => {
  watchman = await Watchman.open({ isAlone: true }, allChannels);
  here = watchman.here;
  steps = new Steps(here);
  await here.wechat.wecomUsersAre(['sec']);
  // Nobody at the desk has a telephone: what rings here is the secretary's.
  await here.hands.run('update people set phone = null');
}, 240_000);
afterAll(() => watchman?.close());
afterEach(async () => {
  await here.wechat.heal();
  await here.pass(20 * 60_000);
  await here.quiet();
});

const ways = async (over: Partial<Pick<AlertWays, 'phone' | 'wecomUserId'>>) =>
  right(
    await (
      await here.secretary()
    ).put<AlertWays>('/alerts/ways', { phone: null, wecomUserId: null, order: null, ...over }),
  );
const heard = async (to: string) =>
  (await here.wechat.telephone(to)).map(({ kind, text }) => `${kind} ${text}`);

/** A reported ticket that has lost what calls somebody to it; what comes back ends the trouble. */
async function trouble(): Promise<() => Promise<unknown>> {
  const { ticketId } = await steps.report(await here.resident());
  await here.quiet();
  await here.hands.run(`delete from due_work where name = 'climb-when-silent' and key = $1`, [ticketId]);
  expect(await watchman.look()).toBe(0);
  await here.quiet();
  return async () => steps.accept(await steps.member('R01'), ticketId);
}

async function over(mend: () => Promise<unknown>): Promise<void> {
  await mend();
  expect(await watchman.look()).toBe(1);
  await here.quiet();
}

test('a grave finding rings the secretary once in WeCom, names nobody, spends no consent, and that it is over rings nobody', async () => {
  await ways({ wecomUserId: 'sec', phone: PHONE });
  const secretary = await here.secretary();
  await here.subscribe(secretary, 'duty-alert', 1);
  const mend = await trouble();
  const [said, ...more] = await heard('sec');
  expect(more).toEqual([]);
  expect(said).toContain('wecom');
  expect(said).toContain(TROUBLE_WORDS);
  expect(said).not.toContain('李');
  await watchman.look();
  await over(mend);
  expect(await heard('sec')).toHaveLength(1);
  expect(await heard(PHONE)).toEqual([]);
  expect(await secretary.rings()).toEqual([]);
  expect(await here.credits(secretary, 'duty-alert')).toBe(1);
});

test('where there is nothing but a telephone it is a text', async () => {
  await ways({ phone: PHONE });
  const before = (await heard('sec')).length;
  const mend = await trouble();
  expect(await heard(PHONE)).toEqual([expect.stringContaining(TROUBLE_WORDS)]);
  await over(mend);
  expect(await heard(PHONE)).toHaveLength(1);
  expect(await heard('sec')).toHaveLength(before);
});

test('what comes back within minutes has rung already', async () => {
  await ways({ wecomUserId: 'sec' });
  const before = (await heard('sec')).length;
  await over(await trouble());
  await over(await trouble());
  expect(await heard('sec')).toHaveLength(before + 1);
  const told = await watchman.told(await here.secretary(), 'watch-found');
  expect(told.length).toBeGreaterThanOrEqual(4);
});

test('what could not be said while it lasted is not said when it is over, and is no further finding', async () => {
  await ways({ wecomUserId: 'sec' });
  const before = (await heard('sec')).length;
  await here.wechat.fault({ pattern: '/cgi-bin/message/send', mode: 'errcode', errcode: 45033 });
  const mend = await trouble();
  for (let minute = 0; minute < 12; minute += 1) await watchman.look();
  const { items } = await watchman.read(await here.secretary());
  expect(items.map(({ kind }) => kind)).toEqual(['ticket-without-timer']);
  await over(mend);
  await here.wechat.heal();
  await here.pass(6 * 60_000);
  await here.quiet();
  expect(await heard('sec')).toHaveLength(before);
});

test('less grave ones wait in the inbox', async () => {
  await ways({ wecomUserId: 'sec', phone: PHONE });
  const before = [await heard('sec'), await heard(PHONE)];
  await here.hands.run(`insert into due_work (station_id, id, name, key, kind, due_at, dead_at)
    select station_id, gen_random_uuid(), 'of-nobody', 'dead', 'timer', clock_now(), clock_now() from stations
    where key = 'S1'`);
  await watchman.look();
  await here.quiet();
  await here.hands.run(`delete from due_work where key = 'dead'`);
  expect([await heard('sec'), await heard(PHONE)]).toEqual(before);
});

test('who can hardly be called before a duty is told to the secretary in WeCom, never by text', async () => {
  await ways({ wecomUserId: 'sec', phone: PHONE });
  const before = [await heard('sec'), await heard(PHONE)];
  await here.pass((await restOfDuty(here)) - 29 * 60_000);
  const after = await eventually(
    () => heard('sec'),
    (all) => all.length > before[0]!.length,
  );
  expect(after.at(-1)).toContain('有人快叫不到了');
  await here.quiet();
  expect(await heard(PHONE)).toEqual(before[1]);
});
