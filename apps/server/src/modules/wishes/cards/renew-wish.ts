import type { InputOf, renewWish, YellowCard } from '@doorstep/contracts';
import { lapsesAt } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { moveWish } from './move-wish';
import { recordOnWish, WishActs } from './wish-acts';

/** Still wanted: another two months on the wall. */
@Injectable()
export class RenewWish {
  constructor(private readonly acts: WishActs) {}

  execute(act: CallerAct, { wishId }: InputOf<typeof renewWish>): Promise<YellowCard> {
    return this.acts.run(act, { wishId, does: 'renew' }, async (on) => {
      await moveWish(on.tx, on.wish, on.to, { lapsesAt: lapsesAt(on.tx.now), renewalAskedAt: null });
      recordOnWish(on, 'wish.renewed', {});
    });
  }
}
