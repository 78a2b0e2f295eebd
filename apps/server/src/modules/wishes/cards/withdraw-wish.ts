import type { InputOf, withdrawWish, YellowCard } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { PartWays } from '../pairings/part-ways';
import { moveWish } from './move-wish';
import { recordOnWish, WishActs } from './wish-acts';

/** The card comes off the wall; a pair that was only just being made comes apart with it. */
@Injectable()
export class WithdrawWish {
  constructor(
    private readonly acts: WishActs,
    private readonly parting: PartWays,
  ) {}

  execute(act: CallerAct, { wishId }: InputOf<typeof withdrawWish>): Promise<YellowCard> {
    return this.acts.run(act, { wishId, does: 'withdraw' }, async (on) => {
      await this.parting.ofWish(on.tx, on.wish, on.caller);
      await moveWish(on.tx, on.wish, on.to);
      recordOnWish(on, 'wish.withdrawn', {});
    });
  }
}
