import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { LAPSE_WISH, moveWish } from './move-wish';
import { recordOnWish } from './wish-acts';
import { WISHES_TABLE } from './wish-row';

/** Asked, and no answer: the card comes off the wall. The desk may hang it up again. */
@Timer(LAPSE_WISH)
export class LapseWish implements TimerHandler {
  async handle(tx: Tx, { key }: DueWork): Promise<void> {
    const wish = await WISHES_TABLE.hold(tx, key);
    if (wish === null || wish.state !== 'up' || wish.lapsesAt === null || wish.lapsesAt > tx.now) return;
    await moveWish(tx, wish, 'unmet');
    recordOnWish({ tx, wish, caller: null }, 'wish.lapsed', {});
  }
}
