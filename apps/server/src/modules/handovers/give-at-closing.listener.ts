import type { Fact } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import { Listener, type ListenerHandler } from '../../platform/due/listener.decorator';
import { DraftSheet } from './draft-sheet';
import { PassSheet } from './pass-sheet';
import { Tables } from './tables';

/**
 * The slot is over and nobody has given the sheet: time gives it, marked as given by nobody. Where there is none yet
 * (the server slept through the last half hour) it is drawn first. Harmless twice: what is given stays as it is.
 */
@Listener('give-handover', ['duty.closed'])
export class GiveAtClosing implements ListenerHandler<'duty.closed'> {
  constructor(
    private readonly tables: Tables,
    private readonly drafting: DraftSheet,
    private readonly passing: PassSheet,
  ) {}

  async handle(tx: Tx, { payload }: Fact<'duty.closed'>): Promise<void> {
    const table = await this.tables.of(tx, tx.stationId, payload.slot.slotId);
    const sheet = await this.drafting.draft(tx, table);
    if (sheet.state !== 'draft') return;
    await this.passing.give(tx, sheet, table, { actorId: null, actorRole: null, name: null });
  }
}
