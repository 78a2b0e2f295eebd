import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENOUGH = 4.5;
const source = readFileSync(join(__dirname, 'tokens.scss'), 'utf8');
const [light = '', dark = ''] = source.split('@media');

const colours = (part: string): Record<string, string> =>
  Object.fromEntries(
    [...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );

/** Words and the grounds they stand on, as the screens use them. */
const PAIRS: [words: string, ...grounds: string[]][] = [
  ['ink', 'paper', 'card', 'sunk'],
  ['ink-soft', 'paper', 'card', 'sunk', 'heart-tint'],
  ['heart', 'paper', 'card', 'heart-tint'],
  ['on-heart', 'heart-fill', 'heart-deep'],
  ['wish-ink', 'wish-tint'],
  ['leaf', 'leaf-tint', 'card'],
  ['sky', 'sky-tint'],
  ['alarm', 'alarm-tint', 'card', 'paper'],
  ['paper', 'ink'],
];

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

describe.each([
  ['light', colours(light)],
  ['dark', colours(dark)],
])('in %s', (_, palette) => {
  test.each(PAIRS.flatMap(([words, ...grounds]) => grounds.map((ground) => [words, ground] as const)))(
    '%s can be read on %s',
    (words, ground) => {
      expect(palette[words]).toBeDefined();
      expect(palette[ground]).toBeDefined();
      expect(contrast(palette[words] ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(ENOUGH);
    },
  );

  test.each(['paper', 'card'])('the edge of a field can be seen on %s', (ground) => {
    expect(contrast(palette['edge'] ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

test('both lights know the same colours', () => {
  expect(Object.keys(colours(dark)).sort()).toEqual(Object.keys(colours(light)).sort());
});
