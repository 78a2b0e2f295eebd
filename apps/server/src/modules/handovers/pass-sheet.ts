import { type About, isComplete, type ItemState, unansweredAt } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { Identity } from '../identity/index';
import { slotDigest } from '../roster/index';
import { DrawSheet } from './draw-sheet';
import { itemsOf, type SheetRow } from './handover-rows';
import { about, type Table } from './tables';

/** The timer that asks after a sheet nobody has answered. One per sheet, under its id. */
export const TELL_UNANSWERED = 'tell-unanswered-handover';

/** Who gives; null and nameless when the slot's end does. */
type GivenBy = Pick<About, 'actorId' | 'actorRole'> & { name: string | null };

/** What passing a sheet means, whoever does it. The sheet must be held. */
@Injectable()
export class PassSheet {
  constructor(
    private readonly drawing: DrawSheet,
    private readonly identity: Identity,
  ) {}

  /** Gives a draft as things stand at this moment; one with nothing on it is complete with that. */
  async give(tx: Tx, sheet: SheetRow, table: Table, by: GivenBy): Promise<SheetRow> {
    const items = await this.drawing.draw(tx, sheet, table);
    const given: SheetRow = { ...sheet, state: 'given', givenAt: tx.now, givenBy: by.actorId };
    await tx.query(GIVE, [tx.stationId, sheet.id, tx.now, by.actorId]);
    tx.record('handover.given', about(sheet, by), {
      slot: slotDigest(table.slot),
      handoverId: sheet.id,
      byName: by.name,
      items: items.length,
      incomingIds: await this.takersOf(tx, table),
    });
    const dueAt = unansweredAt(table.slot, table.next);
    tx.schedule(TELL_UNANSWERED, { key: sheet.id, dueAt, payload: {} });
    return this.completeWhenDone(tx, given, table, items);
  }

  /** After an answer or a settlement: complete as soon as nothing lies between the chairs. */
  async afterAnswers(tx: Tx, sheet: SheetRow, table: Table): Promise<SheetRow> {
    const items = (await itemsOf(tx, tx.stationId, [sheet.id])).get(sheet.id) ?? [];
    return this.completeWhenDone(tx, sheet, table, items);
  }

  /** A hole in the roster is not silence: where nobody comes in, the secretaries are told. */
  private async takersOf(tx: Tx, { incoming }: Table): Promise<readonly string[]> {
    if (incoming.length > 0) return incoming;
    const holders = await this.identity.holdersByRole(tx, tx.stationId, ['secretary']);
    return holders.get('secretary') ?? [];
  }

  private async completeWhenDone(
    tx: Tx,
    sheet: SheetRow,
    { slot }: Table,
    items: readonly { state: ItemState }[],
  ): Promise<SheetRow> {
    tx.push(`station:${tx.stationId}`, { topic: 'handover', handoverId: sheet.id });
    if (!isComplete(items)) return sheet;
    await tx.query(COMPLETE, [tx.stationId, sheet.id, tx.now]);
    tx.cancel(TELL_UNANSWERED, sheet.id);
    tx.record('handover.completed', about(sheet), { slot: slotDigest(slot), handoverId: sheet.id });
    return { ...sheet, state: 'completed', completedAt: tx.now };
  }
}

const GIVE = `
  update handovers set state = 'given', given_at = $3, given_by = $4 where station_id = $1 and handover_id = $2`;

const COMPLETE = `
  update handovers set state = 'completed', completed_at = $3 where station_id = $1 and handover_id = $2`;
