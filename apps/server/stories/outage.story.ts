import type { OutputOf, readTellings, TicketView } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { Neighbourhood, type Reported } from './support/neighbourhood';
import type { Person } from './support/person';
import { TEMPLATE_IDS } from './support/pretend-wechat';
import { right } from './support/steps';

type Tellings = OutputOf<typeof readTellings>;

const MINUTE = 60_000;

describe('WeChat is down for two hours', () => {
  let here: Neighbourhood;
  let li: Person;
  let everybody: Person[];
  let reported: Reported[];

  beforeAll(async () => {
    here = await Neighbourhood.open({ web: 1, workers: 2 });
    li = await here.resident();
    everybody = [...(await here.onDuty()), ...(await here.nextOnDuty()), await here.secretary()];
    await here.hands.run(
      `insert into wechat_credits (person_id, template_key, credits, changed_at)
       select person_id, 'duty-alert', 100, now() from wechat_accounts on conflict (person_id, template_key)
       do update set credits = 100`,
    );
    for (const { openid } of await here.hands.run<{ openid: string }>('select openid from wechat_accounts'))
      await here.wechat.loginCode(openid);
    for (const { openid } of everybody)
      await here.wechat.grant(openid, { [TEMPLATE_IDS['duty-alert']]: 200 });
  }, 240_000);
  afterAll(() => here?.close());

  const isOpen = () =>
    here.hands.run<{ is_open: boolean }>(`select is_open from outlets where name = 'wechat'`);
  const escalated = () => here.hands.run(`select 1 from facts where type = 'ticket.escalated'`);
  const rings = async (): Promise<{ openid: string; page: string | null; at: string }[]> => {
    const accounts = await here.hands.run<{ openid: string }>('select openid from wechat_accounts');
    const all = await Promise.all(accounts.map(({ openid }) => here.wechat.inbox(openid)));
    return all.flat().filter(({ templateId }) => templateId === TEMPLATE_IDS['duty-alert']);
  };

  test('it is noticed, and from then on steps are held, not consumed', async () => {
    await here.wechat.fault({ mode: 'errcode', errcode: -1 });
    reported = [];
    for (let n = 0; n < 8; n += 1) reported.push(await here.report(li));
    await eventually(isOpen, ([wechat]) => wechat?.is_open === true, { ms: 30_000 });
    const before = (await escalated()).length;
    for (let passed = 0; passed < 120; passed += 5) {
      await here.pass(5 * MINUTE);
      await here.hands.run('select 1');
    }
    await eventually(
      () =>
        here.hands.run(`select 1 from due_work where name = 'climb-when-silent' and due_at <= clock_now()`),
      (due) => due.length === 0,
    );
    expect((await escalated()).length).toBe(before);
    expect(await rings()).toEqual([]);
    li = await here.resident();
    reported.push(await here.report(li));
  });

  test('whoever looked meanwhile took one; when it works again nobody is called to that one', async () => {
    const [zhao] = await here.onDuty();
    right(await zhao!.post<TicketView>(`/tickets/${reported[0]!.ticketId}/acceptance`));
    await here.wechat.heal();
    await here.pass(2 * MINUTE);
    await eventually(isOpen, ([wechat]) => wechat?.is_open === false, { ms: 30_000 });
    await eventually(
      () => here.hands.run(`select 1 from due_work where name = 'ring' and due_at <= clock_now()`),
      (due) => due.length === 0,
      { ms: 30_000 },
    );
    const all = await rings();
    expect(all.filter(({ page }) => page?.includes(reported[0]!.ticketId))).toEqual([]);
    for (const { ticketId } of reported.slice(1))
      expect(all.filter(({ page }) => page?.includes(ticketId)).length).toBeGreaterThan(0);
  });

  test('nothing is flooded afterwards: each is called once for each that waits, and silence is counted anew', async () => {
    const all = await rings();
    const byStep = new Map<string, number>();
    for (const { openid, page } of all)
      byStep.set(`${openid} ${page}`, (byStep.get(`${openid} ${page}`) ?? 0) + 1);
    expect([...byStep.values()].every((times) => times === 1)).toBe(true);
    expect(all.length).toBeLessThanOrEqual(2 * reported.length);
    expect(await escalated()).toEqual([]);
    await here.pass(6 * MINUTE);
    await eventually(escalated, (facts) => facts.length === reported.length - 1, { ms: 30_000 });
    const secretary = await here.secretary();
    const { steps } = right(await secretary.get<Tellings>(`/tickets/${reported[1]!.ticketId}/tellings`));
    expect(steps.map(({ rung }) => rung)).toEqual([0, 1]);
  });
});
