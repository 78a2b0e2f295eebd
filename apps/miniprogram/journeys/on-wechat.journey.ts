import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from '../../../tools/browser/launch-browser.mjs';
import { buildPhone, phoneBuild } from '../../../tools/build-phone.mjs';
import { DOOR, Neighbourhood } from '../../server/stories/support/neighbourhood';
import { runWeapp, type Weapp, type WeappOptions } from '../weapp-runner/index';

jest.setTimeout(240_000);

/** The build that goes to WeChat, run for real against the real station: its own code, WeChat's rules, drawn in a browser. */
describe('on WeChat', () => {
  let station: Neighbourhood;
  let browser: Browser | undefined;
  let folder: string;
  let photo: string;
  const phones: Weapp[] = [];

  const phone = async (openid: string, more: Partial<WeappOptions> = {}): Promise<Weapp> => {
    const login = () => station.wechat.loginCode(openid);
    const app = await runWeapp({ dist: phoneBuild('weapp'), api: station.url, login, ...more });
    phones.push(app);
    return app;
  };

  beforeAll(async () => {
    await buildPhone('weapp');
    station = await Neighbourhood.open({ web: 1, workers: 1 });
    browser = await launchBrowser();
    folder = await mkdtemp(path.join(tmpdir(), 'doorstep-photo-'));
    photo = path.join(folder, 'ice.jpg');
    await writeFile(
      photo,
      await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#9fc4d8' } })
        .jpeg()
        .toBuffer(),
    );
  });

  afterAll(async () => {
    await Promise.all(phones.map((one) => one.close()));
    await browser?.close();
    await station.close();
    await rm(folder, { recursive: true });
  });

  test('the scan of the door leads to a report with a photo, both duty phones hear it, one accepts', async () => {
    const pair = await Promise.all((await station.onDuty()).map(({ openid }) => phone(openid)));
    await Promise.all(pair.map((one) => one.open('pages/board/index')));
    await Promise.all(pair.map((one) => one.page.until('您正在值班')));

    const li = await phone('demo-li', browser && { browser });
    await (await li.open('pages/door/index', { scene: `d=${DOOR}` })).until('5号楼2单元');
    await report(li, photo, '楼门口全是冰');
    await li.page.until('驿站收到了');
    await li.page.tap('#subscribe');
    await li.until(() => li.person.credits.length === 1, 'WeChat asked for consent within the tap');
    await li.page.tap('#see-ticket');
    await li.until(() => li.page.route === 'pages/ticket/index', 'the ticket opens');
    await li.page.until('楼门口全是冰');

    const [zhao] = pair as [Weapp, Weapp];
    await Promise.all(pair.map((one) => one.page.until('楼门口全是冰')));
    await zhao.page.tap('楼门口全是冰');
    await zhao.until(() => zhao.page.route === 'pages/ticket/index', 'the ticket opens');
    await zhao.page.tap('#deed-accept');
    await zhao.page.until('#deed-dispatch');
    await li.page.until('已受理');
    expect([li, ...pair].flatMap((one) => one.console.filter(({ level }) => level === 'error'))).toEqual([]);
  });

  test('a report without a signal survives closing WeChat, and arrives once when the signal is back', async () => {
    const before = await phone('demo-li');
    await (await before.open('pages/door/index', { scene: `d=${DOOR}` })).until('5号楼2单元');
    await before.page.tap('#choose-report');
    await before.until(() => before.page.route === 'pages/report/index', 'the report page opens');
    await before.page.until('#category-ice_snow');
    before.setOnline(false);
    await fill(before, photo, '台阶又冻上了');
    await before.page.tap('#send');
    await before.page.until('已经存好了');
    await before.close();

    const after = await phone('demo-li', { storage: before.storage, files: before.files });
    await (await after.open('pages/mine/index')).until('台阶又冻上了');
    await after.until(() => after.storage.get('doorstep:outbox') === '[]', 'the outbox is empty');
    const li = await station.resident();
    const { body } = await li.get<{ items: { text: string }[] }>('/tickets/mine');
    expect(body.items.filter(({ text }) => text === '台阶又冻上了')).toHaveLength(1);
  });
});

async function report(app: Weapp, photo: string, words: string): Promise<void> {
  await app.page.tap('#choose-report');
  await app.until(() => app.page.route === 'pages/report/index', 'the report page opens');
  await fill(app, photo, words);
  await app.page.tap('#send');
}

async function fill(app: Weapp, photo: string, words: string): Promise<void> {
  await app.page.tap('#category-ice_snow');
  app.person.photos = [photo];
  await app.page.tap('#add-photo');
  await app.page.until('再拍一张');
  await app.page.type('#sentence', words);
}
