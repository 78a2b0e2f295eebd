import type { Category, DaySpan, HeardAt } from '@doorstep/domain';
import type { Reader } from '../../platform/database/reader';

/** Which matters are counted as something residents said: none the station itself opened, each only once. */
interface HeardOf {
  stationId: string;
  categories: readonly Category[];
  spans: readonly DaySpan[];
  /** Matters a round opened itself: found ahead, complained of by nobody. */
  foundAhead: readonly string[];
}

/**
 * The number of a ticket begins with its day, and numbers are indexed: a stretch of days is one stretch of them. What was
 * merged, withdrawn or split off is another telling of a matter that is counted already.
 */
const SAID = `
  from unnest($2::date[], $3::date[]) with ordinality as span (first, last, which)
  join tickets t on t.station_id = $1::uuid and t.number >= to_char(span.first, 'YYYYMMDD')
       and t.number < to_char(span.last + 1, 'YYYYMMDD')
 where t.category = any($4::text[]) and t.status not in ('merged', 'withdrawn') and t.parent_id is null
       and t.id <> all($5::uuid[])`;

const WHERE = `select t.building, t.unit, count(distinct t.id)::int as count ${SAID} group by t.building, t.unit`;
const IN = `select span.which::int, count(*)::int as count ${SAID} group by span.which`;

const paramsOf = ({ stationId, categories, spans, foundAhead }: HeardOf): unknown[] => [
  stationId,
  spans.map(({ from }) => from),
  spans.map(({ until }) => until),
  categories,
  foundAhead,
];

/** From which buildings and stairways such things were said in these stretches of days. */
export const heardWhere = (reader: Reader, asked: HeardOf): Promise<HeardAt[]> =>
  reader.query<HeardAt>(WHERE, paramsOf(asked));

/** How often they were said in each of these stretches, in the order asked. */
export async function heardIn(reader: Reader, asked: HeardOf): Promise<number[]> {
  const rows = await reader.query<{ which: number; count: number }>(IN, paramsOf(asked));
  const counts = new Map(rows.map(({ which, count }) => [which, count]));
  return asked.spans.map((_, at) => counts.get(at + 1) ?? 0);
}

/** The day of the first line of the register, `YYYY-MM-DD`; null where nobody has written any. */
export async function registerSince(reader: Reader, stationId: string): Promise<string | null> {
  const [row] = await reader.query<{ day: string | null }>(SINCE, [stationId]);
  return row?.day ?? null;
}

const SINCE = `
  select to_char(to_date(left(min(number), 8), 'YYYYMMDD'), 'YYYY-MM-DD') as day from tickets where station_id = $1::uuid`;
