import type { YellowCard } from '@doorstep/contracts';
import {
  advanceWish,
  type Caller,
  type FactPayloads,
  type WishAction,
  type WishState,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { aboutCard, digestOfWish } from './card-facts';
import { CardViews } from './card-views';
import { findWish, standingOfWish } from './find-cards';
import type { WishRow } from './wish-row';

/** A yellow card somebody does something to: held, allowed, with where it leads. */
export interface OnWish {
  tx: Tx;
  wish: WishRow;
  caller: Caller;
  to: WishState;
}

/** The beats every act on a yellow card shares: find within reach, hold, ask the rule, do it, answer with the card. */
@Injectable()
export class WishActs {
  constructor(
    private readonly db: Database,
    private readonly views: CardViews,
  ) {}

  run(
    act: CallerAct,
    { wishId, does }: { wishId: string; does: WishAction },
    work: (on: OnWish) => Promise<void>,
  ): Promise<YellowCard> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const wish = await findWish(tx, caller, wishId);
      const standing = standingOfWish(wish, caller);
      await work({ tx, wish, caller, to: advanceWish(standing, does, caller.role) });
      return this.views.wish(tx, caller, wish);
    });
  }
}

type WishFact = Extract<keyof FactPayloads, `wish.${string}`>;

/** States what happened to a yellow card. */
export function recordOnWish<T extends WishFact>(
  { tx, wish, caller }: Pick<OnWish, 'tx' | 'wish'> & { caller: Caller | null },
  type: T,
  more: Omit<FactPayloads[T], 'card'>,
): void {
  tx.record(type, aboutCard(wish, caller), { ...more, card: digestOfWish(wish) } as FactPayloads[T]);
}
