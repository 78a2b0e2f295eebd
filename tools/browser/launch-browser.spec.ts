import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './launch-browser.mjs';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 200, height: 100 } });
}, 120_000);
afterAll(() => browser.close());

const picture = async (words: string, family = 'sans-serif'): Promise<string> => {
  await page.setContent(`<p style="font: 48px ${family}">${words}</p>`);
  return (await page.screenshot()).toString('base64');
};

/** Without a font every character is the same empty box. */
test('Chinese is drawn, in the families our pages ask for', async () => {
  expect(await picture('家')).not.toBe(await picture('门'));
  expect(await picture('家', '-apple-system, PingFang SC, sans-serif')).not.toBe(await picture('\u{10ffff}'));
});

test('several browsers may start at the same moment', async () => {
  const others = await Promise.all([launchBrowser(), launchBrowser()]);
  const versions = others.map((other) => other.version());
  await Promise.all(others.map((other) => other.close()));
  expect(versions).toEqual([browser.version(), browser.version()]);
});
