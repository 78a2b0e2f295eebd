import { takesTexts, telephoneOf } from './telephone';

test.each([
  ['13800000000', '13800000000'],
  ['138 0000 0000', '13800000000'],
  ['+86 138-0000-0000', '13800000000'],
  ['010-5550 0272', '01055500272'],
  ['5550 0272', null],
  ['12345', null],
  ['', null],
  [null, null],
])('%j is %j', (written, digits) => {
  expect(telephoneOf(written)).toBe(digits);
});

test('a landline can be called and takes no texts', () => {
  expect([takesTexts('01055500272'), takesTexts('13800000000')]).toEqual([false, true]);
});
