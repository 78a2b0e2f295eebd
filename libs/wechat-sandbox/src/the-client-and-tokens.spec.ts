import { createMemoryTokenStore, type Wechat } from '@doorstep/wechat';
import { dutyAlert, openTown, type Town } from './town.fixture';

const TOKEN = '/cgi-bin/stable_token';
const SEND = '/cgi-bin/message/subscribe/send';
const MINUTE = 60_000;

let town: Town;
beforeAll(async () => void (town = await openTown()));
afterEach(() => town.forget());
afterAll(() => town.close());

const fetched = async () => (await town.callsTo(TOKEN)).length;

/** Two server processes with one store. */
function twoProcesses(): [Wechat, Wechat] {
  const tokenStore = createMemoryTokenStore();
  return [town.wechat({ tokenStore }), town.wechat({ tokenStore })];
}

/** Sends to as many people as there are sends, from both processes at once. */
async function everybodySends(processes: readonly Wechat[], people: number): Promise<string[]> {
  const openids = Array.from({ length: people }, (_person, index) => `o-${index}`);
  await Promise.all(openids.map((openid) => town.control('PUT', `/grants/${openid}`, { 'duty-alert': 1 })));
  const sends = openids.map((openid, index) =>
    processes[index % processes.length]!.sendSubscribe({
      openid,
      templateId: 'duty-alert',
      values: dutyAlert,
    }),
  );
  return (await Promise.all(sends)).map(({ kind }) => kind);
}

test('two processes and a hundred sends fetch one token for its life', async () => {
  const processes = twoProcesses();
  expect(new Set(await everybodySends(processes, 100))).toEqual(new Set(['accepted']));
  expect(await fetched()).toBe(1);

  await town.pass(114 * MINUTE);
  await everybodySends(processes, 20);
  expect(await fetched()).toBe(1);

  await town.pass(2 * MINUTE);
  expect(new Set(await everybodySends(processes, 20))).toEqual(new Set(['accepted']));
  expect(await fetched()).toBe(2);
});

test('the new token of WeChat is only there five minutes before the end, and we ask not before', async () => {
  const wechat = town.wechat();
  const first = await wechat.accessToken();
  await town.pass(115 * MINUTE + 1_000);
  expect(await wechat.accessToken()).not.toBe(first);
});

test('tokens that die early are renewed once per process wave, and every send still arrives', async () => {
  const processes = twoProcesses();
  await Promise.all(processes.map((process) => process.accessToken()));
  await town.control('DELETE', '/tokens');
  expect(new Set(await everybodySends(processes, 40))).toEqual(new Set(['accepted']));
  expect(await fetched()).toBe(2);
  expect((await town.callsTo(TOKEN)).some(({ body }) => 'force_refresh' in (body as object))).toBe(false);
});

test.each([40001, 40014, 42001])('%i on one call: one refresh, one retry, accepted', async (errcode) => {
  await town.fault(SEND, 'errcode', { errcode, count: 1 });
  expect(await everybodySends([town.wechat()], 1)).toEqual(['accepted']);
  expect(await town.callsTo(SEND)).toHaveLength(2);
  expect(await fetched()).toBe(2);
});

test('a token refused again after its renewal is for later, without a third try', async () => {
  await town.fault(SEND, 'errcode', { errcode: 40001 });
  expect(await everybodySends([town.wechat()], 1)).toEqual(['later']);
  expect(await town.callsTo(SEND)).toHaveLength(2);
});

test('while the token address is down the token in hand serves to its end', async () => {
  const wechat = town.wechat();
  await wechat.accessToken();
  await town.fault(TOKEN, 'status503html');
  await town.pass(117 * MINUTE);
  expect(await everybodySends([wechat], 1)).toEqual(['accepted']);
  await town.pass(4 * MINUTE);
  expect(await everybodySends([wechat], 1)).toEqual(['later']);
});

test('a busy token address is asked up to three times more', async () => {
  await town.fault(TOKEN, 'errcode', { errcode: -1, count: 3 });
  await expect(town.wechat().accessToken()).resolves.toMatch(/^sandbox_/);
  expect(await fetched()).toBe(4);
});

test('a wrong secret is said at once, with the reason', async () => {
  await expect(town.wechat({ secret: 'wrong' }).accessToken()).rejects.toMatchObject({
    name: 'WechatRefusal',
    errcode: 40125,
    endpoint: TOKEN,
  });
  expect(await fetched()).toBe(1);
});

test('the platform: forced refreshes are rare, the plain token replaces itself', async () => {
  const post = async (body: object) =>
    (await fetch(`${town.url}${TOKEN}`, { method: 'POST', body: JSON.stringify(body) })).json() as Promise<{
      access_token?: string;
      errcode?: number;
    }>;
  const app = { grant_type: 'client_credential', appid: 'wx-door', secret: 'not-a-secret' };
  const first = await post(app);
  expect(await post(app)).toEqual(first);
  expect((await post({ ...app, force_refresh: true })).access_token).not.toBe(first.access_token);
  expect(await post({ ...app, force_refresh: true })).toMatchObject({ errcode: 45009 });
  expect(await post({ ...app, appid: 'wx-other' })).toMatchObject({ errcode: 40013 });
  expect(await post({ ...app, secret: '' })).toMatchObject({ errcode: 41004 });
  expect(await (await fetch(`${town.url}${TOKEN}`)).json()).toMatchObject({ errcode: 43002 });

  const plain = `${town.url}/cgi-bin/token?grant_type=client_credential&appid=wx-door&secret=not-a-secret`;
  const tokens = [await (await fetch(plain)).json(), await (await fetch(plain)).json()] as {
    access_token: string;
  }[];
  expect(tokens[0]!.access_token).not.toBe(tokens[1]!.access_token);
});
