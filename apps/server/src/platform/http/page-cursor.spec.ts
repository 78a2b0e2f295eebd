import { Refusal } from '@doorstep/domain';
import { cursorOf, startOf, startParams } from './page-cursor';

const id = '01a202e9-7472-7000-b8c8-25b867b858fa';

test('a page goes on exactly where the last one ended', () => {
  const at = new Date('2026-11-22T04:00:00.123Z');
  expect(startOf(cursorOf(at, id))).toEqual({ at, id });
  expect(startOf(undefined)).toBeNull();
});

test('the first page begins after the end of time', () => {
  expect(startParams(undefined)).toEqual(['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']);
  expect(startParams(cursorOf(new Date(5), id))).toEqual([new Date(5), id]);
});

test.each(['', '1', id, `1.${id}x`, `-1.${id}`, `1.${id.toUpperCase()}`, `99999999999999.${id}`])(
  '%j is none of ours',
  (cursor) => {
    expect(() => startOf(cursor)).toThrow(Refusal);
  },
);
