import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { missingTemplateKeys } from '@doorstep/wechat';
import { openTown, type Town } from './town.fixture';

const LOGIN = '/sns/jscode2session';
const CHECK = '/wxa/msg_sec_check';

let town: Town;
beforeAll(async () => void (town = await openTown()));
afterEach(() => town.forget());
afterAll(() => town.close());

const loginCode = async (openid: string) =>
  (await town.control<{ code: string }>('POST', '/login-codes', { openid })).code;

describe('signing in', () => {
  test('a code is good once, for five minutes', async () => {
    const wechat = town.wechat();
    const code = await loginCode('o-li');
    expect(await wechat.code2session(code)).toEqual({ openid: 'o-li', unionid: null });
    await expect(wechat.code2session(code)).rejects.toMatchObject({ errcode: 40163 });
    await expect(wechat.code2session('made-up')).rejects.toMatchObject({ errcode: 40029 });
    const late = await loginCode('o-li');
    await town.pass(6 * 60_000);
    await expect(wechat.code2session(late)).rejects.toMatchObject({ errcode: 40029 });
  });

  test('a flagged person is refused with a reason we can act on', async () => {
    const code = await loginCode('o-li');
    await town.control('PUT', '/users/o-li/risk', { on: true });
    await expect(town.wechat().code2session(code)).rejects.toMatchObject({ errcode: 40226 });
  });

  test('the answer says text/plain and no errcode; both are normal', async () => {
    const query = `appid=wx-door&secret=not-a-secret&grant_type=authorization_code&js_code=${await loginCode('o-li')}`;
    const answer = await fetch(`${town.url}${LOGIN}?${query}`);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(Object.keys((await answer.json()) as object)).toEqual(['session_key', 'openid']);
  });

  test('a lost answer is not asked for again: the code is used up', async () => {
    await town.fault(LOGIN, 'reset');
    await expect(town.wechat().code2session(await loginCode('o-li'))).rejects.toMatchObject({ why: 'cut' });
    expect(await town.callsTo(LOGIN)).toHaveLength(1);
  });

  test('a union id is kept when there is one', async () => {
    await town.control('POST', '/users', { openid: 'o-li', unionid: 'u-li' });
    expect(await town.wechat().code2session(await loginCode('o-li'))).toEqual({
      openid: 'o-li',
      unionid: 'u-li',
    });
  });
});

test('the templates of the account can be compared with what we send', async () => {
  const listed = await town.wechat().listTemplates();
  expect(listed.map(({ templateId, title, kind }) => [templateId, title, kind])).toEqual([
    ['duty-alert', '值班提醒', 'one-time'],
    ['ticket-progress', '办理进度提醒', 'one-time'],
    ['party-task', '派单通知', 'one-time'],
  ]);
  const keys = ['thing1', 'thing2', 'time3', 'phrase4', 'character_string5'];
  expect(missingTemplateKeys(listed, [{ templateId: 'duty-alert', keys }])).toEqual([]);
  expect(missingTemplateKeys(listed, [{ templateId: 'duty-alert', keys: [...keys, 'thing6'] }])).toHaveLength(
    1,
  );
});

describe('mini-program codes', () => {
  const door = { scene: 'd=k3v9m2xq', page: 'pages/report/index', checkPath: false, width: 280 };

  test('the picture really carries page and scene', async () => {
    const picture = PNG.sync.read(Buffer.from(await town.wechat().unlimitedQr(door)));
    const read = jsqr(new Uint8ClampedArray(picture.data), picture.width, picture.height);
    expect(read?.data).toBe('pages/report/index?scene=d%3Dk3v9m2xq');
  });

  test.each([
    ['a scene in Chinese', { scene: '五号楼' }, 40129],
    ['a scene too long', { scene: 'x'.repeat(33) }, 40169],
    ['a page that is not released', { checkPath: true }, 41030],
    ['a width out of bounds', { width: 100 }, 40097],
  ])('%s', async (_name, change, errcode) => {
    await town.control('PUT', '/profile', { pages: ['pages/home/index'] });
    await expect(town.wechat().unlimitedQr({ ...door, ...change })).rejects.toMatchObject({ errcode });
  });

  test('half a picture is asked for again, and never printed', async () => {
    await town.fault('/wxa/getwxacodeunlimit', 'truncate', { count: 2 });
    const picture = await town.wechat().unlimitedQr(door);
    expect(() => PNG.sync.read(Buffer.from(picture))).not.toThrow();
    await town.fault('/wxa/getwxacodeunlimit', 'truncate');
    await expect(town.wechat({ retries: 0 }).unlimitedQr(door)).rejects.toMatchObject({ why: 'unreadable' });
  });
});

describe('checking a text', () => {
  const wish = (text: string) => ({ openid: 'o-li', text, scene: 'forum' as const });
  beforeEach(() => loginCode('o-li'));

  test.each([
    ['想学下象棋', 'pass', 100],
    ['可疑的话', 'review', 21000],
    ['敏感的话', 'risky', 20006],
  ])('%s is %s', async (text, verdict, label) => {
    expect(await town.wechat().checkText(wish(text))).toMatchObject({ kind: 'checked', verdict, label });
  });

  test('two hours after the last visit nobody can check: unchecked, not refused', async () => {
    await town.pass(2 * 3_600_000 + 1_000);
    expect(await town.wechat().checkText(wish('好'))).toMatchObject({ kind: 'unchecked', errcode: 61010 });
    await town.control('POST', '/users/o-li/visits');
    expect(await town.wechat().checkText(wish('好'))).toMatchObject({ kind: 'checked' });
  });

  test('before release the hundred-and-first check of a day is over the quota', async () => {
    await town.control('PUT', '/profile', { isReleased: false });
    const wechat = town.wechat();
    for (let asked = 0; asked < 100; asked += 1) await wechat.checkText(wish('好'));
    expect(await wechat.checkText(wish('好'))).toMatchObject({ kind: 'unchecked', errcode: 45009 });
  });

  test('a check is harmless to repeat: two bad answers, then the good one', async () => {
    await town.fault(CHECK, 'status502html', { count: 1 });
    await town.fault(CHECK, 'errcode', { errcode: -1, count: 1, after: 1 });
    expect(await town.wechat().checkText(wish('好'))).toMatchObject({ kind: 'checked', verdict: 'pass' });
    expect(await town.callsTo(CHECK)).toHaveLength(3);
  });

  test('a WeChat that never answers leaves it unchecked', async () => {
    await town.fault(CHECK, 'hang', { delayMs: 400 });
    expect(await town.wechat({ timeoutMs: 60, retries: 1 }).checkText(wish('好'))).toEqual({
      kind: 'unchecked',
      errcode: null,
      why: 'timeout',
    });
  });
});

describe('checking a picture', () => {
  const picture = (name: string) => ({
    openid: 'o-li',
    url: `${town.url}/__sandbox/page.css?${name}`,
    scene: 'forum' as const,
  });
  beforeEach(() => loginCode('o-li'));

  test('the verdict comes later, with the same trace', async () => {
    const outcome = await town.wechat().checkImage(picture('a'));
    expect(outcome).toEqual({ kind: 'pending', traceId: expect.any(String) });
    await town.settled();
    expect(town.heard).toEqual([]);
    await town.pass(1_500);
    await town.settled();
    expect(town.heard).toMatchObject([
      { type: 'media-checked', verdict: 'pass', errcode: 0, ...traceOf(outcome) },
    ]);
  });

  test('a picture WeChat cannot fetch says so; another machine is never asked', async () => {
    await town.control('PUT', '/profile', { mediaMs: 0 });
    await town.wechat().checkImage({ openid: 'o-li', url: `${town.url}/nothing.jpg`, scene: 'forum' });
    await town.wechat().checkImage({ openid: 'o-li', url: 'http://192.0.2.1/risky.jpg', scene: 'forum' });
    await town.settled();
    expect(town.heard).toMatchObject([
      { errcode: -1008, verdict: null },
      { errcode: -1008, verdict: null },
    ]);
  });

  test('the same picture twice in a minute is refused', async () => {
    await town.wechat().checkImage(picture('b'));
    expect(await town.wechat().checkImage(picture('b'))).toMatchObject({ kind: 'unchecked', errcode: 87020 });
  });
});

test('every call is reported with outcome, code and request id, without secrets', async () => {
  const reports: object[] = [];
  const wechat = town.wechat({ onCall: (report) => void reports.push(report) });
  await expect(wechat.code2session('made-up')).rejects.toThrow();
  await town.fault(CHECK, 'truncate', { count: 1 });
  await wechat.checkText({ openid: 'o-nobody', text: '好', scene: 'forum' });
  expect(reports).toMatchObject([
    { endpoint: LOGIN, outcome: 'refused', errcode: 40029, rid: expect.any(String) },
    { endpoint: '/cgi-bin/stable_token', outcome: 'ok', errcode: null },
    { endpoint: CHECK, outcome: 'uncertain' },
    { endpoint: CHECK, outcome: 'refused', errcode: 40003 },
  ]);
  expect(JSON.stringify(reports)).not.toMatch(/not-a-secret|sandbox_|o-nobody/);
});

function traceOf(outcome: object): { traceId: string } {
  return { traceId: (outcome as { traceId: string }).traceId };
}
