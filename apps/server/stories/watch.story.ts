import type { WatchKind } from '@doorstep/domain';
import { eventually } from './support/eventually';
import type { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { Steps } from './support/steps';
import { Watchman } from './support/watchman';

let watchman: Watchman;
let here: Neighbourhood;
let steps: Steps;

beforeAll(async () => {
  watchman = await Watchman.open({ web: 1, workers: 2 });
  here = watchman.here;
  steps = new Steps(here);
}, 240_000);
afterAll(() => watchman?.close());

const planned = () => watchman.planned();
const look = () => watchman.look();
const read = (who: Person) => watchman.read(who);
const told = (who: Person, template: string) => watchman.told(who, template);

/** A row of later work that nobody here knows how to do, so that it stays as it was put. */
const unknownWork = (key: string, columns: string, values: string) =>
  here.hands.run(`insert into due_work (station_id, id, name, key, ${columns})
    select station_id, gen_random_uuid(), 'of-nobody', '${key}', ${values} from stations where key = 'S1'`);
const forget = (key: string) => here.hands.run('delete from due_work where key = $1', [key]);

interface Case {
  kind: WatchKind;
  words: string;
  plant: () => Promise<() => Promise<unknown>>;
}

const CASES: Case[] = [
  {
    kind: 'ticket-without-timer',
    words: '有1件没办完的事',
    plant: async () => {
      const { ticketId } = await steps.report(await here.resident());
      await here.quiet();
      await here.hands.run(`delete from due_work where name = 'climb-when-silent' and key = $1`, [ticketId]);
      return async () => steps.accept((await here.onDuty())[0]!, ticketId);
    },
  },
  {
    kind: 'ticket-untold',
    words: '有1件报上来的事，还没有一个人知道',
    plant: async () => {
      const { ticketId } = await steps.report(await here.resident());
      await here.quiet();
      await here.hands.run('delete from notice_attempts where subject_id = $1', [ticketId]);
      await here.hands.run('delete from notices where subject_id = $1', [ticketId]);
      await here.pass(2_000);
      await look();
      return async () => steps.accept((await here.onDuty())[0]!, ticketId);
    },
  },
  {
    kind: 'claim-stuck',
    words: '有1项后台工作做到一半停住了',
    plant: async () => {
      const columns = 'kind, due_at, claim_id, lease_until';
      const values = `'timer', clock_now(), gen_random_uuid(), clock_timestamp() - interval '2 minutes'`;
      await unknownWork('stuck', columns, values);
      return () => forget('stuck');
    },
  },
  {
    kind: 'send-overdue',
    words: '有1条消息过了点还没发出去',
    plant: async () => {
      await unknownWork('late', 'kind, due_at', `'send', clock_now() - interval '3 minutes'`);
      return () => forget('late');
    },
  },
  {
    kind: 'dead-letters',
    words: '有1项后台工作试了几次都没办成',
    plant: async () => {
      await unknownWork('dead', 'kind, due_at, dead_at', `'timer', clock_now(), clock_now()`);
      return () => forget('dead');
    },
  },
  {
    kind: 'slot-below-two',
    words: '现在这一班还差1个人',
    plant: async () => {
      const [seat] = await here.hands.run<{ seat_id: string; confirmed_at: Date }>(
        `select t.seat_id, t.confirmed_at from seats t join slots s using (station_id, slot_id)
           join stations using (station_id)
          where key = 'S1' and s.starts_at <= clock_now() and s.ends_at > clock_now() and t.given_up_at is null
            and not t.is_standby limit 1`,
      );
      const confirm = (at: Date | null) =>
        here.hands.run('update seats set confirmed_at = $2 where seat_id = $1', [seat!.seat_id, at]);
      await confirm(null);
      return () => confirm(seat!.confirmed_at);
    },
  },
  {
    kind: 'channel-down',
    words: '短信现在叫不到人',
    plant: async () => {
      await here.hands.run(`insert into outlets (name, is_open, opened_at, probe_at, probes)
        values ('sms', true, clock_now() - interval '2 minutes', clock_now(), 0)`);
      // Held, not overdue: nobody is to be alarmed twice about the same trouble.
      await unknownWork('held', 'kind, due_at, outlet', `'send', clock_now() - interval '3 minutes', 'sms'`);
      return async () => {
        await forget('held');
        await here.hands.run(`update outlets set is_open = false where name = 'sms'`);
      };
    },
  },
];

test('where every promise holds, each minute gives one sign of life and nobody is told anything', async () => {
  expect(await look()).toBe(1);
  expect(await look()).toBe(1);
  const secretary = await here.secretary();
  const { checkedAt, items } = await read(secretary);
  expect(items).toEqual([]);
  expect(checkedAt).toBe((await planned())[0]!.at);
  expect(await told(secretary, 'watch-found')).toEqual([]);
  expect((await (await here.resident()).get('/watch')).status).toBe(403);
});

describe.each(CASES)('$kind', ({ kind, words, plant }) => {
  test('is found at the next look, told once, and over when it is mended; meanwhile no sign of life', async () => {
    const secretary = await here.secretary();
    const before = (await told(secretary, 'watch-found')).filter((body) => body.includes(words));
    const mend = await plant();
    expect(await look()).toBe(0);
    const { items } = await read(secretary);
    expect(items).toMatchObject([{ kind, count: 1, words: expect.stringContaining(words) as string }]);
    const found = () => told(secretary, 'watch-found').then((all) => all.filter((b) => b.includes(words)));
    await eventually(found, (all) => all.length === before.length + 1);
    expect(await look()).toBe(0);
    expect(await found()).toHaveLength(before.length + 1);
    const cleared = (await told(secretary, 'watch-cleared')).length;
    await mend();
    expect(await look()).toBe(1);
    expect((await read(secretary)).items).toEqual([]);
    await eventually(
      () => told(secretary, 'watch-cleared'),
      (all) => all.length === cleared + 1,
    );
  });
});

test('what was taken over from the paper register was never to call anybody, so nothing is amiss with it', async () => {
  const { ticketId } = await steps.report(await here.resident());
  await here.quiet();
  await here.hands.run('update tickets set escalation = null where id = $1', [ticketId]);
  await here.hands.run('delete from due_work where key = $1', [ticketId]);
  expect(await look()).toBe(1);
  expect((await read(await here.secretary())).items).toEqual([]);
  await steps.accept((await here.onDuty())[0]!, ticketId);
});

test('what belongs to no station stops the sign of life too; the district reads of it, no secretary is told', async () => {
  const district = await here.person('demo-district', 'district');
  const secretary = await here.secretary();
  const before = await told(secretary, 'watch-found');
  await here.hands.run(`insert into due_work (station_id, id, name, key, kind, due_at, dead_at) values
    ('00000000-0000-0000-0000-000000000000', gen_random_uuid(), 'of-nobody', 'house', 'timer', clock_now(), clock_now())`);
  expect(await look()).toBe(0);
  expect((await read(district)).items).toMatchObject([{ kind: 'dead-letters', count: 1 }]);
  expect((await read(secretary)).items).toEqual([]);
  await forget('house');
  expect(await look()).toBe(1);
  expect((await read(district)).items).toEqual([]);
  expect(await told(secretary, 'watch-found')).toEqual(before);
});

test('one station hears nothing of another’s trouble', async () => {
  const north = await here.person('demo-secretary-S2', 'secretary');
  const all = await told(north, 'watch-found');
  expect(all).toHaveLength(1);
  expect(all[0]).toContain('短信');
});

test('after a long standstill the first look judges nothing and gives no sign of life; the next one does', async () => {
  const before = watchman.knocks;
  const [last] = await planned();
  await unknownWork('standstill', 'kind, due_at', `'send', clock_now()`);
  await here.pass(10 * 60_000);
  await eventually(planned, ([next]) => next !== undefined && next.wait > 0);
  expect((await planned())[0]!.at).toBe(last!.at);
  expect((await read(await here.secretary())).items).toEqual([]);
  await forget('standstill');
  expect(await look()).toBe(1);
  expect(watchman.knocks).toBe(before + 1);
});

test('starting a process puts the look off no further and plans no second one', async () => {
  const [before] = await planned();
  const worker = here.workers[0]!;
  await worker.kill();
  await worker.start();
  const [after, ...others] = await planned();
  expect(others).toEqual([]);
  expect(after!.at).toBe(before!.at);
  expect(after!.wait).toBeLessThan(before!.wait);
});
