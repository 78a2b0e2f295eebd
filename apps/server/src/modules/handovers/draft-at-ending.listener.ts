import type { Fact } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import { Listener, type ListenerHandler } from '../../platform/due/listener.decorator';
import { DraftSheet } from './draft-sheet';
import { Tables } from './tables';

/** Half an hour before the end the sheet is there, drawn from what is open. Harmless twice: one sheet per slot. */
@Listener('draft-handover', ['duty.ending'])
export class DraftAtEnding implements ListenerHandler<'duty.ending'> {
  constructor(
    private readonly tables: Tables,
    private readonly drafting: DraftSheet,
  ) {}

  async handle(tx: Tx, { payload }: Fact<'duty.ending'>): Promise<void> {
    await this.drafting.draft(tx, await this.tables.of(tx, tx.stationId, payload.slot.slotId));
  }
}
