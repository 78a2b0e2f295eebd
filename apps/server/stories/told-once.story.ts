import { randomUUID } from 'node:crypto';
import { eventually } from './support/eventually';
import { Neighbourhood, type Reported } from './support/neighbourhood';
import type { Person } from './support/person';

describe('nobody is told twice for one step', () => {
  let here: Neighbourhood;
  let li: Person;
  let pair: Person[];

  beforeAll(async () => {
    here = await Neighbourhood.open({ web: 2, workers: 2 });
    li = await here.resident();
    pair = await here.onDuty();
    for (const member of pair) await here.subscribe(member, 'duty-alert', 6);
  }, 240_000);
  afterAll(() => here?.close());

  async function toldOf({ ticketId, number }: Reported): Promise<string[]> {
    await here.quiet();
    const told = pair.map(async (member) => {
      const notices = (await member.notices()).filter(({ page }) => page.endsWith(ticketId));
      const rings = await here.rings(member, number);
      return `${notices.length} notice, ${rings.length} ring`;
    });
    return Promise.all(told);
  }

  test('when the listener runs twice', async () => {
    const reported = await here.report(li);
    expect(await toldOf(reported)).toEqual(['1 notice, 1 ring', '1 notice, 1 ring']);
    const again = await here.hands.run(
      `insert into due_work (station_id, id, kind, name, key, fact_id, due_at)
       select station_id, gen_random_uuid(), 'delivery', 'write-notices', id::text, id, clock_now() from facts
       where subject_id = $1 and type = 'ticket.reported' returning id`,
      [reported.ticketId],
    );
    expect(again).toHaveLength(1);
    await here.hands.run('notify doorstep_clock');
    expect(await toldOf(reported)).toEqual(['1 notice, 1 ring', '1 notice, 1 ring']);
  });

  test('when a bad network sends the report five times to both servers', async () => {
    const key = randomUUID();
    const sent = [0, 1, 0, 1, 0].map((server) => here.report(li, {}, { key, at: here.web[server]!.url }));
    const answers = await Promise.all(sent);
    expect(new Set(answers.map(({ ticketId }) => ticketId)).size).toBe(1);
    expect(await toldOf(answers[0]!)).toEqual(['1 notice, 1 ring', '1 notice, 1 ring']);
  });

  test('when the first is taken before the message goes out: nobody is called to it any more', async () => {
    await here.wechat.fault({ mode: 'errcode', errcode: -1 });
    const { ticketId, number } = await here.report(li);
    const waiting = () =>
      here.hands.run(`select attempts from due_work where name = 'ring' and attempts > 0`);
    await eventually(waiting, (rows) => rows.length === 2);
    const before = await Promise.all(pair.map((member) => here.credits(member, 'duty-alert')));
    expect((await pair[0]!.post(`/tickets/${ticketId}/acceptance`)).status).toBe(200);
    await here.wechat.heal();
    await eventually(
      () => here.hands.run(`select 1 from due_work where name = 'ring'`),
      (rows) => rows.length === 0,
    );
    for (const member of pair) expect(await here.rings(member, number)).toEqual([]);
    const after = await Promise.all(pair.map((member) => here.credits(member, 'duty-alert')));
    expect(after).toEqual(before);
  });

  test('when a change of duty lies between two reports that are told in one commit: each to those who sat there then', async () => {
    const [before, after] = [await here.report(li), await here.report(li)];
    await here.quiet();
    const [now] = await here.hands.run<{ until: Date }>(
      'select ends_at as until from slots where starts_at <= clock_now() and ends_at > clock_now()',
    );
    const move = (ticketId: string, ms: number) =>
      here.hands.run(`update facts set at = $2 where subject_id = $1 and type = 'ticket.reported'`, [
        ticketId,
        new Date(now!.until.getTime() + ms),
      ]);
    await move(before.ticketId, -1_500);
    await move(after.ticketId, 1_500);
    for (const table of ['notice_attempts', 'notices']) {
      await here.hands.run(`delete from ${table} where subject_id = any($1::uuid[])`, [
        [before.ticketId, after.ticketId],
      ]);
    }
    await here.hands.run(
      `insert into due_work (station_id, id, kind, name, key, fact_id, due_at)
       select station_id, gen_random_uuid(), 'delivery', 'write-notices', id::text, id, clock_now() from facts
       where subject_id = any($1::uuid[]) and type = 'ticket.reported'`,
      [[before.ticketId, after.ticketId]],
    );
    await here.hands.run('notify doorstep_clock');
    await here.quiet();
    const told = await here.hands.run<{ ticketId: string; personId: string; commit: string }>(
      `select subject_id as "ticketId", person_id as "personId", xmin::text as commit from notices
       where subject_id = any($1::uuid[]) order by person_id`,
      [[before.ticketId, after.ticketId]],
    );
    const of = ({ ticketId }: Reported) =>
      told.filter((one) => one.ticketId === ticketId).map(({ personId }) => personId);
    const next = await here.nextOnDuty();
    expect(of(before)).toEqual(pair.map(({ personId }) => personId).sort());
    expect(of(after)).toEqual(next.map(({ personId }) => personId).sort());
    expect(new Set(told.map(({ commit }) => commit)).size).toBe(1);
  });

  test('when it is told only after somebody has taken it: it stands in the inbox, and nobody is called', async () => {
    const { ticketId } = await here.report(li);
    await here.quiet();
    expect((await pair[0]!.post(`/tickets/${ticketId}/acceptance`)).status).toBe(200);
    await here.quiet();
    await here.pass(2_000);
    for (const table of ['notice_attempts', 'notices'])
      await here.hands.run(`delete from ${table} where subject_id = $1 and person_id = $2`, [
        ticketId,
        pair[1]!.personId,
      ]);
    // Nothing leaves the house, so that what was to be said can be seen waiting.
    await here.hands.run(
      `insert into outlets (name, is_open, opened_at, probe_at) values ('wechat', true, now(), now() + interval '1 day')
       on conflict (name) do update set is_open = true, probe_at = now() + interval '1 day'`,
    );
    await here.hands.run(
      `insert into due_work (station_id, id, kind, name, key, fact_id, due_at)
       select station_id, gen_random_uuid(), 'delivery', 'write-notices', id::text, id, clock_now() from facts
       where subject_id = $1 and type = 'ticket.reported'`,
      [ticketId],
    );
    await here.hands.run('notify doorstep_clock');
    const written = await eventually(
      () =>
        here.hands.run(
          `select 1 from notices where subject_id = $1 and person_id = $2 and template = 'new-ticket'`,
          [ticketId, pair[1]!.personId],
        ),
      (rows) => rows.length > 0,
    );
    expect(written).toHaveLength(1);
    expect(
      await here.hands.run(`select 1 from due_work where name = 'ring' and about = $1`, [ticketId]),
    ).toEqual([]);
  });
});
