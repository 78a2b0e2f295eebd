import { choiceOf, dayBack, dayIn, timeIn } from './paper-times';

const now = new Date('2026-11-20T02:00:00Z');

test('three days are a tap away', () => {
  expect(dayBack('before', now)).toBe('2026-11-18');
  expect(choiceOf('2026-11-19', now)).toBe('yesterday');
  expect(choiceOf('2026-11-01', now)).toBe('other');
});

test.each([
  ['2026-11-18', '2026-11-18'],
  ['11月18日', '2026-11-18'],
  ['11.8', '2026-11-08'],
  ['12-28', '2025-12-28'],
  ['2025年3月2日', '2025-03-02'],
  ['11-31', undefined],
  ['昨天', undefined],
  ['', undefined],
])('a day written %s is %s', (words, day) => {
  expect(dayIn(words, now)).toBe(day);
});

test.each([
  ['9:20', 9, 20],
  ['09：05', 9, 5],
  ['9点半', 9, 30],
  ['下午3点', 15, 0],
  ['晚上8点10分', 20, 10],
  ['14点', 14, 0],
  ['920', 9, 20],
  ['1305', 13, 5],
])('an hour written %s is read', (words, hour, minute) => {
  expect(timeIn(words)).toEqual({ hour, minute });
});

test.each(['', '上午', '25:00', '9:75', '9:20:30'])('“%s” is no hour', (words) => {
  expect(timeIn(words)).toBeUndefined();
});
