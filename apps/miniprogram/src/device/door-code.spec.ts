import { doorCodeOf } from './door-code';

const CODE = 'k7m2p9x4qd';

test.each([
  ['the plate scanned with WeChat', { q: encodeURIComponent(`https://jia.example.cn/d/${CODE}`) }],
  ['the plate, already decoded by the browser', { q: `https://jia.example.cn/d/${CODE}?from=plate` }],
  ['the plate on a machine without certificate', { q: `http://127.0.0.1:3000/d/${CODE}` }],
  ['a mini-program code', { scene: encodeURIComponent(`d=${CODE}`) }],
  ['a mini-program code with more in it', { scene: `v=1&d=${CODE}` }],
  [
    'a mini-program code scanned inside the app',
    { path: `pages/door/index?scene=${encodeURIComponent(`d=${CODE}`)}` },
  ],
  ['the plate scanned inside the app', { result: `https://jia.example.cn/d/${CODE}` }],
  ['our own link', { code: CODE }],
  ['typed in capitals with a gap', { code: ' K7M2P 9X4QD ' }],
])('the door is found in %s', (_way, scanned) => {
  expect(doorCodeOf(scanned)).toBe(CODE);
});

test.each([
  ['nothing', {}],
  ['somebody else’s code', { q: encodeURIComponent('https://pay.example.com/p/k7m2p9x4qd') }],
  ['a code in the wrong place', { result: `https://jia.example.cn/x/d/${CODE}` }],
  ['letters we never print', { code: 'oil1u0oil1' }],
  ['a code too short', { code: 'k7m2p' }],
  ['a broken escape', { scene: 'd=%E4%A' }],
  ['WeChat’s launch scene number', { scene: '1011' }],
])('%s is no door', (_what, scanned) => {
  expect(doorCodeOf(scanned)).toBeUndefined();
});
