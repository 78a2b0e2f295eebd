import type { giveUpWish, InputOf, YellowCard } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { moveWish } from './move-wish';
import { recordOnWish, WishActs } from './wish-acts';

/** The desk says honestly that nobody was found, and why; or hangs the card up once more. */
@Injectable()
export class GiveUpWish {
  constructor(private readonly acts: WishActs) {}

  execute(act: CallerAct, { wishId, reason, reopen }: InputOf<typeof giveUpWish>): Promise<YellowCard> {
    return this.acts.run(act, { wishId, does: reopen ? 'reopen' : 'give_up' }, async (on) => {
      await moveWish(on.tx, on.wish, on.to, { reason });
      if (reopen) recordOnWish(on, 'wish.reopened', {});
      else recordOnWish(on, 'wish.given-up', { reason });
    });
  }
}
