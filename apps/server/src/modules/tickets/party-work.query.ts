import type { InputOf, OutputOf, readWork } from '@doorstep/contracts';
import { Refusal, type Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { startParams } from '../../platform/http/page-cursor';
import { CARD_COLUMNS, type CardRow } from './ticket-card';
import { TicketCards } from './ticket-cards';

type WorkTab = InputOf<typeof readWork>['tab'];

const OURS = `station_id = $1::uuid and party_id = $2::uuid`;
/** Signed for: being done, waiting for the day agreed, or held up for a cause. */
const AT_WORK = `'in_progress', 'scheduled', 'suspended'`;
const IN_HANDS = `${OURS} and closed_at is null and status in ('dispatched', ${AT_WORK})`;

const TABS: Record<WorkTab, string> = {
  todo: `${OURS} and closed_at is null and status = 'dispatched'`,
  doing: `${OURS} and closed_at is null and status in (${AT_WORK})`,
  done: `${OURS} and status not in ('dispatched', ${AT_WORK})`,
};

const work = (tab: WorkTab): string => `with counts as (
    select (select clock_now()) as now, count(*) filter (where status = 'dispatched')::int as "todo",
      count(*) filter (where status in (${AT_WORK}))::int as "doing",
      count(*) filter (where due_at < (select clock_now()))::int as "overdue"
    from tickets where ${IN_HANDS}),
  page as (
    select ${CARD_COLUMNS} from tickets
    where ${TABS[tab]} and (reported_at, id) < ($3::timestamptz, $4::uuid)
    order by reported_at desc, id desc limit $5)
  select counts.now, counts."todo", counts."doing", counts."overdue", page.*
  from counts left join page on true order by page."reportedAt" desc, page.id desc`;

const WORK: Record<WorkTab, string> = { todo: work('todo'), doing: work('doing'), done: work('done') };

type WorkRow = CardRow & { now: Date; todo: number; doing: number; overdue: number };

/** What lies in one party's hands at one station, and what it has handed back done. */
@Injectable()
export class PartyWork {
  constructor(
    private readonly db: Database,
    private readonly cards: TicketCards,
  ) {}

  async read(
    caller: Caller,
    { tab, cursor, limit }: InputOf<typeof readWork>,
  ): Promise<OutputOf<typeof readWork>> {
    if (caller.partyId === null) throw new Refusal('role.not-allowed');
    const params = [caller.stationId, caller.partyId, ...startParams(cursor), limit + 1];
    const found = await this.db.query<WorkRow>(WORK[tab], params);
    const { now, todo, doing, overdue } = found[0]!;
    const rows = found.filter(({ id }) => id !== null);
    const page = await this.cards.pageOf(this.db, rows, {
      caller,
      limit,
      now,
      orderOf: (row) => row.reportedAt,
    });
    return { ...page, counts: { todo, doing, overdue } };
  }
}
