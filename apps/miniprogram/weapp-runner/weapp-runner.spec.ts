import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { WebSocketServer } from 'ws';
import { launchBrowser } from '../../../tools/browser/launch-browser.mjs';
import { runWeapp, type Weapp, type WeappOptions } from './index';

jest.setTimeout(60_000);

const dist = join(__dirname, 'fixture');
const folder = mkdtempSync(join(tmpdir(), 'weapp-runner-'));
const photo = join(folder, 'ice.png');
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let server: Server;
let sockets: WebSocketServer;
let api: string;
let browser: Browser;
let app: Weapp;

beforeAll(async () => {
  writeFileSync(photo, Buffer.from(PIXEL, 'base64'));
  server = createServer((asked, answer) => {
    const pieces: Buffer[] = [];
    asked.on('data', (piece: Buffer) => pieces.push(piece));
    asked.on('end', () => {
      if (asked.url === '/html') return answer.end('<html></html>');
      const body = Buffer.concat(pieces);
      const words =
        asked.url === '/api/echo'
          ? (JSON.parse(body.toString()) as object)
          : { bytes: body.length > 100 ? '一张照片' : '' };
      answer
        .writeHead(asked.url === '/api/echo' ? 422 : 201, { 'content-type': 'application/json' })
        .end(JSON.stringify(words));
    });
  });
  sockets = new WebSocketServer({ server, path: '/api/ws' });
  sockets.on('connection', (socket) =>
    socket.on('message', (words: Buffer) => socket.send(`${words.toString()}，在`)),
  );
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  sockets.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

afterEach(() => app.close());

const run = async (more: Partial<WeappOptions> = {}): Promise<Weapp> => {
  app = await runWeapp({ dist, api, login: () => 'code', ...more });
  return app;
};

describe.each([
  ['logic alone', () => ({})],
  ['drawn in the browser', () => ({ browser })],
])('%s', (_mode, more) => {
  test('starts, shows what the scan brought, and answers taps, typing and the server', async () => {
    const page = await (await run(more())).open('pages/one/index', { scene: 'd=k7m2p9x4qd' });
    await page.until('场景 d=k7m2p9x4qd');
    expect([page.title, page.route]).toEqual(['第一页', 'pages/one/index']);
    await page.type('#field', '楼道结冰');
    await page.until('写了 楼道结冰');
    await page.tap('#ask');
    await page.until('答复 422 你好');
  });

  test('WeChat may be asked for consent only within the tap itself', async () => {
    const page = await (await run(more())).open('pages/one/index');
    await page.tap('#subscribe');
    await page.until('订阅 accept');
    expect(app.person.credits).toEqual(['t-1']);
    await page.tap('#subscribe-late');
    await page.until('can only be invoked by user TAP gesture');
  });

  test('a chosen photo is seen and uploaded', async () => {
    const page = await (await run(more())).open('pages/one/index');
    app.person.photos = [photo];
    await page.tap('#photo');
    await page.until('收到 一张照片');
    await page.until('#picture');
  });

  test('pages lie on each other, ten at most', async () => {
    await (await run(more())).open('pages/one/index');
    await app.page.tap('#deep');
    for (let depth = 2; depth <= 10; depth += 1) {
      await app.until(() => app.depth === depth, `${depth} pages`);
      await app.page.until(`第${depth}层`);
      await app.page.tap('#words');
    }
    await app.until(
      () => app.calls.filter(({ api: name }) => name === 'navigateTo').length === 10,
      'an eleventh page asked for',
    );
    expect(app.depth).toBe(10);
    await app.back();
    expect(app.depth).toBe(9);
  });
});

test('a real browser draws Chinese words in the page’s own colours, rpx included', async () => {
  const page = await (await run({ browser })).open('pages/one/index');
  await page.until('场景 无');
  const drawn = browser.contexts().at(-1)?.pages()[0];
  const words = drawn?.locator('.frame.shown .loud');
  expect(await words?.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(179, 38, 30)');
  expect(await drawn?.locator('page').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(255, 250, 244)',
  );
});

test('storage survives a restart, temporary files do not', async () => {
  const first = await run();
  await (await first.open('pages/one/index')).tap('#keep');
  await first.page.until('第1次');
  const temporary = first.files.borrow(photo);
  const saved = first.files.save(first.files.borrow(photo));
  await first.close();

  const { storage, files } = first;
  await (await (await run({ storage, files })).open('pages/one/index')).tap('#keep');
  await app.page.until('第2次');
  expect(() => app.files.at(temporary)).toThrow('no such file');
  expect(app.files.at(saved).name).toBe('ice.png');
});

test('the network is this machine only, and may be gone', async () => {
  const page = await (await run()).open('pages/one/index');
  await page.tap('#outside');
  await page.until('request:fail url not in domain list');
  await page.tap('#html');
  await page.until('string');
  app.setOnline(false);
  await page.tap('#ask');
  await page.until('request:fail net::ERR_INTERNET_DISCONNECTED');
});

test('a line to the server is opened, spoken on and heard', async () => {
  const page = await (await run()).open('pages/one/index');
  await page.tap('#talk');
  await page.until('听见 在吗，在');
});

test('a disabled button takes no tap', async () => {
  const page = await (await run()).open('pages/one/index');
  await expect(page.tap('#off')).rejects.toThrow('disabled');
});

test('errors of the mini-program are kept for the test instead of ending it', async () => {
  const page = await (await run()).open('pages/one/index');
  await page.tap('#tick');
  await app.until(() => app.console.length > 0, 'an error on the console');
  expect(app.console[0]).toMatchObject({ level: 'error', words: expect.stringContaining('某处出错') });
});

test('what crosses to the view is counted in bytes', async () => {
  const page = await (await run()).open('pages/one/index');
  await page.tap('#keep');
  await page.until('第1次');
  expect(app.setDataBytes.at(-1)).toBe(
    Buffer.byteLength(JSON.stringify({ 'root.cn.[0].cn.[0].v': '第1次' })),
  );
});

test('the logic layer has nothing of the web, and makes no code from strings', async () => {
  const web = [
    'fetch',
    'AbortController',
    'URL',
    'crypto',
    'structuredClone',
    'queueMicrotask',
    'TextEncoder',
    'window',
    'document',
    'Intl',
    'process',
  ];
  const probe = mkdtempSync(join(folder, 'probe-'));
  writeFileSync(join(probe, 'app.json'), JSON.stringify({ pages: ['page'] }));
  writeFileSync(join(probe, 'page.json'), '{}');
  writeFileSync(join(probe, 'app.js'), 'App({})');
  writeFileSync(join(probe, 'base.wxml'), '');
  writeFileSync(
    join(probe, 'page.js'),
    `const found = [${web.map((name) => `typeof ${name} === 'undefined' ? '' : '${name}'`).join(', ')}].filter(Boolean);
     try { new Function('return 1')(); found.push('Function'); } catch (no) {}
     Page({ onLoad() { this.setData({ root: { cn: [{ v: found.join(' ') || '什么都没有' }] } }) } });`,
  );
  const page = await (await run({ dist: probe })).open('page');
  await page.until('什么都没有');
});
