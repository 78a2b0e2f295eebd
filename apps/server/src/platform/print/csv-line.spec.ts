import fc from 'fast-check';
import { csvLine } from './csv-line';

test('cells are quoted, quotes doubled, line breaks kept inside', () => {
  expect(csvLine(['一', 'a"b', 'x\ny', ''])).toBe('"一","a""b","x\ny",""\r\n');
});

test.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|calc', '＝1'])(
  '%j does not run as a formula',
  (said) => {
    expect(csvLine([said]).startsWith(`"'`)).toBe(true);
  },
);

test('whatever is said, no cell begins like a formula', () => {
  fc.assert(
    fc.property(fc.string(), (said) => {
      expect(csvLine([said])).not.toMatch(/^"\s*[=+\-@|]/);
    }),
  );
});

test('a number of the register and a plain sentence stay as they are', () => {
  expect(csvLine(['20261122-003', '门口结冰了'])).toBe('"20261122-003","门口结冰了"\r\n');
});
