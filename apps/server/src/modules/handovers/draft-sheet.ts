import { type About, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import { slotDigest } from '../roster/index';
import { DrawSheet } from './draw-sheet';
import { lockSheetOfSlot, type SheetRow } from './handover-rows';
import { about, type Table } from './tables';

type By = Pick<About, 'actorId' | 'actorRole'>;
const BY_TIME: By = { actorId: null, actorRole: null };

/**
 * The one sheet of a slot: begun where there is none, drawn anew as long as it is a draft, left alone once it is given.
 * Two who begin it at once: one sheet per slot, the second waits for the first and finds it.
 */
@Injectable()
export class DraftSheet {
  constructor(private readonly drawing: DrawSheet) {}

  async draft(tx: Tx, table: Table, by: By = BY_TIME): Promise<SheetRow> {
    const nextSlotId = table.next?.id ?? null;
    const begun = await tx.query(BEGIN, [tx.stationId, newId(), table.slot.id, nextSlotId, tx.now]);
    const sheet = await lockSheetOfSlot(tx, table.slot.id);
    if (sheet === null) throw new Refusal('handover.unknown');
    if (sheet.state !== 'draft') return sheet;
    await tx.query(FOLLOW, [tx.stationId, sheet.id, nextSlotId]);
    const items = await this.drawing.draw(tx, sheet, table);
    if (begun.length > 0) tellDrafted(tx, { sheet, table, by, items: items.length });
    return { ...sheet, nextSlotId };
  }
}

function tellDrafted(
  tx: Tx,
  { sheet, table, by, items }: { sheet: SheetRow; table: Table; by: By; items: number },
): void {
  tx.record('handover.drafted', about(sheet, by), {
    slot: slotDigest(table.slot),
    handoverId: sheet.id,
    items,
    outgoingIds: table.outgoing,
  });
}

const BEGIN = `
  insert into handovers (station_id, handover_id, slot_id, next_slot_id, state, drafted_at)
  values ($1, $2, $3, $4, 'draft', $5)
  on conflict (station_id, slot_id) do nothing
  returning handover_id`;

/** Which slot comes next may have changed since the sheet was begun. */
const FOLLOW = 'update handovers set next_slot_id = $3 where station_id = $1 and handover_id = $2';
