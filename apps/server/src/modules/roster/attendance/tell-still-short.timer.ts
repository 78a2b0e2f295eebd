import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { Identity } from '../../identity/index';
import { lockSlots } from './slot-rows';
import { tellStillShort } from './watch-slots.timer';

/** The timer that looks again some minutes after somebody went. Its key is the slot. */
export const STILL_SHORT = 'tell-still-short';

/**
 * Somebody went early, standby were called, and the post is still below its number: the secretary is told. Harmless
 * late or twice: a slot that is full again, or over, says nothing.
 */
@Timer(STILL_SHORT)
export class TellStillShort implements TimerHandler {
  constructor(private readonly identity: Identity) {}

  async handle(tx: Tx, { key: slotId }: DueWork<never>): Promise<void> {
    const slot = (await lockSlots(tx, [slotId])).get(slotId);
    if (slot === undefined || slot.closedAt !== null || tx.now >= slot.endsAt) return;
    await tellStillShort(tx, this.identity, slot);
  }
}
