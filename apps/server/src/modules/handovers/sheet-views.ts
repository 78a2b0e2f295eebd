import type { HandoverItem, HandoverSheet } from '@doorstep/contracts';
import { type Caller, sideOf } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import { Identity } from '../identity/index';
import { slotDigest } from '../roster/index';
import { type ItemRow, itemsOf, type SheetRow } from './handover-rows';
import { standingOfSheet, type Table, Tables } from './tables';

type Names = ReadonlyMap<string, string>;

/** Sheets as a member sees them: whose turn it is, what passes, and on which side of the table they stand. */
@Injectable()
export class SheetViews {
  constructor(
    private readonly identity: Identity,
    private readonly tables: Tables,
  ) {}

  async one(reader: Reader, caller: Caller, sheet: SheetRow): Promise<HandoverSheet> {
    const [view] = await this.of(reader, caller, [sheet]);
    return view!;
  }

  async of(reader: Reader, caller: Caller, sheets: readonly SheetRow[]): Promise<HandoverSheet[]> {
    if (sheets.length === 0) return [];
    const { stationId } = caller;
    const tables = await this.tables.ofSheets(reader, stationId, sheets);
    const items = await itemsOf(
      reader,
      stationId,
      sheets.map(({ id }) => id),
    );
    const people = [
      ...[...tables.values()].flatMap(({ outgoing, incoming }) => [...outgoing, ...incoming]),
      ...sheets.map(({ givenBy }) => givenBy),
      ...[...items.values()].flat().map(({ answeredBy }) => answeredBy),
    ];
    const known = new Set(people.filter((id) => id !== null));
    const names = await this.identity.namesOf(reader, [...known]);
    return sheets.map((sheet) =>
      viewOf(sheet, { table: tables.get(sheet.id)!, items: items.get(sheet.id) ?? [] }, names, caller),
    );
  }
}

function viewOf(
  sheet: SheetRow,
  { table, items }: { table: Table; items: readonly ItemRow[] },
  names: Names,
  caller: Caller,
): HandoverSheet {
  const me = { personId: caller.personId, isSecretary: caller.role === 'secretary' };
  const namesOf = (people: readonly string[]): string[] =>
    people.flatMap((id) => names.get(id) ?? []).slice(0, 20);
  return {
    handoverId: sheet.id,
    slot: slotDigest(table.slot),
    next: table.next === null ? null : slotDigest(table.next),
    outgoing: namesOf(table.outgoing),
    incoming: namesOf(table.incoming),
    state: sheet.state,
    draftedAt: sheet.draftedAt.toISOString(),
    givenAt: sheet.givenAt?.toISOString() ?? null,
    givenByName: sheet.givenBy === null ? null : (names.get(sheet.givenBy) ?? null),
    completedAt: sheet.completedAt?.toISOString() ?? null,
    items: items.slice(0, 200).map((item) => itemView(item, names)),
    mySide: sideOf(standingOfSheet(sheet, table), me),
  };
}

const itemView = (item: ItemRow, names: Names): HandoverItem => ({
  itemId: item.id,
  kind: item.kind,
  ticketId: item.ticketId,
  words: item.words,
  dueAt: item.dueAt?.toISOString() ?? null,
  state: item.state,
  reason: item.reason,
  outcome: item.outcome,
  answeredByName: item.answeredBy === null ? null : (names.get(item.answeredBy) ?? null),
});
