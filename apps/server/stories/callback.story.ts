import { createHash, randomUUID } from 'node:crypto';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { ACCOUNT, TEMPLATE_IDS } from './support/pretend-wechat';
import { ServerProcess } from './support/server-process';

const sign = (...words: string[]): string => createHash('sha1').update(words.sort().join('')).digest('hex');

describe('what WeChat tells us', () => {
  let here: Neighbourhood;
  let member: Person;

  beforeAll(async () => {
    here = await Neighbourhood.open({ isAlone: true });
    member = (await here.onDuty())[0]!;
  }, 240_000);
  afterAll(() => here?.close());

  const address = (query: Record<string, string>): string =>
    `${here.url}/api/wechat/callback?${new URLSearchParams(query).toString()}`;
  /** WeChat's clock stands where ours does, turned or not, in seconds. */
  const wechatSeconds = (): number => Math.floor((Date.now() + here.aheadMs) / 1000);
  const signed = (token = ACCOUNT.token): Record<string, string> => {
    const timestamp = String(wechatSeconds());
    const nonce = randomUUID().slice(0, 8);
    return { timestamp, nonce, signature: sign(token, timestamp, nonce) };
  };
  const left = (): Promise<number> => here.credits(member, 'duty-alert');
  const pushes = async (): Promise<number> => (await here.hands.run('select 1 from wechat_pushes')).length;

  test('the address is proved by an echo, and only to whoever knows the token', async () => {
    const right = await fetch(address({ ...signed(), echostr: 'echo-4711' }));
    expect([right.status, await right.text()]).toEqual([200, 'echo-4711']);
    expect((await fetch(address({ ...signed('wrong-token'), echostr: 'echo' }))).status).toBe(403);
  });

  test.each([
    { format: 'json' as const, isSingleBare: true, numbersAsStrings: true },
    { format: 'json' as const, isSingleBare: false, numbersAsStrings: false },
    { format: 'xml' as const, isSingleBare: true, numbersAsStrings: false },
  ])('a yes in the popup is understood: %j', async (settings) => {
    const before = await left();
    await here.wechat.pushesAre(settings);
    await here.wechat.popup(member.openid, TEMPLATE_IDS['duty-alert']);
    await eventually(left, (credits) => credits === before + 1);
  });

  test('delivered three times it counts once', async () => {
    const [before, kept] = [await left(), await pushes()];
    await here.wechat.pushesAre({ format: 'json', copies: 3 });
    await here.wechat.popup(member.openid, TEMPLATE_IDS['duty-alert']);
    await here.wechat.pushesAre({ copies: 1 });
    await here.quiet();
    expect([await left(), await pushes()]).toEqual([before + 1, kept + 1]);
  });

  test.each(['signature', 'app', 'stale'] as const)(
    'forged (%s) it is refused and changes nothing',
    async (forge) => {
      const [before, kept] = [await left(), await pushes()];
      await here.wechat.pushesAre({ forge });
      await here.wechat.popup(member.openid, TEMPLATE_IDS['duty-alert']);
      await here.wechat.pushesAre({ forge: 'none' });
      await here.quiet();
      expect([await left(), await pushes()]).toEqual([before, kept]);
    },
  );

  test('a forger reads 403, and a body nobody can read is 400; never a 5xx', async () => {
    const post = (query: Record<string, string>, body: string, type = 'application/json') =>
      fetch(address(query), { method: 'POST', body, headers: { 'content-type': type } });
    expect((await post({ ...signed(), signature: '0'.repeat(40) }, '{"Encrypt":"x"}')).status).toBe(403);
    const timestamp = String(wechatSeconds());
    const rubbish = {
      timestamp,
      nonce: 'n',
      msg_signature: sign(ACCOUNT.token, timestamp, 'n', 'AAAA'),
      encrypt_type: 'aes',
    };
    expect((await post(rubbish, '{"Encrypt":"AAAA"}')).status).toBe(400);
    expect((await post(signed(), '<xml><a', 'text/xml')).status).toBe(403);
    for (const body of ['', 'null', '[]', '\u0000', '<!DOCTYPE x><xml/>']) {
      const { status } = await post({ ...signed(), encrypt_type: 'aes' }, body);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });

  test('with a key configured, an open letter is not believed; without one it is', async () => {
    const body = JSON.stringify({
      ToUserName: 'gh_1',
      FromUserName: member.openid,
      CreateTime: wechatSeconds() + 500,
      MsgType: 'event',
      Event: 'subscribe_msg_popup_event',
      List: { TemplateId: TEMPLATE_IDS['duty-alert'], SubscribeStatusString: 'accept', PopupScene: '0' },
    });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(address(signed()), { method: 'POST', body, headers })).status).toBe(403);
    const open = await ServerProcess.start({
      name: 'plain',
      env: { ...here.web[0]!.environment, WECHAT_AES_KEY: '' },
    });
    try {
      const before = await left();
      const query = new URLSearchParams(signed()).toString();
      const answer = await fetch(`${open.url}/api/wechat/callback?${query}`, {
        method: 'POST',
        body,
        headers,
      });
      expect([answer.status, await answer.text()]).toEqual([200, 'success']);
      await eventually(left, (credits) => credits === before + 1);
    } finally {
      await open.stop();
    }
  });
});
