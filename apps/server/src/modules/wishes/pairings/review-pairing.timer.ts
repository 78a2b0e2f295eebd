import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { PAIRINGS_TABLE } from './pairing-row';
import { Pairs } from './pairs';
import { REVIEW_PAIRING } from './part-ways';

/** Three months on: both are asked how it goes. Twice it finds it asked; a pair that has ended is left alone. */
@Timer(REVIEW_PAIRING)
export class AskForReview implements TimerHandler {
  constructor(private readonly pairs: Pairs) {}

  async handle(tx: Tx, { key }: DueWork): Promise<void> {
    const held = await this.pairs.hold(tx, key, null);
    const { pair } = held;
    const isLiving = pair.state === 'agreed' || pair.state === 'running';
    if (!isLiving || pair.reviewAskedAt !== null) return;
    await PAIRINGS_TABLE.change(tx, pair, { reviewAskedAt: tx.now });
    await this.pairs.record({ tx, held, caller: null }, 'pairing.review-due', {});
  }
}
