import type { Tx } from '../../platform/database/tx';
import type { DueWork } from '../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../platform/due/timer.decorator';
import { slotDigest } from '../roster/index';
import { itemsOf, lockSheet } from './handover-rows';
import { TELL_UNANSWERED } from './pass-sheet';
import { about, Tables } from './tables';

/**
 * Half an hour into the next slot items are still without an answer: the secretary hears of it, once. What was refused
 * has gone up already and is not counted. Late or twice it does nothing to a sheet that has been answered meanwhile.
 */
@Timer(TELL_UNANSWERED)
export class TellUnanswered implements TimerHandler {
  constructor(private readonly tables: Tables) {}

  async handle(tx: Tx, { key: handoverId }: DueWork): Promise<void> {
    const sheet = await lockSheet(tx, handoverId);
    if (sheet.state !== 'given') return;
    const items = (await itemsOf(tx, tx.stationId, [sheet.id])).get(sheet.id) ?? [];
    const pending = items.filter(({ state }) => state === 'pending').length;
    if (pending === 0) return;
    const { slot } = await this.tables.ofSheet(tx, tx.stationId, sheet);
    tx.record('handover.unanswered', about(sheet), { slot: slotDigest(slot), handoverId, items: pending });
  }
}
