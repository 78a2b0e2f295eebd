import jsQR from 'jsqr';
import { qrPicture } from './qr-picture';

const DOT = 4;

/** What a camera reads from the drawing: its path, laid out as pixels. */
function readBack(drawing: string): string | undefined {
  const side = Number(/viewBox='0 0 (\d+)/.exec(drawing)?.[1]);
  const width = side * DOT;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of drawing.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let down = 0; down < DOT; down += 1) {
      const at = ((Number(y) * DOT + down) * width + Number(x) * DOT) * 4;
      for (let right = 0; right < DOT; right += 1) pixels.fill(0, at + right * 4, at + right * 4 + 3);
    }
  }
  return jsQR(pixels, width, width)?.data;
}

test.each([
  'http://localhost:3000/#/pages/check-in/index?k=042917',
  `https://station.example.org/#/pages/post/index?t=${'x'.repeat(120)}`,
])('a camera reads %s', (address) => {
  expect(readBack(qrPicture(address))).toBe(address);
});
