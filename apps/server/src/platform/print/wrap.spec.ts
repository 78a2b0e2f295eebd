import fc from 'fast-check';
import { wrap } from './wrap';

const ems = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char.codePointAt(0)! < 0x2e80 ? 0.5 : 1), 0);

test.each([
  ['门口结冰了', 10, ['门口结冰了']],
  ['门口结冰了老人不敢出门', 5, ['门口结冰了', '老人不敢出', '门']],
  ['结冰了，老人', 3, ['结冰', '了，老', '人']],
  ['他说（快来）看', 3, ['他说', '（快', '来）看']],
  ['一\n\n二', 5, ['一', '', '二']],
  ['电话010-6666 7777', 8, ['电话010-6666', '7777']],
  ['abcdefghij', 2, ['abcd', 'efgh', 'ij']],
  ['', 5, ['']],
])('%j in %i', (text, width, lines) => {
  expect(wrap(text, width, ems)).toEqual(lines);
});

test('nothing is lost but blanks, and nothing is too wide', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'冰雪，。（）ab1 -门') }),
      fc.integer({ min: 6, max: 30 }),
      (text, width) => {
        const lines = wrap(text, width, ems);
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
        for (const line of lines) expect(ems(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});
