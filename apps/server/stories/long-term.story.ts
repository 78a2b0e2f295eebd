import type { AlertWays, OutputOf, readSubscriptions } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { TEMPLATE_IDS } from './support/pretend-wechat';
import { right } from './support/steps';
import { triedByWechat } from './support/tried-for';

type Subscriptions = OutputOf<typeof readSubscriptions>;

const KEY = TEMPLATE_IDS['duty-alert'];

describe('a template of the long-term kind: one yes carries any number of calls, as long as it stands', () => {
  let here: Neighbourhood;
  let li: Person;
  let zhao: Person;

  beforeAll(async () => {
    here = await Neighbourhood.open({ isAlone: true, env: { WECHAT_LONG_TERM: 'duty-alert' } });
    const templates = await here.wechat.templates<{ priTmplId: string }>();
    await here.wechat.templatesAre(
      templates.map((one) => (one.priTmplId === KEY ? { ...one, type: 3 } : one)),
    );
    li = await here.resident();
    zhao = (await here.onDuty())[0]!;
  }, 240_000);
  afterAll(() => here?.close());

  const wechat = async () => {
    const { ways, callsLeft } = right(await zhao.get<AlertWays>('/alerts/ways'));
    const { isReady, left, words } = ways.find(({ channel }) => channel === 'wechat')!;
    return { isReady, left, callsLeft, words };
  };
  const MISSING = { isReady: false, left: 0, callsLeft: 0, words: '微信叫不到您，请点“同意”' };
  const READY = { isReady: true, left: null, callsLeft: null, words: '有事微信就响' };
  const becomes = (state: typeof MISSING | typeof READY) =>
    eventually(wechat, ({ isReady }) => isReady === state.isReady);
  /** Whether WeChat was tried for a matter, and whether the phone rang. */
  const calledAbout = async ({ ticketId, number }: { ticketId: string; number: string }) => {
    await here.quiet();
    return [await triedByWechat(zhao, ticketId), (await here.rings(zhao, number)).length];
  };

  test('before the yes nobody pretends that WeChat leads there, and nothing is sent', async () => {
    expect(await wechat()).toEqual(MISSING);
    expect(await calledAbout(await here.report(li))).toEqual([['no-credit'], 0]);
    const { body } = await zhao.get<Subscriptions>('/subscriptions');
    expect(body.items.map(({ key, isLongTerm }) => [key, isLongTerm])).toEqual([
      ['duty-alert', true],
      ['ticket-progress', false],
    ]);
  });

  test('WeChat refuses one question about both kinds', async () => {
    const asked = Object.values(TEMPLATE_IDS).map((templateId) => ({ templateId, answer: 'accept' }));
    const answer = await fetch(`${here.wechat.url}/__sandbox/popup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid: zhao.openid, decisions: asked }),
    });
    expect(await answer.json()).toMatchObject({ errCode: 20002 });
    expect(await wechat()).toEqual(MISSING);
  });

  test('after one yes every matter rings, and the yes is not used up', async () => {
    await here.subscribe(zhao, 'duty-alert');
    expect(await wechat()).toEqual(READY);
    for (let matter = 0; matter < 3; matter += 1)
      expect(await calledAbout(await here.report(li))).toEqual([['accepted'], 1]);
    expect(await wechat()).toEqual(READY);
  });

  test('WeChat says there is no consent (43101): it is asked for again, and another yes mends it', async () => {
    await here.wechat.grant(zhao.openid, { [KEY]: 0 });
    expect(await calledAbout(await here.report(li))).toEqual([['refused'], 0]);
    expect(await wechat()).toEqual(MISSING);
    expect(await calledAbout(await here.report(li))).toEqual([['no-credit'], 0]);
    await here.subscribe(zhao, 'duty-alert');
    expect(await calledAbout(await here.report(li))).toEqual([['accepted'], 1]);
  });

  test('switched off in WeChat’s menu: the same', async () => {
    await here.pass(2 * 60_000);
    await here.wechat.reject(zhao.openid, KEY);
    expect(await becomes(MISSING)).toEqual(MISSING);
  });
});
