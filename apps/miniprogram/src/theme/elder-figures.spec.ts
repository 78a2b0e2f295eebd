import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(__dirname, '..');
const SMALLEST = 18;

const sheets = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.scss'))
  .map((path) => [path, readFileSync(join(SRC, path), 'utf8')] as const);

test('there are style sheets to look at', () => {
  expect(sheets.length).toBeGreaterThan(20);
});

test.each(sheets)('%s never writes smaller than 18 pixels, nor in screen-width units', (_, css) => {
  const fixed = [...css.matchAll(/font-size:\s*([\d.]+)px/g)].map(([, size]) => Number(size));
  expect(fixed.filter((size) => size < SMALLEST)).toEqual([]);
  expect(css).not.toMatch(/\drpx|\dvw\b/);
});

test.each(sheets)('%s gives each line air', (_, css) => {
  const words = [...css.matchAll(/line-height:\s*([\d.]+);/g)].map(([, height]) => Number(height));
  expect(words.filter((height) => height !== 1 && height < 1.3)).toEqual([]);
});

test('what one taps is at least 44 pixels high, a main button 60', () => {
  const read = (name: string): string => readFileSync(join(SRC, 'ui', name), 'utf8');
  expect(read('tap.module.scss')).toMatch(/min-height: 44px/);
  expect(read('button.module.scss')).toMatch(/min-height: 60px/);
  expect(read('choices.module.scss')).toMatch(/min-width: 60px;\s+min-height: 60px/);
});
