import type { RegisterRow } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import { refusal, right, Steps } from './support/steps';

interface Letters {
  items: { workId: string; name: string; about: string; attempts: number; lastError: string }[];
}

let here: Neighbourhood;
let steps: Steps;

beforeAll(async () => {
  here = await Neighbourhood.open();
  steps = new Steps(here);
});
afterAll(() => here.close());

/** Time passes in such steps until the engine has given the work up. */
async function untilItIsDead(): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    await here.pass(301_000);
    const [row] = await here.hands.run<{ dead: boolean; attempts: number; late: boolean }>(
      `select dead_at is not null as dead, attempts, due_at <= clock_now() as late from due_work where name = 'keep-register'`,
    );
    if (row?.dead) return;
    await eventually(
      () =>
        here.hands.run(
          `select 1 from due_work where name = 'keep-register' and due_at <= clock_now() and dead_at is null`,
        ),
      (late) => late.length === 0,
    );
  }
}

test('work that cannot be done becomes somebody’s task, and is done when that somebody says so', async () => {
  const li = await here.resident();
  await here.quiet();
  await here.hands.run('alter table register_entries rename to register_entries_lost');
  const { number } = await steps.report(li);
  await untilItIsDead();

  const secretary = await here.secretary();
  const letters = right(await secretary.get<Letters>('/dead-letters'));
  expect(letters.items).toHaveLength(1);
  const [letter] = letters.items;
  expect(letter).toMatchObject({
    name: 'keep-register',
    attempts: 8,
    about: expect.stringContaining('写进登记表'),
  });
  expect(letter?.about).toContain(`第${Number(number.split('-')[1])}号`);
  expect(letter?.lastError).toContain('register_entries');

  const north = await here.person('demo-secretary-S2', 'secretary');
  expect(right(await north.get<Letters>('/dead-letters')).items).toEqual([]);
  expect(refusal(await north.post(`/dead-letters/${letter?.workId}/retry`))).toBe('404 work.unknown');
  expect((await (await steps.member('R01')).get('/dead-letters')).status).toBe(403);

  await here.hands.run('alter table register_entries_lost rename to register_entries');
  right(await secretary.post(`/dead-letters/${letter?.workId}/retry`));
  const rows = await eventually(
    async () => right(await secretary.get<{ items: RegisterRow[] }>(`/register?words=${number}`)).items,
    (items) => items.length === 1,
  );
  expect(rows[0]).toMatchObject({ number });
  expect(right(await secretary.get<Letters>('/dead-letters')).items).toEqual([]);
  expect(refusal(await secretary.post(`/dead-letters/${letter?.workId}/retry`))).toBe('404 work.unknown');
});
