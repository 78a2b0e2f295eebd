import { type About, after, days, type SheetStanding, sittersOf } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import { Roster, type SlotOnRoster } from '../roster/index';
import type { SheetRow } from './handover-rows';

/** The two slots between which a sheet passes, and who sits on either side. */
export interface Table {
  slot: SlotOnRoster;
  next: SlotOnRoster | null;
  outgoing: readonly string[];
  incoming: readonly string[];
}

/** Where a sheet is passed: asks the roster who goes and who comes, as it stands at this moment. */
@Injectable()
export class Tables {
  constructor(private readonly roster: Roster) {}

  /** The table of a slot: the one that follows it takes over. Refuses a slot the station does not have. */
  async of(reader: Reader, stationId: string, slotId: string): Promise<Table> {
    const slot = await this.roster.slotOf(reader, stationId, slotId);
    const later = await this.roster.slotsBetween(reader, stationId, slot.endsAt, after(slot.endsAt, days(2)));
    return tableOf(slot, later.find(({ startsAt }) => startsAt >= slot.endsAt) ?? null);
  }

  /** The tables of these sheets, by the sheet's id. */
  async ofSheets(
    reader: Reader,
    stationId: string,
    sheets: readonly SheetRow[],
  ): Promise<Map<string, Table>> {
    const ids = sheets.flatMap(({ slotId, nextSlotId }) => [slotId, nextSlotId]).filter((id) => id !== null);
    const slots = await this.roster.slotsOf(reader, stationId, [...new Set(ids)]);
    const known = new Map(slots.map((slot) => [slot.id, slot]));
    const tables = sheets.map(({ id, slotId, nextSlotId }): [string, Table] => [
      id,
      tableOf(known.get(slotId)!, known.get(nextSlotId ?? '') ?? null),
    ]);
    return new Map(tables);
  }

  /** The table of one sheet. */
  async ofSheet(reader: Reader, stationId: string, sheet: SheetRow): Promise<Table> {
    return (await this.ofSheets(reader, stationId, [sheet])).get(sheet.id)!;
  }
}

const tableOf = (slot: SlotOnRoster, next: SlotOnRoster | null): Table => ({
  slot,
  next,
  outgoing: sittersOf(slot.seats),
  incoming: next === null ? [] : sittersOf(next.seats),
});

/** A sheet as its rules read it. */
export const standingOfSheet = ({ state }: SheetRow, { outgoing, incoming }: Table): SheetStanding => ({
  state,
  outgoing,
  incoming,
});

/** A fact about this sheet. */
export const about = (
  sheet: Pick<SheetRow, 'id'>,
  by: Pick<About, 'actorId' | 'actorRole'> = { actorId: null, actorRole: null },
): About => ({ subjectId: sheet.id, ...by });
