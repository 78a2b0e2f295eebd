import { after, days, stationInstant, type Category } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';

/** What a stretch of days was like, in numbers alone: no name, no flat, no word anybody said. */
export interface DaySums {
  all: number;
  resolved: number;
  /** Of these, how many ended because the resident said nothing. */
  unconfirmed: number;
  withdrawn: number;
  open: number;
  /** Half of all were taken in faster than this; null when none was. */
  acceptedInSeconds: number | null;
  /** How often residents said that it is fixed, and how often they said thank you. */
  confirmed: number;
  thanked: number;
  categories: { category: Category; count: number }[];
  /** Building 0: the yard. */
  buildings: { building: number; count: number }[];
  /** Twenty-four numbers. */
  hours: number[];
  /** The months up to this one, oldest first. */
  months: { month: string; count: number; resolved: number }[];
  parties: { name: string; count: number }[];
}

const LOCAL = `reported_at at time zone 'Asia/Shanghai'`;
const THESE = `from register_entries where station_id = $1 and reported_at >= $2 and reported_at < $3`;

const WHOLE = `select count(*)::int as "all", count(*) filter (where status = 'resolved')::int as resolved,
    count(*) filter (where status = 'resolved' and is_unconfirmed)::int as unconfirmed,
    count(*) filter (where status = 'withdrawn')::int as withdrawn,
    count(*) filter (where closed_at is null)::int as open ${THESE}`;

const CATEGORIES = `select category, count(*)::int as count ${THESE} group by category order by count desc, category`;

const BUILDINGS = `select coalesce(building, 0) as building, count(*)::int as count ${THESE} group by 1 order by 1`;

const HOURS = `select h::int as hour, (select count(*)::int ${THESE} and extract(hour from ${LOCAL}) = h) as count
  from generate_series(0, 23) as h order by h`;

const MONTHS = `select to_char(m, 'YYYY-MM') as month, count(e.ticket_id)::int as count,
    count(e.ticket_id) filter (where e.status = 'resolved')::int as resolved
  from generate_series(date_trunc('month', $2::timestamptz at time zone 'Asia/Shanghai') - interval '5 months',
    date_trunc('month', $2::timestamptz at time zone 'Asia/Shanghai'), interval '1 month') as m
  left join register_entries e on e.station_id = $1 and e.reported_at >= m at time zone 'Asia/Shanghai'
    and e.reported_at < (m + interval '1 month') at time zone 'Asia/Shanghai'
  group by m order by m`;

const PARTIES = `select party_name as name, count(*)::int as count ${THESE} and status = 'resolved'
  and party_name is not null group by 1 order by 2 desc, 1 limit 6`;

/** The first taking-in of each matter that was said in these days. */
const ACCEPTED = `select percentile_cont(0.5) within group (order by extract(epoch from a.at - e.reported_at))::float8
    as "acceptedInSeconds"
  from (select ticket_id, reported_at ${THESE}) e
  join lateral (select min(at) as at from facts f where f.station_id = $1 and f.subject_id = e.ticket_id
    and f.type = 'ticket.accepted') a on a.at is not null`;

const THANKS = `select count(*)::int as confirmed,
    count(*) filter (where payload ->> 'words' ~ '谢|辛苦|感激|表扬|点赞')::int as thanked
  from facts where station_id = $1 and at >= $2 and at < $3 and type = 'ticket.confirmed'`;

/** The month for the wall is made of these. */
@Injectable()
export class MonthSums {
  constructor(private readonly db: Database) {}

  async of(stationId: string, { from, to }: { from: string; to: string }): Promise<DaySums> {
    const params = [stationId, stationInstant(from), after(stationInstant(to), days(1))];
    const rows = <R>(sql: string, count = 3): Promise<R[]> => this.db.query<R>(sql, params.slice(0, count));
    const [whole] =
      await rows<Pick<DaySums, 'all' | 'resolved' | 'unconfirmed' | 'withdrawn' | 'open'>>(WHOLE);
    const [accepted] = await rows<Pick<DaySums, 'acceptedInSeconds'>>(ACCEPTED);
    const [thanks] = await rows<Pick<DaySums, 'confirmed' | 'thanked'>>(THANKS);
    const hours = await rows<{ count: number }>(HOURS);
    return {
      ...whole!,
      ...accepted!,
      ...thanks!,
      categories: await rows(CATEGORIES),
      buildings: await rows(BUILDINGS),
      hours: hours.map(({ count }) => count),
      months: await rows(MONTHS, 2),
      parties: await rows(PARTIES),
    };
  }
}
