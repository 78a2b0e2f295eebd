import type { CalendarDay, DayKind } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { Tx } from '../../../platform/database/tx';

/** The days this station has a word of its own about, over the national calendar; all of them unless a span is named. */
export async function calendarOf(
  reader: Reader,
  stationId: string,
  fromDay = '0001-01-01',
  untilDay = '9999-12-31',
): Promise<CalendarDay[]> {
  const rows = await reader.query<{ day: string; kind: DayKind; name: string }>(OWN, [
    stationId,
    fromDay,
    untilDay,
  ]);
  return rows.map(({ day, kind, name }) => ({ day, kind, name: name || null }));
}

/** Writes days over the national calendar; a day written before is replaced. */
export async function keepDays(tx: Tx, stationId: string, days: readonly CalendarDay[]): Promise<void> {
  await tx.query(KEEP, [
    stationId,
    days.map(({ day }) => day),
    days.map(({ kind }) => kind),
    days.map(({ name }) => name ?? ''),
    tx.now,
  ]);
}

const OWN = `
  select day::text, kind, name from calendar_days
   where station_id = $1 and day between $2::date and $3::date
   order by day`;

const KEEP = `
  insert into calendar_days (station_id, day, kind, name, changed_at)
  select $1, own.day, own.kind, own.name, $5
    from unnest($2::date[], $3::text[], $4::text[]) as own (day, kind, name)
  on conflict (station_id, day) do update
    set kind = excluded.kind, name = excluded.name, changed_at = excluded.changed_at`;
