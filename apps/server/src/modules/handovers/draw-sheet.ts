import { promisesUntil, type SheetLine, sheetLines } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import { Tickets } from '../tickets/index';
import { type ItemRow, itemsOf, type SheetRow } from './handover-rows';
import type { Table } from './tables';

/**
 * Draws a draft from what is open at this moment: what was closed since is gone from it, what came in since stands on
 * it, and what people wrote on it stays. A ticket keeps its line's id. Harmless twice. The sheet must be held.
 */
@Injectable()
export class DrawSheet {
  constructor(private readonly tickets: Tickets) {}

  async draw(tx: Tx, sheet: SheetRow, table: Table): Promise<ItemRow[]> {
    const open = await this.tickets.openFor(tx, tx.stationId);
    const lines = sheetLines(open, { now: tx.now, until: promisesUntil(table.slot, table.next) });
    const before = (await itemsOf(tx, tx.stationId, [sheet.id])).get(sheet.id) ?? [];
    await tx.query(RUB_OUT, [tx.stationId, sheet.id]);
    const known = new Map(before.map((item) => [item.ticketId, item.id]));
    await writeLines(tx, sheet.id, lines, (line) =>
      line.ticketId === null ? newId() : (known.get(line.ticketId) ?? newId()),
    );
    return (await itemsOf(tx, tx.stationId, [sheet.id])).get(sheet.id) ?? [];
  }
}

async function writeLines(
  tx: Tx,
  handoverId: string,
  lines: readonly SheetLine[],
  idOf: (line: SheetLine) => string,
): Promise<void> {
  if (lines.length === 0) return;
  await tx.query(WRITE, [
    tx.stationId,
    handoverId,
    lines.map(idOf),
    lines.map(({ kind }) => kind),
    lines.map(({ ticketId }) => ticketId),
    lines.map(({ words }) => words),
    lines.map(({ dueAt }) => dueAt),
  ]);
}

/** What people wrote has an author and stays. */
const RUB_OUT =
  'delete from handover_items where station_id = $1 and handover_id = $2 and written_by is null';

const WRITE = `
  insert into handover_items (station_id, handover_id, item_id, place, kind, ticket_id, words, due_at)
  select $1, $2, line.item_id, line.place, line.kind, line.ticket_id, line.words, line.due_at
    from unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::timestamptz[])
         with ordinality as line (item_id, kind, ticket_id, words, due_at, place)`;
