import type { InputOf, OutputOf, readPublicBoard } from '@doorstep/contracts';
import {
  CATEGORIES,
  CATEGORY_GROUPS,
  stationDay,
  waitWords,
  type Category,
  type CategoryGroup,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { Stations } from '../../stations/index';
import { numbersOf } from './matters-of-month';

/** Kinds of matters of which a compound of five buildings could guess whose they are: counted, never listed. */
const NEVER_LISTED: readonly Category[] = [
  'neighbor',
  'security',
  'medical_rescue',
  'social_service',
  'property_supervision',
  'upstairs_leak',
  'indoor_plumbing',
];

const COUNTS = `
  select clock_now() as now, category, count(*)::int as reported,
         (count(*) filter (where status in ('resolved', 'reviewed', 'archived')))::int as solved,
         (count(*) filter (where closed_at is null))::int as open
    from tickets where station_id = $1 and number >= $2 and number < $3 group by category`;

const LATELY = `
  select category, building, reported_at as "reportedAt", closed_at as "closedAt" from tickets
   where station_id = $1 and closed_at is not null and status in ('resolved', 'reviewed', 'archived')
     and category <> all($2::text[])
   order by closed_at desc, id desc limit 10`;

interface Counted {
  category: Category;
  reported: number;
  solved: number;
  open: number;
}
interface Solved {
  category: Category;
  building: number | null;
  reportedAt: Date;
  closedAt: Date;
}

/** The compound's public board, for whoever stands before the door: no name, no flat, no word that anybody wrote. */
@Injectable()
export class PublicBoard {
  constructor(
    private readonly db: Database,
    private readonly stations: Stations,
  ) {}

  async read({ code }: InputOf<typeof readPublicBoard>): Promise<OutputOf<typeof readPublicBoard>> {
    const { stationId } = await this.stations.doorToReport(this.db, code);
    const station = await this.stations.stationOf(this.db, stationId);
    const [at] = await this.db.query<{ now: Date }>('select clock_now() as now');
    const month = stationDay(at!.now).slice(0, 7);
    const counts = await this.db.query<Counted>(COUNTS, [stationId, ...numbersOf(month)]);
    const lately = await this.db.query<Solved>(LATELY, [stationId, NEVER_LISTED]);
    const sum = (of: 'reported' | 'solved' | 'open'): number => counts.reduce((all, row) => all + row[of], 0);
    return {
      stationName: station?.name ?? '',
      month,
      reported: sum('reported'),
      solved: sum('solved'),
      open: sum('open'),
      groups: groupsOf(counts),
      lately: lately.map(({ category, building, reportedAt, closedAt }) => ({
        label: CATEGORIES[category].label,
        building,
        took: waitWords(closedAt.getTime() - reportedAt.getTime()),
        at: closedAt.toISOString(),
      })),
    };
  }
}

function groupsOf(counts: readonly Counted[]) {
  const groups = new Map<CategoryGroup, { label: string; reported: number; solved: number }>();
  for (const { category, reported, solved } of counts) {
    const { group } = CATEGORIES[category];
    const before = groups.get(group) ?? { label: CATEGORY_GROUPS[group], reported: 0, solved: 0 };
    groups.set(group, { ...before, reported: before.reported + reported, solved: before.solved + solved });
  }
  return [...groups.values()].sort((a, b) => b.reported - a.reported);
}
