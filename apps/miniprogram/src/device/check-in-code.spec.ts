import { checkInCodeOf } from './check-in-code';

test.each([
  ['plain', '012345'],
  ['typed with a gap', ' 012 345 '],
  ['a link of the browser build', 'https://jia.example.cn/#/pages/check-in/index?k=012345'],
  ['a link with more in it', 'https://jia.example.cn/?k=012345&from=screen#/pages/check-in/index'],
])('the code is found: %s', (_way, words) => {
  expect(checkInCodeOf(words)).toBe('012345');
});

test.each([
  ['nothing', undefined],
  ['five digits', '12345'],
  ['seven digits', 'https://jia.example.cn/?k=1234567'],
  ['a door plate', 'https://jia.example.cn/d/k7m2p9x4qd'],
])('%s is no code', (_what, words) => {
  expect(checkInCodeOf(words)).toBeUndefined();
});
