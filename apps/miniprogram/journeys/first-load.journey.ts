import { gzipSync } from 'node:zlib';
import { Street } from './support/street';

const KILOBYTE = 1024;
const SCRIPT_AT_MOST = 300 * KILOBYTE;

jest.setTimeout(240_000);

/** Many of our phones are old and on a stairwell's signal: what the first screen needs is measured as it travels. */
describe('a scanned door', () => {
  let street: Street;
  beforeAll(async () => {
    street = await Street.open();
  });
  afterAll(() => street.close());

  test('opens with at most 300 KB of script', async () => {
    const li = await street.resident();
    await li.reads('5号楼2单元');
    const loaded = await li.page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    const sizes = await Promise.all(loaded.filter((url) => url.endsWith('.js')).map(gzipped));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(50 * KILOBYTE);
    expect(total).toBeLessThanOrEqual(SCRIPT_AT_MOST);
  });

  test('offers a stiff finger 60 pixels, whatever is tapped and in whichever order pages were opened', async () => {
    const li = await street.resident();
    await li.has('choose-report');
    expect(await li.tooSmall()).toEqual([]);
    await li.tap('choose-report');
    await li.has('in-words');
    expect(await li.tooSmall()).toEqual([]);
    const desk = await street.secretary('pages/me/index');
    await desk.has('sign-out');
    expect(await desk.tooSmall()).toEqual([]);
    await desk.follow('pages/register/index');
    await desk.has('filter');
    expect(await desk.tooSmall()).toEqual([]);
  });
});

async function gzipped(url: string): Promise<number> {
  return gzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer())).length;
}
