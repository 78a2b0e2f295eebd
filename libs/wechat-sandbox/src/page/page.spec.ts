import { createSms, createVoice } from '@doorstep/wechat';
import { JSDOM } from 'jsdom';
import type { Ringing } from '../telephones';
import { dutyAlert, openTown, type Town } from '../town.fixture';

const MARKUP = '<img src=x onerror=a()>';

let town: Town;
beforeAll(async () => void (town = await openTown()));
const windows = new Set<{ close(): void }>();
afterEach(async () => {
  windows.forEach((window) => window.close());
  windows.clear();
  await town.forget();
});
afterAll(() => town.close());

beforeEach(async () => {
  await town.control('POST', '/users', { openid: 'o-zhao', nickname: `赵${MARKUP}` });
  await town.control('PUT', '/grants/o-zhao', { 'duty-alert': 3 });
  const values = { ...dutyAlert, thing2: '<b>5号楼</b>' };
  await town
    .wechat()
    .sendSubscribe({ openid: 'o-zhao', templateId: 'duty-alert', values, page: 'pages/duty/index' });
});

/** Opens the page in a window without a network of its own and waits for its first drawing. */
async function openPage(query: string, parent: { postMessage: (...said: unknown[]) => void } | null = null) {
  const address = `${town.url}/__sandbox/${query}`;
  const answer = await fetch(address);
  const dom = new JSDOM(await answer.text(), { url: address, runScripts: 'outside-only' });
  const { window } = dom;
  windows.add(window);
  const asked: Promise<unknown>[] = [];
  window.fetch = ((path: string, init?: RequestInit) => {
    const reply = fetch(new URL(path, address), init);
    asked.push(reply);
    return reply;
  }) as typeof fetch;
  window.scrollTo = () => undefined;
  if (parent) Object.defineProperty(window, 'parent', { value: parent });
  window.eval(await (await fetch(new URL('page.js', address))).text());
  const { document } = window;
  const see = async (selector: string) => {
    for (let tries = 0; tries < 500 && document.querySelector(selector) === null; tries += 1) {
      await Promise.all(asked);
      await new Promise((soon) => setImmediate(soon));
    }
    const seen = document.querySelector(selector);
    if (seen === null) throw new Error(`${selector} never came: ${document.body.textContent}`);
    return seen;
  };
  return { document, see, policy: answer.headers.get('content-security-policy') };
}

test('one phone shows its messages with labels, values and what is left', async () => {
  const { document, see } = await openPage('?openid=o-zhao');
  const notice = await see('.notice');
  expect(notice.querySelector('h2')!.textContent).toBe('值班提醒');
  expect([...notice.querySelectorAll('dt')].map((label) => label.textContent)).toEqual([
    '事项',
    '地点',
    '上报时间',
    '紧急程度',
    '编号',
  ]);
  expect(notice.textContent).toContain('未读');
  expect(document.querySelector('.left')!.textContent).toBe('还能收 2 条提醒');
  expect(document.getElementById('back')!.hidden).toBe(true);
});

test('what residents write is text, never markup', async () => {
  const { document, see, policy } = await openPage('?openid=o-zhao');
  await see('.notice');
  expect(document.querySelectorAll('img, b')).toHaveLength(0);
  expect(document.body.textContent).toContain('<b>5号楼</b>');
  expect(document.body.textContent).toContain(MARKUP);
  expect(policy).toContain("script-src 'self'");
});

test('without a name all phones are listed, and one is opened by a tap', async () => {
  const { document, see } = await openPage('');
  const phone = await see('.phone');
  expect(phone.querySelector('.badge')!.textContent).toBe('1');
  (phone as HTMLElement).click();
  await see('.notice');
  expect(document.getElementById('back')!.hidden).toBe(false);
});

test('on the wall a tap tells the wall which page to open, and the message is read', async () => {
  const said: unknown[][] = [];
  const { see } = await openPage('?openid=o-zhao', {
    postMessage: (...words) => void said.push(words),
  });
  ((await see('.notice')) as HTMLElement).click();
  await see('.notice:not(:has(.new))');
  expect(said).toEqual([[{ type: 'open-page', openid: 'o-zhao', page: 'pages/duty/index' }, '*']]);
});

describe('what rings beside WeChat', () => {
  const PHONE = '13800000000';
  const company = (way: 'sms' | 'vms') => ({
    ...{ baseUrl: `${town.url}/tencent/${way}`, secretId: 'id', secretKey: 'key' },
    ...{ region: 'ap-beijing', sdkAppId: '1400' },
  });
  const text = () =>
    createSms(
      { ...company('sms'), signName: '家门口' },
      { now: town.now, timeoutMs: 500 },
    )({ phone: PHONE, templateId: '1', params: [MARKUP, '5号楼'], ref: 'n1' });
  const call = () =>
    createVoice(company('vms'), { now: town.now, timeoutMs: 500 })({
      ...{ phone: PHONE, templateId: '2', params: ['燃气泄漏', '5号楼'], ref: 'n1' },
    });
  const rung = () => town.control<Ringing[]>('GET', `/telephones/${PHONE}`);

  test('stands among the messages of the phone whose number it is, as text', async () => {
    await text();
    const { document, see } = await openPage(`?openid=o-zhao&tel=${PHONE}`);
    const box = await see('.rung');
    expect(box.querySelector('h2')!.textContent).toContain(`短信 · ${PHONE}`);
    expect(box.textContent).toContain(MARKUP);
    expect(document.querySelectorAll('.notice')).toHaveLength(2);
    expect(document.querySelectorAll('img, .keys')).toHaveLength(0);
  });

  test('a call is answered with a key, once', async () => {
    await call();
    const { document, see } = await openPage(`?openid=o-zhao&tel=${PHONE}`);
    expect((await see('.rung')).textContent).toContain('燃气泄漏');
    ((await see('.key')) as HTMLElement).click();
    await see('.keys .left');
    expect(document.querySelector('.keys')!.textContent).toBe('按了 1');
    expect((await rung()).map(({ key }) => key)).toEqual(['1']);
  });

  test('a call may be missed', async () => {
    await call();
    const { document, see } = await openPage(`?openid=o-zhao&tel=${PHONE}`);
    await see('.key');
    (document.querySelectorAll('.key')[1] as HTMLElement).click();
    await see('.keys .left');
    expect(document.querySelector('.keys')!.textContent).toBe('没接到');
    expect((await rung()).map(({ key }) => key)).toEqual(['']);
  });

  test('on the wall it has a row of its own, and none on another phone', async () => {
    await text();
    const other = await openPage('?openid=o-zhao&tel=13900000000');
    await other.see('.notice');
    expect(other.document.querySelectorAll('.rung')).toHaveLength(0);
    const { document, see } = await openPage('');
    await see('.phone');
    const row = [...document.querySelectorAll('.phone')].find((one) => one.textContent!.includes(PHONE));
    (row as HTMLElement).click();
    await see('.rung');
    expect(document.getElementById('title')!.textContent).toBe('电话和短信');
  });
});

test('the address without its last slash finds the page too', async () => {
  const answer = await fetch(`${town.url}/__sandbox?openid=o-zhao`);
  expect(answer.url).toBe(`${town.url}/__sandbox/?openid=o-zhao`);
  expect(await answer.text()).toContain('page.js');
});
