import type { draftHandover, HandoverSheet, InputOf } from '@doorstep/contracts';
import { type Caller, checkSheet, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { DraftSheet } from './draft-sheet';
import { SheetViews } from './sheet-views';
import { type Table, Tables } from './tables';

/** Somebody of the running slot begins the sheet before time does. Where there is one already, this is that one. */
@Injectable()
export class DraftHandover {
  constructor(
    private readonly db: Database,
    private readonly tables: Tables,
    private readonly drafting: DraftSheet,
    private readonly views: SheetViews,
  ) {}

  execute(act: CallerAct, { slotId }: InputOf<typeof draftHandover>): Promise<HandoverSheet> {
    const { caller } = act;
    const { stationId, personId, role } = caller;
    return this.db.act(act, { stationId }, async (tx) => {
      const table = await this.tables.of(tx, stationId, slotId);
      checkMay(table, caller, tx.now);
      const sheet = await this.drafting.draft(tx, table, { actorId: personId, actorRole: role });
      return this.views.one(tx, caller, sheet);
    });
  }
}

function checkMay({ slot, outgoing }: Table, { personId, role }: Caller, now: Date): void {
  checkSheet({ state: 'draft', outgoing, incoming: [] }, 'give', {
    personId,
    isSecretary: role === 'secretary',
  });
  if (now < slot.startsAt) throw new Refusal('handover.wrong-state');
  if (now >= slot.endsAt) throw new Refusal('slot.over');
}
