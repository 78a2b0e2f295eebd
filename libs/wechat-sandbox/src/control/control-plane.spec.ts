import { openTown, type Town } from '../town.fixture';
import { dutyAlert } from '../town.fixture';

let town: Town;
beforeAll(async () => void (town = await openTown()));
afterEach(() => town.forget());
afterAll(() => town.close());

const popup = (answer: string, more: object = {}, templateId = 'duty-alert') =>
  town.control('POST', '/popup', { openid: 'o-li', decisions: [{ templateId, answer, ...more }] });

describe('the popup', () => {
  test('accepts add up, one message each', async () => {
    await popup('accept');
    await popup('reject');
    expect(await popup('accept')).toEqual({
      errMsg: 'requestSubscribeMessage:ok',
      'duty-alert': 'accept',
      mainSwitch: true,
      grants: { 'duty-alert': 2 },
      always: {},
    });
  });

  test('a kept answer answers from then on, and still adds one each time', async () => {
    await popup('accept', { always: true });
    expect(await popup('reject')).toMatchObject({ 'duty-alert': 'accept', grants: { 'duty-alert': 2 } });
  });

  test('its failures are the ones of the phone', async () => {
    expect(await popup('accept', {}, 'gone')).toMatchObject({ errCode: 20001 });
    const six = Array.from({ length: 6 }, () => ({ templateId: 'duty-alert', answer: 'accept' }));
    expect(await town.control('POST', '/popup', { openid: 'o-li', decisions: six })).toMatchObject({
      errCode: 20003,
    });
    await town.control('PUT', '/users/o-li/main-switch', { on: false });
    expect(await popup('accept')).toMatchObject({ errCode: 20004 });
    await town.control('PUT', '/users/o-li/main-switch', { on: true });
    await town.control('PUT', '/profile', { bannedTemplates: ['duty-alert'] });
    expect(await popup('accept')).toMatchObject({ 'duty-alert': 'ban', grants: {} });
  });
});

describe('only this machine', () => {
  const ask = (headers: Record<string, string>, method = 'GET') =>
    fetch(`${town.url}/__sandbox/users`, { method, headers });

  test.each(['http://localhost:3000', 'http://127.0.0.1:5173', 'http://[::1]:80'])(
    'a page of %s may',
    async (origin) => {
      const answer = await ask({ origin });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect((await ask({ origin, 'access-control-request-method': 'PUT' }, 'OPTIONS')).status).toBe(204);
    },
  );

  test.each(['https://evil.example', 'null', 'http://127.0.0.1.evil.example', 'http://localhost.evil'])(
    'a page of %s may not',
    async (origin) => {
      const answer = await ask({ origin });
      expect(answer.status).toBe(403);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('the address named as public may', async () => {
    const open = await openTown({ publicUrl: 'http://station.example:3000/wechat' });
    const headers = { origin: 'http://station.example:3000' };
    expect((await fetch(`${open.url}/__sandbox/users`, { headers })).status).toBe(200);
    await open.close();
  });
});

test('a tapped message is read and names the page of the browser build', async () => {
  await popup('accept');
  const page = 'pages/tickets/ticket/index?id=7';
  await town.wechat().sendSubscribe({ openid: 'o-li', templateId: 'duty-alert', values: dutyAlert, page });
  const [notice] = await town.control<{ id: string }[]>('GET', '/inbox/o-li');
  expect(await town.control('POST', `/inbox/o-li/${notice!.id}/open`)).toEqual({
    page,
    url: `http://localhost:3000/h5/#/${page}`,
  });
  expect(await town.control('GET', '/inbox/o-li')).toMatchObject([{ isRead: true }]);
});

test('a stream tells a phone of its own messages at once', async () => {
  await popup('accept');
  await town.control('PUT', '/grants/o-wang', { 'duty-alert': 1 });
  const stream = await fetch(`${town.url}/__sandbox/inbox/o-li/stream`);
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  const wechat = town.wechat();
  await wechat.sendSubscribe({ openid: 'o-wang', templateId: 'duty-alert', values: dutyAlert });
  await wechat.sendSubscribe({ openid: 'o-li', templateId: 'duty-alert', values: dutyAlert });
  let told = '';
  while (!told.includes('data:')) told += (await reader.read()).value ?? '';
  expect(told).toContain('"openid":"o-li"');
  expect(told).not.toContain('o-wang');
  await reader.cancel();
});

describe('faults', () => {
  const ping = async () => {
    const answer = await fetch(`${town.url}/cgi-bin/token`).catch(() => null);
    return answer === null ? 'cut' : answer.status;
  };

  test('after, count and until', async () => {
    await town.fault('/cgi-bin/token', 'status502html', { after: 1, count: 2 });
    expect([await ping(), await ping(), await ping(), await ping()]).toEqual([200, 502, 502, 200]);
    const until = new Date(town.now().getTime() + 1_000).toISOString();
    await town.fault('/cgi-bin/*', 'reset', { until });
    expect(await ping()).toBe('cut');
    await town.pass(1_000);
    expect(await ping()).toBe(200);
  });

  test('an errcode may be written as one word, a probability of zero never strikes, and all can be cleared', async () => {
    await town.control('POST', '/faults', { pattern: 'token', mode: 'errcode 45011' });
    expect(await (await fetch(`${town.url}/cgi-bin/token`)).json()).toMatchObject({ errcode: 45011 });
    await town.control('DELETE', '/faults');
    await town.fault('token', 'reset', { probability: 0 });
    expect(await ping()).toBe(200);
    await expect(town.control('POST', '/faults', { pattern: 'x', mode: 'nonsense' })).rejects.toThrow('400');
  });
});

test('the console asks our server for the echo', async () => {
  expect(await town.control('POST', '/pushes/verification')).toEqual({ isVerified: false });
});

test('after a reset nobody was ever here', async () => {
  await popup('accept');
  await town.fault('*', 'reset');
  await town.control('POST', '/reset');
  expect(await town.control('GET', '/users')).toEqual([]);
  expect(await town.control('GET', '/faults')).toEqual([]);
  expect(await town.control('GET', '/calls')).toEqual([]);
});

test('closing waits for nobody: streams and held answers end', async () => {
  const other = await openTown();
  await other.fault('token', 'hang', { delayMs: 60_000 });
  const held = fetch(`${other.url}/cgi-bin/token`).catch(() => 'ended');
  const stream = await fetch(`${other.url}/__sandbox/inbox/stream`);
  const read = stream.text().catch(() => 'ended');
  await other.close();
  expect(await held).toBe('ended');
  expect(await read).toMatch(/ended|hello/);
});
