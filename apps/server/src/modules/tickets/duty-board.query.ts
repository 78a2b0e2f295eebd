import type { BoardTab, InputOf, OutputOf, readBoard } from '@doorstep/contracts';
import { holderOf, OPEN_STATUSES, type Caller, type TicketStatus } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { startParams } from '../../platform/http/page-cursor';
import { CARD_COLUMNS, type CardRow } from './ticket-card';
import { Suggestions } from './suggestions';
import { TicketCards } from './ticket-cards';

/** Enough to see that there are too many; counting further would only cost. */
const COUNT_UP_TO = 1000;

const quoted = (statuses: readonly TicketStatus[]): string =>
  statuses.map((status) => `'${status}'`).join(', ');
const OPEN = `station_id = $1::uuid and closed_at is null`;
const ELSEWHERE = OPEN_STATUSES.filter((status) => holderOf(status) !== 'station');
const OWED = OPEN_STATUSES.filter((status) => holderOf(status) !== 'resident');
const LATE = `due_at < (select clock_now())`;

const AFTER = (order: string): string => `(${order}, id) < ($3::timestamptz, $4::uuid)`;

/** The newest of one condition, straight from an index. */
const newest = (where: string, order = 'reported_at'): string =>
  `(select ${CARD_COLUMNS}, closed_at as "closedAt" from tickets
    where ${where} and ${AFTER(order)} order by ${order} desc, id desc limit $5)`;

/** The newest of several states: each state's newest from the index, then the newest among those. */
const newestOf = (statuses: readonly TicketStatus[], also: string): string =>
  `(select * from (${statuses
    .map((status) => newest(`${OPEN} and status = '${status}'${also}`))
    .join(' union all ')}) as each_state order by "reportedAt" desc, id desc limit $5)`;

const PAGES: Record<BoardTab, string> = {
  new: newest(`${OPEN} and status = 'submitted'`),
  mine: newest(`${OPEN} and owner_id = $2::uuid`),
  waiting: newestOf(ELSEWHERE, ''),
  overdue: newestOf(OWED, ` and ${LATE}`),
  done: newest(
    `station_id = $1::uuid and closed_at is not null and closed_at > (select clock_now()) - interval '30 days'`,
    'closed_at',
  ),
};

const counted = (where: string): string =>
  `(select count(*)::int from (select 1 from tickets where ${OPEN} and ${where} limit ${COUNT_UP_TO}) as some_open)`;

const COUNTS = `select (select clock_now()) as now, ${counted(`status = 'submitted'`)} as "new",
  ${counted('owner_id = $2::uuid')} as "mine",
  ${counted(`status in (${quoted(ELSEWHERE)})`)} as "waiting",
  ${counted(`status in (${quoted(OWED)}) and ${LATE}`)} as "overdue"`;

/** Counts and page in one question. The counts are there even when the page is empty. */
const board = (tab: BoardTab): string =>
  `with counts as (${COUNTS}), page as ${PAGES[tab]}
   select counts.now, counts."new", counts."mine", counts."waiting", counts."overdue", page.*
   from counts left join page on true order by page."${tab === 'done' ? 'closedAt' : 'reportedAt'}" desc, page.id desc`;

interface Counts {
  now: Date;
  new: number;
  mine: number;
  waiting: number;
  overdue: number;
}
type BoardRow = CardRow & Counts & { closedAt: Date | null };

const BOARDS = Object.fromEntries(Object.keys(PAGES).map((tab) => [tab, board(tab as BoardTab)])) as Record<
  BoardTab,
  string
>;

/** The duty board: what is new, mine, elsewhere, late and done, as quick on the millionth ticket as on the first. */
@Injectable()
export class DutyBoard {
  constructor(
    private readonly db: Database,
    private readonly cards: TicketCards,
    private readonly suggestions: Suggestions,
  ) {}

  async read(
    caller: Caller,
    { tab, cursor, limit }: InputOf<typeof readBoard>,
  ): Promise<OutputOf<typeof readBoard>> {
    const params = [caller.stationId, caller.personId, ...startParams(cursor), limit + 1];
    const found = await this.db.query<BoardRow>(BOARDS[tab], params);
    const counts = found[0]!;
    const rows = found.filter(({ id }) => id !== null);
    const orderOf = (row: BoardRow): Date =>
      tab === 'done' ? (row.closedAt ?? row.reportedAt) : row.reportedAt;
    const page = await this.cards.pageOf(this.db, rows, { caller, limit, now: counts.now, orderOf });
    const items = tab === 'new' ? await this.suggestions.onCards(this.db, page.items, caller) : page.items;
    return {
      ...page,
      items,
      counts: { new: counts.new, mine: counts.mine, waiting: counts.waiting, overdue: counts.overdue },
    };
  }
}
