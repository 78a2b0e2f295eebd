import { raw, render, sql } from './sql';

test('values become parameters in the order in which they stand, however deep', () => {
  const inner = sql`b = ${2} and c = ${"x'; drop"}`;
  expect(render(sql`select ${raw('name')} where a = ${1} and ${inner} and d = ${3}`)).toEqual({
    text: 'select name where a = $1 and b = $2 and c = $3 and d = $4',
    values: [1, 2, "x'; drop", 3],
  });
});
