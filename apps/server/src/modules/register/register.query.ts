import type { InputOf, OutputOf, readRegister } from '@doorstep/contracts';
import { after, days, stationInstant, type Caller, type PaperMark } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Reader } from '../../platform/database/reader';
import { raw, render, sql, type Fragment } from '../../platform/database/sql';
import { cursorOf, startOf, type PageStart } from '../../platform/http/page-cursor';
import { Identity } from '../identity/index';
import { linesSaying } from './lines-saying';
import { words } from './words';

type Filters = Omit<InputOf<typeof readRegister>, 'cursor' | 'limit'>;
type Row = OutputOf<typeof readRegister>['items'][number];

interface Line extends Omit<Row, 'reportedAt' | 'closedAt' | 'reporter' | 'paper'> {
  paper: PaperMark | null;
  reportedAt: Date;
  closedAt: Date | null;
  reporterId: string | null;
  reporterName: string | null;
}

const COLUMNS = `ticket_id as "ticketId", number, reported_at as "reportedAt", place, reporter_id as "reporterId",
  reporter_name as "reporterName", text, category, urgency, owner_name as owner, party_name as party, status, outcome,
  closed_at as "closedAt", is_unconfirmed as "isUnconfirmed", paper`;
const LINES = raw(`select ${COLUMNS} from register_entries`);

/** 居民反映问题登记表: the register of a station, newest first, by the filters one would use with a finger on paper. */
@Injectable()
export class Register {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
  ) {}

  async read(
    caller: Caller,
    { cursor, limit, ...filters }: InputOf<typeof readRegister>,
  ): Promise<OutputOf<typeof readRegister>> {
    const rows = await this.lines(caller, filters, { below: startOf(cursor), limit: limit + 1 });
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const hasMore = rows.length > limit && last !== undefined;
    return { items, nextCursor: hasMore ? cursorOf(new Date(last.reportedAt), last.ticketId) : null };
  }

  /** The lines below a place, at most `limit` of them. */
  async lines(
    caller: Caller,
    filters: Filters,
    { below, limit }: { below: PageStart | null; limit: number },
  ): Promise<Row[]> {
    if (filters.words !== undefined) {
      const { words: said, ...others } = filters;
      const asked = { stationId: caller.stationId, words: said, below, limit };
      const all = { ...asked, others: conditions(caller, others, below) };
      return this.named(await linesSaying<Line>(this.db, raw(COLUMNS), all));
    }
    const { text, values } = render(sql`${LINES} where ${conditions(caller, filters, below)}
      order by reported_at desc, ticket_id desc limit ${limit}`);
    return this.named(await this.db.query<Line>(text, values));
  }

  /** The lines of the book in their order, oldest first, block by block. */
  async *book(stationId: string, span: Pick<Filters, 'from' | 'to'>): AsyncGenerator<Row[]> {
    let above: PageStart | null = null;
    do {
      const after: PageStart | null = above;
      const beyond = after && sql` and (reported_at, ticket_id) > (${after.at}, ${after.id}::uuid)`;
      const { text, values } =
        render(sql`${LINES} where ${conditions({ stationId }, span, null)}${beyond ?? raw('')}
        order by reported_at, ticket_id limit ${BLOCK}`);
      const rows: Row[] = await this.named(await this.db.query<Line>(text, values));
      if (rows.length > 0) yield rows;
      const last: Row | undefined = rows.at(-1);
      above =
        rows.length < BLOCK || last === undefined
          ? null
          : { at: new Date(last.reportedAt), id: last.ticketId };
    } while (above !== null);
  }

  /** One ticket's line of the station; null where there is none. */
  async lineOf(stationId: string, ticketId: string): Promise<Row | null> {
    const sql = `${LINES.texts.join('')} where station_id = $1 and ticket_id = $2`;
    const [row] = await this.named(await this.db.query<Line>(sql, [stationId, ticketId]));
    return row ?? null;
  }

  /** The number of a ticket of the station; null where there is none. */
  async numberOf(reader: Reader, stationId: string, ticketId: string): Promise<string | null> {
    const sql = 'select number from register_entries where station_id = $1 and ticket_id = $2';
    const [row] = await reader.query<{ number: string }>(sql, [stationId, ticketId]);
    return row?.number ?? null;
  }

  /** How many lines those days have. */
  async count(reader: Reader, stationId: string, span: Pick<Filters, 'from' | 'to'>): Promise<number> {
    const { text, values } = render(
      sql`select count(*)::int as count from register_entries where ${conditions({ stationId }, span, null)}`,
    );
    const [row] = await reader.query<{ count: number }>(text, values);
    return row?.count ?? 0;
  }

  private async named(lines: readonly Line[]): Promise<Row[]> {
    const people = [...new Set(lines.flatMap(({ reporterId }) => reporterId ?? []))];
    const names = await this.identity.namesOf(this.db, people);
    return lines.map((line) => rowOf(line, names));
  }
}

/** How many lines are held at once, however long the book is. */
const BLOCK = 500;

function conditions(
  { stationId }: Pick<Caller, 'stationId'>,
  filters: Omit<Filters, 'words'>,
  below: PageStart | null,
): Fragment {
  const { from, to, category, status, building } = filters;
  const all = [
    sql`station_id = ${stationId}::uuid`,
    from && sql`reported_at >= ${stationInstant(from)}`,
    to && sql`reported_at < ${after(stationInstant(to), days(1))}`,
    category && sql`category = ${category}`,
    status && sql`status = ${status}`,
    building && sql`building = ${building}`,
    below && sql`(reported_at, ticket_id) < (${below.at}, ${below.id}::uuid)`,
  ].filter((condition) => condition instanceof Object);
  return all.reduce((before, condition) => sql`${before} and ${condition}`);
}

function paperOf(mark: PaperMark | null): NonNullable<Row['paper']> | null {
  if (mark === null) return null;
  const { writtenBy, typedBy, typedAt, pageId } = mark;
  return { writtenBy, typedBy, typedAt, hasPhoto: pageId !== null };
}

function rowOf(
  { reporterId, reporterName, paper: mark, ...line }: Line,
  names: ReadonlyMap<string, string>,
): Row {
  const reporter = reporterName ?? names.get(reporterId ?? '') ?? words.someResident;
  const closedAt = line.closedAt?.toISOString() ?? null;
  return { ...line, reporter, reportedAt: line.reportedAt.toISOString(), closedAt, paper: paperOf(mark) };
}
