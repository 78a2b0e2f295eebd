import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import { TicketTable } from '../ticket.table';
import { rowFromFacts, type KeptFact } from './row-from-facts';

/** So many tickets are looked at in one transaction. */
const BLOCK = 300;

/** A column in which the row is not what its facts say. */
interface Difference {
  ticketId: string;
  /** Null: the whole row is missing. */
  column: string | null;
  is: unknown;
  shouldBe: unknown;
}

interface Rebuilt {
  tickets: number;
  differences: Difference[];
}

const SUBJECTS = `select distinct subject_id as id from facts
  where station_id = $1 and type like 'ticket.%' and subject_id > $2 order by subject_id limit ${BLOCK}`;

const HELD = `select id from tickets where station_id = $1 and id = any($2::uuid[]) order by id for update`;

/** An id is made under the row's lock, `at` before it: of two acts that raced only the ids keep the order. */
const FACTS = `select subject_id as "ticketId", type, at, payload from facts
  where station_id = $1 and subject_id = any($2::uuid[]) and type like 'ticket.%' order by id`;

const REBUILT = `select * from jsonb_populate_recordset(null::tickets, $1::jsonb)`;

const COMPARED = `with rebuilt as (${REBUILT})
  select r.id as "ticketId", e.key as "column", to_jsonb(t) -> e.key as "is", e.value as "shouldBe"
  from rebuilt r left join tickets t on t.station_id = r.station_id and t.id = r.id,
    lateral (select key, value from jsonb_each(to_jsonb(r)) where t.id is not null
      union all select null, null where t.id is null) e
  where t.id is null or to_jsonb(t) -> e.key is distinct from e.value order by 1, 2`;

/**
 * Makes every ticket's row anew from its facts, which are the truth: after a mistake in a projection, or to see that
 * there is none (`isCheck`: looks and changes nothing). Beside a running house: each block holds its rows meanwhile.
 */
@Injectable()
export class RebuildTickets {
  constructor(private readonly db: Database) {}

  async execute(stationId: string, { isCheck }: { isCheck: boolean }): Promise<Rebuilt> {
    const all: Rebuilt = { tickets: 0, differences: [] };
    for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
      const from = last;
      const ids = await this.db.system({ stationId }, (tx) => this.block(tx, { from, isCheck }, all));
      if (ids.length < BLOCK) return all;
      last = ids.at(-1) ?? last;
    }
  }

  private async block(
    tx: Tx,
    { from, isCheck }: { from: string; isCheck: boolean },
    all: Rebuilt,
  ): Promise<string[]> {
    const ids = (await tx.query<{ id: string }>(SUBJECTS, [tx.stationId, from])).map(({ id }) => id);
    await tx.query(HELD, [tx.stationId, ids]);
    const rows = JSON.stringify(await this.rowsOf(tx, ids));
    const differences = await tx.query<Difference>(COMPARED, [rows]);
    if (!isCheck && differences.length > 0) await tx.query(written(tx), [rows]);
    all.tickets += ids.length;
    all.differences.push(...differences);
    return ids;
  }

  private async rowsOf(tx: Tx, ids: readonly string[]): Promise<Record<string, unknown>[]> {
    const facts = await tx.query<KeptFact & { ticketId: string }>(FACTS, [tx.stationId, ids]);
    const byTicket = Map.groupBy(facts, ({ ticketId }) => ticketId);
    const columns = columnsOf(tx);
    return [...byTicket].map(([id, own]) => ({
      ...Object.fromEntries(
        Object.entries(rowFromFacts(id, own)).map(([key, value]) => [columns.get(key) ?? key, value]),
      ),
      station_id: tx.stationId,
    }));
  }
}

/** What a property of the entity is called in the table. */
const columnsOf = (tx: Tx): Map<string, string> =>
  new Map(
    tx.rows.connection
      .getMetadata(TicketTable)
      .columns.map(({ propertyName, databaseName }) => [propertyName, databaseName]),
  );

function written(tx: Tx): string {
  const rest = [...columnsOf(tx).values()].filter((column) => column !== 'station_id' && column !== 'id');
  return `insert into tickets ${REBUILT}
    on conflict (station_id, id) do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`;
}
