import type { findNearby, InputOf, OutputOf } from '@doorstep/contracts';
import { DUPLICATE_DAYS, likelyDuplicates, Refusal, type Caller, type Reported } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { PlanReport } from '../plan-report';
import { FollowedViews, NEIGHBOUR_COLUMNS, neighbourView, type NeighbourRow } from './followed-views';

/** Enough to choose three from; a building with more open matters than this has other worries. */
const LOOKED_AT = 60;

const OPEN_NEAR = `select ${NEIGHBOUR_COLUMNS}, (select clock_now()) as now from tickets
  where station_id = $1::uuid and closed_at is null and relation is distinct from 'helper' and building is not distinct from $2::int
    and reported_at > (select clock_now()) - ${DUPLICATE_DAYS} * interval '1 day'
  order by reported_at desc limit ${LOOKED_AT}`;

type Asked = Omit<Reported, 'reportedAt'>;

const ONE = `select ${NEIGHBOUR_COLUMNS} from tickets where station_id = $1::uuid and id = $2::uuid`;

/** Before a report is sent: what lies open close by and is probably the same. A place nobody knows has nothing near. */
@Injectable()
export class FindNearby {
  constructor(
    private readonly db: Database,
    private readonly plan: PlanReport,
    private readonly views: FollowedViews,
  ) {}

  async execute(caller: Caller, asked: InputOf<typeof findNearby>): Promise<OutputOf<typeof findNearby>> {
    const spot = await this.plan.whereIs(caller, asked);
    return this.near(caller, { ...spot, category: asked.category, text: asked.text });
  }

  /** What a ticket that lies there already is probably the same as. */
  async ofTicket(caller: Caller, ticketId: string): Promise<OutputOf<typeof findNearby>> {
    const [ticket] = await this.db.query<NeighbourRow>(ONE, [caller.stationId, ticketId]);
    if (ticket === undefined) throw new Refusal('ticket.unknown');
    return this.near(caller, ticket, ticketId);
  }

  private async near(caller: Caller, report: Asked, except?: string): Promise<OutputOf<typeof findNearby>> {
    const found = await this.db.query<NeighbourRow & { now: Date }>(OPEN_NEAR, [
      caller.stationId,
      report.building,
    ]);
    const rows = found.filter(({ id }) => id !== except);
    const [first] = rows;
    if (first === undefined) return { items: [] };
    const likely = likelyDuplicates({ ...report, reportedAt: first.now }, rows, { works: null });
    const thumbs = await this.views.thumbsOf(this.db, caller.stationId, likely);
    return {
      items: likely.map((row) =>
        neighbourView(row, { caller, now: row.now, thumbUrl: thumbs.get(row.thumbId ?? '') ?? null }),
      ),
    };
  }
}
