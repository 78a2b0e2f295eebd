import type { InputOf, OutputOf, readDutyCalendar } from '@doorstep/contracts';
import { CALENDAR_DECREED_UNTIL, type Caller, type CalendarDay, NATIONAL_CALENDAR } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { calendarOf } from './station-calendar';

/** A year of holidays and make-up days as the roster sees them: the station's own word over the national calendar. */
@Injectable()
export class DutyCalendarQuery {
  constructor(private readonly db: Database) {}

  async execute(
    { stationId }: Caller,
    { year }: InputOf<typeof readDutyCalendar>,
  ): Promise<OutputOf<typeof readDutyCalendar>> {
    const own = await calendarOf(this.db, stationId, `${year}-01-01`, `${year}-12-31`);
    const changed = new Set(own.map(({ day }) => day));
    const national = NATIONAL_CALENDAR.filter(({ day }) => day.startsWith(`${year}-`) && !changed.has(day));
    const days = [...national.map((day) => viewOf(day, false)), ...own.map((day) => viewOf(day, true))];
    days.sort((a, b) => (a.day < b.day ? -1 : 1));
    return { year, isProvisional: isProvisional(year, own), days };
  }
}

/** A day as the contract shows it. */
export const viewOf = ({ day, kind, name }: CalendarDay, isOwn: boolean) => ({
  day,
  kind,
  name: name ?? '',
  isOwn,
});

/** Not decreed when the product shipped, and nobody has imported it since: an arrangement always names days to work. */
const isProvisional = (year: number, own: readonly CalendarDay[]): boolean =>
  (`${year}-01-01` >= CALENDAR_DECREED_UNTIL || `${year}-12-31` < NATIONAL_CALENDAR[0]!.day) &&
  !own.some(({ kind }) => kind === 'make-up');
