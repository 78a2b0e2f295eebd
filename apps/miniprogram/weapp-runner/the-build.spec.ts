import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildPhone, phoneBuild } from '../../../tools/build-phone.mjs';
import { openPackage } from './logic/package';
import { runWeapp } from './index';

const KILOBYTE = 1024;
const MAIN_PACKAGE_AT_MOST = 1.2 * KILOBYTE * KILOBYTE;
const ANY_PACKAGE_AT_MOST = 2 * KILOBYTE * KILOBYTE;
const FIRST_WORD_AT_MOST = 64 * KILOBYTE;
const NOBODY = 'http://127.0.0.1:9';

jest.setTimeout(180_000);

const dist = phoneBuild('weapp');
beforeAll(() => buildPhone('weapp'));

test('every package is small enough for WeChat, and the main one for an old phone', () => {
  const { '': main = 0, ...others } = openPackage(dist).sizes();
  expect(main).toBeGreaterThan(100 * KILOBYTE);
  expect(main).toBeLessThanOrEqual(MAIN_PACKAGE_AT_MOST);
  expect(Object.entries(others).filter(([, size]) => size > ANY_PACKAGE_AT_MOST)).toEqual([]);
});

/** Taro leaves `aria-…` out of WeChat's templates unless it is told each name. */
test('whatever our screens tell a screen reader stands in the templates', () => {
  const src = path.join(__dirname, '../src');
  const screens = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.spec)\.tsx$/.test(file),
  );
  const said = screens.flatMap(
    (file) => readFileSync(path.join(src, file), 'utf8').match(/aria-[a-z]+/g) ?? [],
  );
  const templates = readFileSync(path.join(dist, 'base.wxml'), 'utf8');
  expect(said).toContain('aria-label');
  expect([...new Set(said)].filter((name) => !templates.includes(` ${name}="`))).toEqual([]);
});

/** A build can succeed and still not start, and a page can start only on a good day: here nobody answers. */
test('every page opens without a server, says something, and complains of nothing', async () => {
  const { pages } = openPackage(dist);
  expect(pages.length).toBeGreaterThan(5);
  for (const path of pages) {
    const app = await runWeapp({ dist, api: NOBODY, login: () => 'nobody' });
    const page = await app.open(path, { id: '01890000-0000-7000-8000-000000000000', code: 'k7m2p9x4qd' });
    await app.until(async () => (await page.text()) !== '', `words on ${path}`);
    expect([path, app.console.filter(({ level }) => level === 'error')]).toEqual([path, []]);
    expect(Math.max(...app.setDataBytes)).toBeLessThan(FIRST_WORD_AT_MOST);
    await app.close();
  }
});
