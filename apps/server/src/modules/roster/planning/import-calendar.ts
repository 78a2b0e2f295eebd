import type { importCalendar, InputOf, OutputOf } from '@doorstep/contracts';
import { type CalendarDay, NATIONAL_CALENDAR, Refusal, weekdayOf } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { viewOf } from './duty-calendar.query';
import { readIcs } from './read-ics';
import { keepDays } from './station-calendar';

/**
 * Takes over a calendar of holidays. A file that cannot be read changes nothing. For a year whose arrangement was not
 * out when the product shipped, what the file says replaces what was only guessed from the law.
 */
@Injectable()
export class ImportCalendar {
  constructor(private readonly db: Database) {}

  execute(act: CallerAct, { ics }: InputOf<typeof importCalendar>): Promise<OutputOf<typeof importCalendar>> {
    const { stationId, personId: actorId, role: actorRole } = act.caller;
    const read = readIcs(ics);
    if (read === null) throw new Refusal('calendar.unreadable');
    const days = [...read, ...noLongerGuessed(read)].sort((a, b) => (a.day < b.day ? -1 : 1));
    return this.db.act(act, { stationId }, async (tx) => {
      await keepDays(tx, stationId, days);
      tx.record('calendar.changed', { subjectId: stationId, actorId, actorRole }, { days: days.length });
      return { days: days.map((day) => viewOf(day, true)) };
    });
  }
}

/** Days guessed as holidays, of years the file speaks about, on which it says nothing: they are what their weekday says. */
function noLongerGuessed(read: readonly CalendarDay[]): CalendarDay[] {
  const years = new Set(read.map(({ day }) => day.slice(0, 4)));
  const known = new Set(read.map(({ day }) => day));
  return NATIONAL_CALENDAR.filter(
    ({ day, isProvisional }) => isProvisional === true && years.has(day.slice(0, 4)) && !known.has(day),
  ).map(({ day }) => ({ day, kind: weekdayOf(day) >= 6 ? 'weekend' : 'ordinary', name: null }));
}
