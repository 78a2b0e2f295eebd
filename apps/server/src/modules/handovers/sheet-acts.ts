import type { HandoverSheet } from '@doorstep/contracts';
import { type About, checkSheet, type SheetAct } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';
import type { CallerAct } from '../../platform/http/act';
import { lockSheet, type SheetRow } from './handover-rows';
import { SheetViews } from './sheet-views';
import { about, standingOfSheet, type Table, Tables } from './tables';

/** A sheet somebody does something to: held, allowed, with both sides of the table. */
export interface OnSheet {
  tx: Tx;
  sheet: SheetRow;
  table: Table;
  about: About;
}

/** The beats every act on a sheet shares: find within reach, hold, ask the rule, do it, answer with the sheet. */
@Injectable()
export class SheetActs {
  constructor(
    private readonly db: Database,
    private readonly tables: Tables,
    private readonly views: SheetViews,
  ) {}

  run(
    act: CallerAct,
    { handoverId, does }: { handoverId: string; does: SheetAct },
    work: (on: OnSheet) => Promise<SheetRow>,
  ): Promise<HandoverSheet> {
    const { caller } = act;
    const { stationId, personId, role } = caller;
    return this.db.act(act, { stationId }, async (tx) => {
      const sheet = await lockSheet(tx, handoverId);
      const table = await this.tables.ofSheet(tx, stationId, sheet);
      checkSheet(standingOfSheet(sheet, table), does, { personId, isSecretary: role === 'secretary' });
      const by = { actorId: personId, actorRole: role };
      const changed = await work({ tx, sheet, table, about: about(sheet, by) });
      return this.views.one(tx, caller, changed);
    });
  }
}
