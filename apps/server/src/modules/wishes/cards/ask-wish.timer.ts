import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { ASK_WISH, moveWish } from './move-wish';
import { recordOnWish } from './wish-acts';
import { WISHES_TABLE } from './wish-row';

/** A week before a card lapses its owner is asked kindly whether it is still wanted. Once. */
@Timer(ASK_WISH)
export class AskWish implements TimerHandler {
  async handle(tx: Tx, { key }: DueWork): Promise<void> {
    const wish = await WISHES_TABLE.hold(tx, key);
    if (wish === null || wish.state !== 'up' || wish.renewalAskedAt !== null) return;
    await moveWish(tx, wish, 'up', { renewalAskedAt: tx.now });
    recordOnWish({ tx, wish, caller: null }, 'wish.lapsing', {});
  }
}
