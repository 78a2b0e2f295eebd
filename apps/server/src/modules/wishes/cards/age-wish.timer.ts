import { AGE_STEPS } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { ASK_NEIGHBOURS } from './ask-neighbours.sender';
import { AGE_WISH, moveWish } from './move-wish';
import { recordOnWish } from './wish-acts';
import { WISHES_TABLE } from './wish-row';

/**
 * Nobody has met this wish for three days, a week, a fortnight: the search goes one circle further. Late or twice it
 * does nothing to a card that has come off the wall meanwhile; each step is taken once. After a fortnight its owner hears
 * that the search goes on, and with their consent the neighbouring stations are asked.
 */
@Timer(AGE_WISH)
export class AgeWish implements TimerHandler {
  async handle(tx: Tx, { key }: DueWork): Promise<void> {
    const wish = await WISHES_TABLE.hold(tx, key);
    const step = wish === null ? undefined : AGE_STEPS[wish.ageStep];
    if (wish === null || wish.state !== 'up' || step === undefined) return;
    await moveWish(tx, wish, 'up', { ageStep: wish.ageStep + 1 });
    const { mayAskNeighbours } = wish;
    const { whom, days } = step;
    recordOnWish({ tx, wish, caller: null }, 'wish.aged', { whom, days, mayAskNeighbours });
    if (whom === 'neighbours' && mayAskNeighbours)
      tx.send(ASK_NEIGHBOURS, { key: wish.id, payload: { wishId: wish.id } });
  }
}
