import { type ItemState, Refusal, type SheetLine, type SheetState } from '@doorstep/domain';
import type { Reader } from '../../platform/database/reader';
import type { Tx } from '../../platform/database/tx';

/** A sheet as it is stored. */
export interface SheetRow {
  id: string;
  slotId: string;
  nextSlotId: string | null;
  state: SheetState;
  draftedAt: Date;
  givenAt: Date | null;
  /** Null when time gave it. */
  givenBy: string | null;
  completedAt: Date | null;
}

/** A line of a sheet as it is stored. */
export interface ItemRow extends SheetLine {
  id: string;
  state: ItemState;
  reason: string;
  outcome: string;
  writtenBy: string | null;
  answeredBy: string | null;
}

/** A sheet of the station; out of reach reads as "not there". */
export async function sheetOf(reader: Reader, stationId: string, handoverId: string): Promise<SheetRow> {
  const [row] = await reader.query<SheetRow>(`${SHEETS} and handover_id = $2`, [stationId, handoverId]);
  if (!row) throw new Refusal('handover.unknown');
  return row;
}

/** The sheet held until the end of the act; everything about its lines is done under it. */
export async function lockSheet(tx: Tx, handoverId: string): Promise<SheetRow> {
  const [row] = await tx.query<SheetRow>(`${SHEETS} and handover_id = $2 for update`, [
    tx.stationId,
    handoverId,
  ]);
  if (!row) throw new Refusal('handover.unknown');
  return row;
}

/** The sheet of a slot, held; null while there is none. */
export async function lockSheetOfSlot(tx: Tx, slotId: string): Promise<SheetRow | null> {
  const [row] = await tx.query<SheetRow>(`${SHEETS} and slot_id = $2 for update`, [tx.stationId, slotId]);
  return row ?? null;
}

/** Sheets that begin or end with one of these slots, newest first. */
export const sheetsAround = (
  reader: Reader,
  stationId: string,
  slotIds: readonly string[],
): Promise<SheetRow[]> =>
  reader.query<SheetRow>(
    `${SHEETS} and (slot_id = any($2::uuid[]) or next_slot_id = any($2::uuid[])) ${NEWEST}`,
    [stationId, slotIds],
  );

/** Sheets that are not done with, whatever their age, and then the newest of the others. */
export const latestSheets = (reader: Reader, stationId: string): Promise<SheetRow[]> =>
  reader.query<SheetRow>(
    `${SHEETS} order by state = 'completed', drafted_at desc, handover_id desc limit 20`,
    [stationId],
  );

/** The lines of these sheets, each in its order. */
export async function itemsOf(
  reader: Reader,
  stationId: string,
  handoverIds: readonly string[],
): Promise<Map<string, ItemRow[]>> {
  const rows = await reader.query<ItemRow & { handoverId: string }>(ITEMS, [stationId, handoverIds]);
  const items = new Map<string, ItemRow[]>(handoverIds.map((id) => [id, []]));
  for (const row of rows) items.get(row.handoverId)?.push(row);
  return items;
}

const SHEETS = `
  select handover_id as id, slot_id as "slotId", next_slot_id as "nextSlotId", state, drafted_at as "draftedAt",
         given_at as "givenAt", given_by as "givenBy", completed_at as "completedAt"
    from handovers
   where station_id = $1`;

const NEWEST = 'order by drafted_at desc, handover_id desc limit 20';

const ITEMS = `
  select item_id as id, handover_id as "handoverId", kind, ticket_id as "ticketId", words, due_at as "dueAt", state,
         reason, outcome, written_by as "writtenBy", answered_by as "answeredBy"
    from handover_items
   where station_id = $1 and handover_id = any($2::uuid[])
   order by handover_id, place, item_id`;
