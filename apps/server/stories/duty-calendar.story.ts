import type { OutputOf, Problem, readDutyCalendar } from '@doorstep/contracts';
import { ask } from './support/bare-phone';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right } from './support/steps';

type Year = OutputOf<typeof readDutyCalendar>;

let here: Neighbourhood;
let zhou: Person;
let zhao: Person;
beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  zhou = await here.secretary();
  zhao = await here.person('demo-R01', 'member');
}, 120_000);
afterAll(() => here?.close());

const yearOf = async (year: number, by = zhou): Promise<Year> =>
  right(await by.get<Year>(`/duty/calendar?year=${year}`));
const dayIn = (year: Year, day: string) => year.days.find((entry) => entry.day === day);
const change = (day: string, kind: string | null, name = '') =>
  ask<object>(here.url, `PUT /duty/calendar/${day}`, { token: zhou.accessToken, body: { kind, name } });
const entry = (title: string, start: string, end: string): string =>
  [
    'BEGIN:VEVENT',
    `SUMMARY:${title}`,
    `DTSTART;VALUE=DATE:${start}`,
    `DTEND;VALUE=DATE:${end}`,
    'END:VEVENT',
  ].join('\r\n');
const feed = (...entries: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//CN', ...entries, 'END:VCALENDAR'].join('\r\n');

test('the national year is there from the start, with the weekends that are worked', async () => {
  const year = await yearOf(2026, zhao);
  expect(year.isProvisional).toBe(false);
  expect(dayIn(year, '2026-02-17')).toEqual({
    day: '2026-02-17',
    kind: 'holiday',
    name: '春节',
    isOwn: false,
  });
  expect(dayIn(year, '2026-02-28')).toMatchObject({ kind: 'make-up' });
  expect(dayIn(year, '2026-03-03')).toBeUndefined();
  expect((await yearOf(2027)).isProvisional).toBe(true);
});

test('the station has its own word on a day, and takes it back', async () => {
  expect((await change('2026-12-31', 'holiday', '驿站年会')).body).toEqual({
    day: '2026-12-31',
    kind: 'holiday',
    name: '驿站年会',
    isOwn: true,
  });
  expect(dayIn(await yearOf(2026), '2026-12-31')).toMatchObject({ name: '驿站年会', isOwn: true });
  const elsewhere = await here.person('demo-secretary-S2', 'secretary');
  expect(dayIn(await yearOf(2026, elsewhere), '2026-12-31')).toBeUndefined();
  expect((await change('2026-12-31', null)).body).toMatchObject({ kind: 'ordinary', isOwn: false });
  expect(dayIn(await yearOf(2026), '2026-12-31')).toBeUndefined();
});

test('the decree of next year is imported: what had only been guessed from the law gives way', async () => {
  expect(dayIn(await yearOf(2027), '2027-02-05')).toMatchObject({ kind: 'holiday' });
  const ics = feed(entry('春节 休', '20270206', '20270214'), entry('春节 班', '20270220', '20270221'));
  right(await zhou.post('/duty/calendar/imports', { ics }));
  const year = await yearOf(2027);
  expect(year.isProvisional).toBe(false);
  expect(dayIn(year, '2027-02-13')).toEqual({
    day: '2027-02-13',
    kind: 'holiday',
    name: '春节',
    isOwn: true,
  });
  expect(dayIn(year, '2027-02-14')).toBeUndefined();
  expect(dayIn(year, '2027-02-20')).toMatchObject({ kind: 'make-up', name: '春节调休上班' });
  expect(dayIn(year, '2027-02-05')).toMatchObject({ kind: 'ordinary', isOwn: true });
});

test('a file that is no calendar changes nothing', async () => {
  const before = await yearOf(2027);
  for (const ics of ['<html>404</html>', feed(), 'BEGIN:VCALENDAR\r\nSUMMARY:春节 休'])
    expect(refusal(await zhou.post('/duty/calendar/imports', { ics }))).toBe('422 calendar.unreadable');
  expect(await yearOf(2027)).toEqual(before);
  const member = await zhao.post<Problem>('/duty/calendar/imports', { ics: feed() });
  expect(refusal(member)).toBe('403 role.not-allowed');
});
