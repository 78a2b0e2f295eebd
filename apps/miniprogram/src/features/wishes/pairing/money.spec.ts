import { fenOf, yuanOf } from './money';

test.each([
  ['100', 10_000],
  ['86.5', 8_650],
  ['86。50', 8_650],
  ['0.05', 5],
  ['12元', 1_200],
  ['', null],
  ['一百', null],
  ['-3', null],
  ['1.234', null],
])('%s yuan are %s fen', (typed, fen) => {
  expect(fenOf(typed)).toBe(fen);
});

test('fen are read as they stand on a slip', () => {
  expect([yuanOf(8_650), yuanOf(5), yuanOf(0)]).toEqual(['86.50元', '0.05元', '0.00元']);
});
