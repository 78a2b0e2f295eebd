import { hours, stationInstant, type Wait } from '../kernel/index';
import {
  HEATING_HOURS,
  hoursProblems,
  OFFICE_HOURS,
  WHOLE_WORKDAYS,
  type Counted,
  type ServiceHours,
} from './service-hours';
import { whenWorked, workedBetween } from './working-time';

const at = (said: string): Date => {
  const [day = '', clock = ''] = said.split(' ');
  return stationInstant(day, Number(clock.slice(0, 2)), Number(clock.slice(3)));
};
const due = (counted: Counted, from: string, wait: Wait): Date | null =>
  whenWorked(counted, [], { from: at(from), wait });
const day = hours(24);

test.each<[string, Counted, string, Wait, string]>([
  ['一小时，午休之前', OFFICE_HOURS, '2026-11-20 10:00', hours(1), '2026-11-20 11:00'],
  ['午休不计', OFFICE_HOURS, '2026-11-20 11:30', hours(1), '2026-11-20 14:00'],
  ['到点正好是午休', OFFICE_HOURS, '2026-11-20 11:00', hours(1), '2026-11-20 12:00'],
  ['下班后接到，第二天算起', OFFICE_HOURS, '2026-11-19 20:00', hours(1), '2026-11-20 09:30'],
  ['周五傍晚过周末', OFFICE_HOURS, '2026-11-20 17:00', hours(1), '2026-11-23 09:00'],
  ['24小时连续，什么都不扣', 'always', '2026-11-20 17:00', hours(24), '2026-11-21 17:00'],
  // Spring Festival 2026: off from February 15 to 23, Saturdays 14 and 28 are worked.
  ['节前周五下班后，周六调休照常上班', OFFICE_HOURS, '2026-02-13 17:00', hours(1), '2026-02-14 09:00'],
  ['调休日下班前接到，跨过整个春节', OFFICE_HOURS, '2026-02-14 17:00', hours(1), '2026-02-24 09:00'],
  ['三个工作日跨春节', WHOLE_WORKDAYS, '2026-02-12 10:00', 3 * day, '2026-02-24 10:00'],
  ['七个工作日，节后周六28日也算一天', WHOLE_WORKDAYS, '2026-02-14 09:00', 7 * day, '2026-03-03 09:00'],
  ['节后周六是调休，周日不是', OFFICE_HOURS, '2026-02-27 17:00', hours(9), '2026-03-02 09:30'],
  // 2027 as far as the law fixes it: off from February 5 (Friday, the eve) to 8; its 调休 days are not decreed yet.
  ['2027年除夕前一天', OFFICE_HOURS, '2027-02-04 17:00', hours(1), '2027-02-09 09:00'],
  ['2027年五个工作日跨春节', WHOLE_WORKDAYS, '2027-02-03 15:00', 5 * day, '2027-02-12 15:00'],
  // The heating season: from November 15 to March 15, day and night, holidays too.
  ['供暖季里过年也不停', HEATING_HOURS, '2026-02-17 03:00', hours(2), '2026-02-17 05:00'],
  ['供暖季最后一晚还算24小时', HEATING_HOURS, '2026-03-15 23:00', hours(1), '2026-03-16 00:00'],
  ['停暖之后按上班时间', HEATING_HOURS, '2026-03-15 23:30', hours(1), '2026-03-16 09:00'],
  ['供暖头一天零点开始', HEATING_HOURS, '2026-11-13 17:30', hours(1), '2026-11-15 01:00'],
])('%s', (_, counted, from, wait, until) => {
  expect(due(counted, from, wait)).toEqual(at(until));
  expect(workedBetween(counted, [], { from: at(from), until: at(until) })).toBe(wait);
});

test('the station’s own day beats the decree, and the party’s own day beats the station’s', () => {
  const station = [{ day: '2026-11-23', kind: 'holiday' as const, name: '停水检修' }];
  const open: ServiceHours = { ...OFFICE_HOURS, days: [{ day: '2026-11-23', kind: 'ordinary', name: null }] };
  const asked = { from: at('2026-11-20 17:00'), wait: hours(1) };
  expect(whenWorked(OFFICE_HOURS, station, asked)).toEqual(at('2026-11-24 09:00'));
  expect(whenWorked(open, station, asked)).toEqual(at('2026-11-23 09:00'));
});

test('somebody who never opens owes nothing a clock could show, and time never runs backwards', () => {
  const never = { workday: [], weekend: [], holiday: [] };
  expect(due(never, '2026-11-20 10:00', 1)).toBeNull();
  expect(due(OFFICE_HOURS, '2026-11-20 20:00', 0)).toEqual(at('2026-11-20 20:00'));
  expect(workedBetween('always', [], { from: at('2026-11-21 10:00'), until: at('2026-11-20 10:00') })).toBe(
    0,
  );
});

test.each<[string, Partial<ServiceHours>, number]>([
  ['office hours', {}, 0],
  ['no working day at all', { workday: [] }, 1],
  [
    'overlapping',
    {
      workday: [
        { from: '08:00', until: '12:00' },
        { from: '11:00', until: '13:00' },
      ],
    },
    1,
  ],
  ['backwards', { weekend: [{ from: '12:00', until: '08:00' }] }, 1],
  ['no clock', { holiday: [{ from: '8点', until: '九点' }] }, 1],
  [
    'five stretches',
    { workday: ['01', '03', '05', '07', '09'].map((hour) => ({ from: `${hour}:00`, until: `${hour}:30` })) },
    1,
  ],
  ['a season that is no date', { season: { from: '2月', until: '03-15', spans: [] } }, 1],
  [
    'a season with bad hours',
    { season: { from: '11-15', until: '03-15', spans: [{ from: '10:00', until: '09:00' }] } },
    1,
  ],
])('hours with %s are told apart', (_, changed, problems) => {
  expect(hoursProblems({ ...OFFICE_HOURS, ...changed })).toHaveLength(problems);
});
