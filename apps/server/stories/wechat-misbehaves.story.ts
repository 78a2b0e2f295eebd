import { eventually } from './support/eventually';
import { Neighbourhood, type Reported } from './support/neighbourhood';
import type { Person } from './support/person';
import { triedByWechat } from './support/tried-for';

type Fault = Parameters<Neighbourhood['wechat']['fault']>[0];

const SEND = '/cgi-bin/message/subscribe/send';

describe('WeChat misbehaves: a phone rings once or not at all, never twice, and it is known which', () => {
  let here: Neighbourhood;
  let li: Person;
  let zhao: Person;

  beforeAll(async () => {
    here = await Neighbourhood.open({ web: 1, workers: 2, env: { DUE_LEASE_SECONDS: '2' } });
    li = await here.resident();
    zhao = (await here.onDuty())[0]!;
    await here.subscribe(zhao, 'duty-alert', 20);
  }, 240_000);
  afterAll(() => here?.close());
  afterEach(() => here.wechat.heal());

  /** What was tried by WeChat for the first on duty, oldest first. */
  const tried = ({ ticketId }: Reported): Promise<string[]> => triedByWechat(zhao, ticketId);

  /** Whatever was being said has been said, and written down. */
  const allSaid = () =>
    eventually(
      () => here.hands.run(`select 1 from due_work where kind in ('send', 'delivery')`),
      (rows) => rows.length === 0,
      { ms: 20_000, every: 50 },
    );

  /** Reports under a fault and waits until nothing is left to be done. */
  async function reportUnder(fault: Fault): Promise<{ reported: Reported; rings: number; tried: string[] }> {
    await here.wechat.fault(fault);
    const reported = await here.report(li);
    await allSaid();
    await here.quiet();
    const rings = (await here.rings(zhao, reported.number)).length;
    return { reported, rings, tried: await tried(reported) };
  }

  test.each<[string, Fault]>([
    ['busy (-1)', { mode: 'errcode', errcode: -1, count: 2 }],
    ['two at once (43108)', { mode: 'errcode', errcode: 43108, count: 1 }],
    ['a minute quota (45011)', { mode: 'errcode', errcode: 45011, count: 1 }],
  ])('%s: later, and then it rings once', async (_, fault) => {
    const { rings, tried: results } = await reportUnder(fault);
    expect(rings).toBe(1);
    expect(results).toEqual([...Array<string>(fault.count ?? 1).fill('later'), 'accepted']);
  });

  test.each<[string, Fault]>([
    ['cut off after the work was done', { mode: 'reset', count: 1 }],
    ['a gateway’s 502 after the work was done', { mode: 'status502html', count: 1 }],
    ['garbage after the work was done', { mode: 'garbage', count: 1 }],
    ['half an answer', { mode: 'truncate', count: 1 }],
    ['no answer within the time limit', { mode: 'hang', delayMs: 4_000, count: 1 }],
  ])('%s: unknown, not sent again; the report of delivery closes it', async (_, fault) => {
    const { reported, rings, tried: results } = await reportUnder(fault);
    expect(rings).toBe(1);
    expect(results).toEqual(['unknown']);
    // Looked at three quarters of a minute after it came, and nobody knows when it comes.
    await eventually(
      async () => {
        await here.pass(45_000);
        await here.quiet();
        return tried(reported);
      },
      (all) => all.join() === 'unknown,accepted',
      { every: 1_000 },
    );
    const calls = await here.wechat.calls(SEND);
    expect(calls.filter(({ body }) => JSON.stringify(body).includes(reported.number))).toHaveLength(1);
  });

  test('cut off before the work was done: unknown all the same, and never sent again', async () => {
    const { reported, rings, tried: results } = await reportUnder({ mode: 'refuse', count: 1 });
    expect([rings, results]).toEqual([0, ['unknown']]);
    const inbox = await zhao.get<{ items: { page: string }[] }>('/inbox');
    expect(inbox.body.items.filter(({ page }) => page.endsWith(reported.ticketId))).toHaveLength(1);
  });

  test.each([40001, 40014, 42001])(
    'the token dies in mid-life (%i): one new one, one ring',
    async (errcode) => {
      const fetchedBefore = (await here.wechat.calls('/cgi-bin/stable_token')).length;
      const { rings, tried: results } = await reportUnder({ mode: 'errcode', errcode, count: 1 });
      expect([rings, results]).toEqual([1, ['accepted']]);
      expect((await here.wechat.calls('/cgi-bin/stable_token')).length - fetchedBefore).toBeLessThanOrEqual(
        1,
      );
    },
  );

  test('all tokens are dead at once: two workers fetch one new token between them', async () => {
    await here.wechat.killTokens();
    const fetchedBefore = (await here.wechat.calls('/cgi-bin/stable_token')).length;
    const reports = await Promise.all([0, 1, 2, 3].map(() => here.report(li)));
    for (const { number } of reports) {
      await eventually(
        () => here.rings(zhao, number),
        (rings) => rings.length === 1,
      );
    }
    expect((await here.wechat.calls('/cgi-bin/stable_token')).length - fetchedBefore).toBe(1);
  });

  test('refused for its content (47003): over at once, and it costs no consent', async () => {
    // A phone rings before it is written down what the message cost.
    await allSaid();
    const before = await here.credits(zhao, 'duty-alert');
    const { rings, tried: results } = await reportUnder({ mode: 'errcode', errcode: 47003, count: 1 });
    expect([rings, results]).toEqual([0, ['refused']]);
    expect(await here.credits(zhao, 'duty-alert')).toBe(before);
  });

  test('refused for its words (45168): once more in words that are ours alone, and it rings', async () => {
    const { reported, tried: results } = await reportUnder({ mode: 'errcode', errcode: 45168, count: 1 });
    expect(results).toEqual(['refused', 'accepted']);
    const texts = (await zhao.rings())
      .filter(({ fields }) => fields.some(({ value }) => value === reported.number))
      .map(({ fields }) => fields[0]!.value);
    expect(texts).toEqual(['请打开小程序看看']);
  });

  test('and the secretary reads of it, once a day', async () => {
    await reportUnder({ mode: 'errcode', errcode: 47003, count: 1 });
    const secretary = await here.secretary();
    const warnings = (await secretary.notices()).filter(({ template }) => template === 'service-warning');
    expect(warnings.map(({ title }) => title)).toEqual(['微信提醒发不出去']);
  });

  test('a spent daily quota (45009) waits for tomorrow instead of hammering', async () => {
    await here.wechat.fault({ mode: 'errcode', errcode: 45009, count: 1 });
    const reported = await here.report(li);
    await eventually(
      () => tried(reported),
      (all) => all.length === 1,
    );
    const [waiting] = await here.hands.run<{ hours: number }>(
      `select extract(epoch from due_at - clock_now())::float8 / 3600 as hours from due_work where name = 'ring'`,
    );
    expect(waiting!.hours).toBeGreaterThan(0);
    expect(waiting!.hours).toBeLessThan(24.2);
    await zhao.post(`/tickets/${reported.ticketId}/acceptance`);
  });
});
