import type { InputOf, PairingView, reviewPairing } from '@doorstep/contracts';
import { reviewAt, wishLeads } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { moveWish } from '../cards/move-wish';
import { type OnPair, PairingActs, sideOrRefuse } from './pairing-acts';
import { PAIRINGS_TABLE } from './pairing-row';
import { Pairs } from './pairs';
import { PartWays, REVIEW_PAIRING } from './part-ways';

/** How it goes, after three months: it goes on and is company that lasts, or it ends as gently as any other day. */
@Injectable()
export class ReviewPairing {
  constructor(
    private readonly acts: PairingActs,
    private readonly pairs: Pairs,
    private readonly parting: PartWays,
  ) {}

  execute(act: CallerAct, { pairingId, goesOn, words }: InputOf<typeof reviewPairing>): Promise<PairingView> {
    return this.acts.run(act, { pairingId, does: 'review' }, async (on) => {
      const side = sideOrRefuse(on, on.caller);
      await this.pairs.record(on, 'pairing.reviewed', { goesOn, words });
      if (goesOn) await this.goOn(on);
      else await this.end(on, side);
    });
  }

  private async goOn({ tx, pair, wish }: OnPair): Promise<void> {
    const reviewDueAt = reviewAt(tx.now);
    await PAIRINGS_TABLE.change(tx, pair, { reviewDueAt, reviewAskedAt: null });
    tx.schedule(REVIEW_PAIRING, { key: pair.id, dueAt: reviewDueAt, payload: {} });
    const to = wishLeads(wish.state, 'last');
    if (to !== null) await moveWish(tx, wish, to);
  }

  private async end(on: OnPair, side: 'resident' | 'companion'): Promise<void> {
    await this.parting.part(on.tx, on.pair, 'ended', on.caller.personId);
    await this.parting.freeWish(on.tx, on.wish, side === 'companion');
    await this.pairs.record(on, 'pairing.ended', {});
  }
}
