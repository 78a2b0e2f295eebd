import { after, days, KNOWN_PAIRINGS } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { Pairs } from './pairs';
import { MISS_RESIDENT } from './part-ways';

/**
 * Nobody has been with somebody for as many days as they themselves said: those on duty look. Every arrival moves it;
 * it begins anew by itself, and does nothing for a pair that has ended or a wish to be missed that was taken back.
 */
@Timer(MISS_RESIDENT)
export class MissResident implements TimerHandler {
  constructor(private readonly pairs: Pairs) {}

  async handle(tx: Tx, { key }: DueWork): Promise<void> {
    const held = await this.pairs.hold(tx, key, null);
    const { missAfterDays, state } = held.pair;
    if (missAfterDays === null || !KNOWN_PAIRINGS.includes(state)) return;
    tx.schedule(MISS_RESIDENT, { key, dueAt: after(tx.now, days(missAfterDays)), payload: {} });
    await this.pairs.record({ tx, held, caller: null }, 'pairing.missed', { days: missAfterDays });
  }
}
