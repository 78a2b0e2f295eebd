import type { HandoverSheet, InputOf, settleHandoverItem } from '@doorstep/contracts';
import { checkSettling, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { slotDigest } from '../roster/index';
import { itemsOf } from './handover-rows';
import { PassSheet } from './pass-sheet';
import { SheetActs } from './sheet-acts';

/** The secretary says what becomes of an item nobody took. */
@Injectable()
export class SettleHandoverItem {
  constructor(
    private readonly acts: SheetActs,
    private readonly passing: PassSheet,
  ) {}

  execute(
    act: CallerAct,
    { handoverId, itemId, outcome }: InputOf<typeof settleHandoverItem>,
  ): Promise<HandoverSheet> {
    return this.acts.run(act, { handoverId, does: 'settle' }, async ({ tx, sheet, table, about }) => {
      const items = (await itemsOf(tx, tx.stationId, [sheet.id])).get(sheet.id) ?? [];
      const item = items.find(({ id }) => id === itemId);
      if (item === undefined) throw new Refusal('handover.unknown');
      checkSettling(item.state);
      await tx.query(SETTLE, [tx.stationId, itemId, outcome, about.actorId, tx.now]);
      const { words } = item;
      const payload = { slot: slotDigest(table.slot), handoverId: sheet.id, itemId, words, outcome };
      tx.record('handover.item-settled', about, payload);
      return this.passing.afterAnswers(tx, sheet, table);
    });
  }
}

const SETTLE = `
  update handover_items set state = 'settled', outcome = $3, answered_by = $4, answered_at = $5
   where station_id = $1 and item_id = $2`;
