import { type CalendarDay } from './day-kind';
import { dayAfter, daysBetween } from './station-days';

/** A holiday of one year: its days off (both ends included) and the weekend days that are worked instead. */
interface Holiday {
  name: string;
  from: string;
  until: string;
  works?: readonly string[];
  isProvisional?: boolean;
}

/**
 * The national holidays. 2025 and 2026 as the State Council decreed them, with the 调休 days; for 2027 only what the
 * law itself fixes (the days of the lunar feasts included): the arrangement comes out each November, and is imported
 * as a calendar when it does.
 */
const HOLIDAYS: readonly Holiday[] = [
  { name: '元旦', from: '2025-01-01', until: '2025-01-01' },
  { name: '春节', from: '2025-01-28', until: '2025-02-04', works: ['2025-01-26', '2025-02-08'] },
  { name: '清明节', from: '2025-04-04', until: '2025-04-06' },
  { name: '劳动节', from: '2025-05-01', until: '2025-05-05', works: ['2025-04-27'] },
  { name: '端午节', from: '2025-05-31', until: '2025-06-02' },
  { name: '国庆节、中秋节', from: '2025-10-01', until: '2025-10-08', works: ['2025-09-28', '2025-10-11'] },

  { name: '元旦', from: '2026-01-01', until: '2026-01-03', works: ['2026-01-04'] },
  { name: '春节', from: '2026-02-15', until: '2026-02-23', works: ['2026-02-14', '2026-02-28'] },
  { name: '清明节', from: '2026-04-04', until: '2026-04-06' },
  { name: '劳动节', from: '2026-05-01', until: '2026-05-05', works: ['2026-05-09'] },
  { name: '端午节', from: '2026-06-19', until: '2026-06-21' },
  { name: '中秋节', from: '2026-09-25', until: '2026-09-27' },
  { name: '国庆节', from: '2026-10-01', until: '2026-10-07', works: ['2026-09-20', '2026-10-10'] },

  { name: '元旦', from: '2027-01-01', until: '2027-01-01', isProvisional: true },
  { name: '春节', from: '2027-02-05', until: '2027-02-08', isProvisional: true },
  { name: '清明节', from: '2027-04-05', until: '2027-04-05', isProvisional: true },
  { name: '劳动节', from: '2027-05-01', until: '2027-05-02', isProvisional: true },
  { name: '端午节', from: '2027-06-09', until: '2027-06-09', isProvisional: true },
  { name: '中秋节', from: '2027-09-15', until: '2027-09-15', isProvisional: true },
  { name: '国庆节', from: '2027-10-01', until: '2027-10-03', isProvisional: true },
];

function daysOf(holiday: Holiday): CalendarDay[] {
  const mark = holiday.isProvisional ? { isProvisional: true } : {};
  const off = daysBetween(holiday.from, holiday.until);
  const worked = holiday.works ?? [];
  return [
    ...off.map((day) => ({ day, kind: 'holiday' as const, name: holiday.name, ...mark })),
    ...worked.map((day) => ({ day, kind: 'make-up' as const, name: `${holiday.name}调休上班`, ...mark })),
  ];
}

/** Every day of 2025–2027 that is not what its weekday says, in order. */
export const NATIONAL_CALENDAR: readonly CalendarDay[] = HOLIDAYS.flatMap(daysOf).sort((a, b) =>
  a.day.localeCompare(b.day),
);

/** The first day the shipped calendar knows nothing certain about. */
export const CALENDAR_DECREED_UNTIL = dayAfter('2026-12-31');
