import { dataUri } from './data-uri';
import { DRAWINGS, type Drawing } from './drawings';
import { lineMask, shadowMask } from './mask';

test('a drawing is an address without a character that ends a style early', () => {
  expect(dataUri("<svg fill='#fff'>")).toBe("data:image/svg+xml,%3Csvg fill='%23fff'%3E");
  (Object.keys(DRAWINGS) as Drawing[]).forEach((drawing) => {
    expect(lineMask(drawing)).toMatch(/^url\("data:image\/svg\+xml,[^";<>#]+"\)$/);
  });
});

test('a drawing without a shadow has none', () => {
  expect(shadowMask('close')).toBeUndefined();
  expect(shadowMask('heart')).toContain('translate(2.5 2.5)');
});
