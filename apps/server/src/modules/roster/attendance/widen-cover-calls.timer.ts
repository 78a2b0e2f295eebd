import { missingIn } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { callOf, CoverCalls, WIDEN } from './cover-calls';
import { presencePolicyOf } from './presence-policy';
import { lockSlots } from './slot-rows';

/**
 * Nobody has taken the slot in time: asks the next people. Harmless when it comes late or twice: a call that is closed,
 * or that has asked this wave already, is left alone. A crash before the commit has asked nobody.
 */
@Timer(WIDEN)
export class WidenCoverCalls implements TimerHandler<{ wave: number }> {
  constructor(private readonly calls: CoverCalls) {}

  async handle(tx: Tx, { key: callId, payload: { wave } }: DueWork<{ wave: number }>): Promise<void> {
    const named = await callOf(tx, tx.stationId, callId);
    if (named === null) return;
    const slot = (await lockSlots(tx, [named.slotId])).get(named.slotId);
    const call = await callOf(tx, tx.stationId, callId);
    if (slot === undefined || call?.isOpen !== true || call.wave !== wave - 1 || tx.now >= slot.endsAt)
      return;
    const policy = await presencePolicyOf(tx, tx.stationId);
    if (missingIn(slot, policy, tx.now) === 0) return this.calls.close(tx, slot, call, 'filled');
    await this.calls.widen(tx, { slot, policy }, call);
  }
}
