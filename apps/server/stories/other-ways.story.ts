import type { AlertWays, OutputOf, readTellings } from '@doorstep/contracts';
import { minutes, seconds } from '@doorstep/domain';
import { allChannels } from './support/all-channels';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { TEMPLATE_IDS } from './support/pretend-wechat';
import { right } from './support/steps';

type Tellings = OutputOf<typeof readTellings>;

const SUBSCRIBE = '/cgi-bin/message/subscribe/send';

describe('those on duty have WeChat and WeCom', () => {
  let here: Neighbourhood;
  let li: Person;
  let zhao: Person;
  let pair: Person[];

  beforeAll(async () => {
    here = await Neighbourhood.open({ isAlone: true, env: allChannels });
    li = await here.resident();
    pair = await here.onDuty();
    zhao = pair[0]!;
    await here.wechat.wecomUsersAre(pair.map(({ personId }) => personId));
    for (const one of pair) {
      right(
        await one.put<AlertWays>('/alerts/ways', { phone: null, wecomUserId: one.personId, order: null }),
      );
      await here.hands.run(
        `insert into wechat_credits (person_id, template_key, credits, changed_at)
         values ($1, 'duty-alert', 100, now()) on conflict (person_id, template_key) do update set credits = 100`,
        [one.personId],
      );
      await here.wechat.grant(one.openid, { [TEMPLATE_IDS['duty-alert']]: 200 });
    }
  }, 240_000);
  afterAll(() => here?.close());
  /** What was reported is taken, and the next test begins with its own. */
  afterEach(async () => {
    await here.wechat.heal();
    const open = await here.hands.run<{ id: string }>(`select id from tickets where status = 'submitted'`);
    for (const { id } of open) right(await zhao.post(`/tickets/${id}/acceptance`));
    await here.quiet();
  });

  const sends = async (ticketId: string, of = zhao) => {
    const { steps } = right(await zhao.get<Tellings>(`/tickets/${ticketId}/tellings`));
    const people = steps.flatMap((step) => step.people).filter(({ personId }) => personId === of.personId);
    return people.flatMap((person) => person.sends).filter(({ way }) => way !== 'inbox');
  };
  const tried = async (ticketId: string): Promise<string[]> =>
    (await sends(ticketId)).map(({ way, result }) => `${way} ${result}`);
  const isDown = () =>
    here.hands.run<{ is_open: boolean }>(`select is_open from outlets where name = 'wechat' and is_open`);

  test('WeChat has had enough for today: WeCom is taken at once, and the secretary reads of it once', async () => {
    await here.wechat.fault({ mode: 'errcode', errcode: 45009, pattern: SUBSCRIBE });
    const [one, other] = [await here.report(li), await here.report(li)];
    for (const { ticketId } of [one, other]) {
      await eventually(
        () => tried(ticketId),
        (ways) => ways.includes('wecom accepted'),
      );
      expect(await tried(ticketId)).toEqual(['wechat refused', 'wecom accepted']);
    }
    expect((await sends(one.ticketId))[0]?.detail).toBe('对方暂不受理（45009），改用别的办法');
    const notices = await (await here.secretary()).notices();
    expect(notices.filter(({ title }) => title === '今天的提醒次数用完了')).toHaveLength(1);
  });

  test('WeChat is out of order: what waits for it goes by WeCom, what comes does not ask it, until it is well', async () => {
    await here.wechat.fault({ mode: 'errcode', errcode: -1, pattern: SUBSCRIBE });
    const held = [];
    for (let n = 0; n < 6; n += 1) held.push(await here.report(li));
    await eventually(isDown, (rows) => rows.length === 1, { ms: 30_000 });
    for (const { ticketId } of held) {
      await eventually(
        () => tried(ticketId),
        (ways) => ways.includes('wecom accepted') || ways.includes('wecom gathered'),
        { ms: 30_000 },
      );
    }
    const { ticketId } = await here.report(li);
    await eventually(
      () => tried(ticketId),
      (ways) => ways.length > 0,
    );
    expect(await tried(ticketId)).toEqual(['wecom accepted']);
    await here.wechat.heal();
    await here.pass(minutes(2));
    const first = await here.report(li);
    await eventually(
      () => tried(first.ticketId),
      (ways) => ways.includes('wechat accepted'),
      { ms: 30_000 },
    );
    await eventually(isDown, (rows) => rows.length === 0);
  });

  test('one message WeChat does not take, on a quiet evening: it waits for half a minute, then WeCom is taken', async () => {
    await here.pass(minutes(2));
    // One phone's answers are too few to find WeChat out of order.
    await here.hands.run('update wechat_credits set credits = 0 where person_id <> $1', [zhao.personId]);
    await here.wechat.fault({ mode: 'errcode', errcode: -1, pattern: SUBSCRIBE });
    const { ticketId } = await here.report(li);
    for (const [times, wait] of [1, 2, 4, 8, 16].entries()) {
      await eventually(
        () => tried(ticketId),
        (ways) => ways.length > times,
      );
      expect(new Set(await tried(ticketId))).toEqual(new Set(['wechat later']));
      await here.pass(seconds(wait));
    }
    await eventually(
      () => tried(ticketId),
      (ways) => ways.includes('wecom accepted'),
    );
    expect(await isDown()).toEqual([]);
  });

  test('the third call within ten minutes would wait for minutes: it goes out as a text', async () => {
    right(
      await zhao.put<AlertWays>('/alerts/ways', { phone: '13900000001', wecomUserId: null, order: null }),
    );
    const gas = { category: 'gas_leak', text: '楼道里煤气味很大' };
    const last: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const { ticketId } = await here.report(li, gas);
      await eventually(
        () => tried(ticketId),
        (ways) => ways.some((way) => way === 'voice accepted' || way === 'sms accepted'),
      );
      last.splice(0, Infinity, ...(await tried(ticketId)));
      right(await zhao.post(`/tickets/${ticketId}/acceptance`));
      await here.pass(seconds(31));
    }
    expect(last).toEqual(expect.arrayContaining(['voice limit', 'sms accepted']));
  });
});
