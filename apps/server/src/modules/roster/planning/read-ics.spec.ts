import { readIcs } from './read-ics';

const event = (summary: string, start: string, end?: string, more: string[] = []): string[] => [
  'BEGIN:VEVENT',
  `UID:${summary}${start}`,
  `SUMMARY:${summary}`,
  `DTSTART${start}`,
  ...(end === undefined ? [] : [`DTEND${end}`]),
  ...more,
  'END:VEVENT',
];
const feed = (...events: string[][]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//holidays//CN', ...events.flat(), 'END:VCALENDAR'].join(
    '\r\n',
  );
const date = (day: string): string => `;VALUE=DATE:${day}`;
const read = (...events: string[][]) =>
  readIcs(feed(...events))?.map(({ day, kind, name }) => `${day} ${kind} ${name ?? ''}`);

test('days off and days worked, the end not included', () => {
  expect(
    read(
      event('春节 休', date('20270206'), date('20270209')),
      event('春节 班', date('20270130'), date('20270131')),
    ),
  ).toEqual([
    '2027-01-30 make-up 春节调休上班',
    '2027-02-06 holiday 春节',
    '2027-02-07 holiday 春节',
    '2027-02-08 holiday 春节',
  ]);
});

test.each([
  ['国庆节 补班', 'make-up', '国庆节调休上班'],
  ['国庆节（班）', 'make-up', '国庆节调休上班'],
  ['国庆节调休上班', 'make-up', '国庆节调休上班'],
  ['国庆节（休）', 'holiday', '国庆节'],
  ['国庆节放假', 'holiday', '国庆节'],
  ['国庆节假期 第1天/共7天', 'holiday', '国庆节'],
  ['国庆节', 'holiday', '国庆节'],
])('%s is read as %s', (title, kind, name) => {
  expect(readIcs(feed(event(title, date('20271002'))))).toEqual([{ day: '2027-10-02', kind, name }]);
});

test('in a feed that marks its days off, a feast without a mark is a working day', () => {
  const days = read(
    event('元旦 休', date('20270101')),
    event('妇女节', date('20270308')),
    event('植树节', date('20270312')),
  );
  expect(days).toEqual(['2027-01-01 holiday 元旦']);
});

test('a day that one entry calls off and another worked is worked', () => {
  const both = [event('国庆节 休', date('20271001'), date('20271009')), event('国庆节 班', date('20271008'))];
  expect(read(...both)).toContain('2027-10-08 make-up 国庆节调休上班');
  expect(read(...both.reverse())).toContain('2027-10-08 make-up 国庆节调休上班');
});

test('times with an hour lie on the station’s day, whatever zone they are written in', () => {
  expect(read(event('元旦 休', ':20261231T160000Z', ':20270101T160000Z'))).toEqual([
    '2027-01-01 holiday 元旦',
  ]);
  expect(read(event('元旦 休', ':20270101T000000', ':20270101T235959'))).toEqual(['2027-01-01 holiday 元旦']);
});

test('an entry that repeats day by day', () => {
  expect(read(event('春节 休', date('20270206'), undefined, ['RRULE:FREQ=DAILY;COUNT=3']))).toEqual([
    '2027-02-06 holiday 春节',
    '2027-02-07 holiday 春节',
    '2027-02-08 holiday 春节',
  ]);
});

test.each([
  ['nothing', ''],
  ['a web page', '<!doctype html><html><body>404</body></html>'],
  ['half a calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:春节 休'],
  ['a calendar without entries', feed()],
  ['an entry without a day', feed(['BEGIN:VEVENT', 'SUMMARY:春节 休', 'END:VEVENT'])],
  ['a day there never is', feed(event('春节 休', date('20271345')))],
  ['a holiday of a year', feed(event('春节 休', date('20270101'), date('20280101')))],
])('%s is no calendar of holidays', (_, text) => {
  expect(readIcs(text)).toBeNull();
});
