import { stretchesOf } from './calendar-days';

const day = (words: string, name: string) => ({ day: words, kind: 'holiday' as const, name, isOwn: false });

test('days of one name stand together in the order of the year, whatever order they came in', () => {
  const days = [
    day('2027-02-06', '春节'),
    day('2027-01-01', '元旦'),
    day('2027-02-05', '春节'),
    day('2027-10-01', '国庆节'),
  ];
  expect(stretchesOf(days).map((stretch) => stretch.map((one) => one.day))).toEqual([
    ['2027-01-01'],
    ['2027-02-05', '2027-02-06'],
    ['2027-10-01'],
  ]);
});
