import type { answerPairing, InputOf, PairingView } from '@doorstep/contracts';
import { reviewAt } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { moveWish } from '../cards/move-wish';
import { PAIRINGS_TABLE } from './pairing-row';
import { type OnPair, PairingActs, sideOrRefuse } from './pairing-acts';
import { Pairs } from './pairs';
import { CHASE_PAIRING, PartWays, REVIEW_PAIRING } from './part-ways';

/** Each side says yes or no for itself, and nobody has to say why. The second yes makes them a pair. */
@Injectable()
export class AnswerPairing {
  constructor(
    private readonly acts: PairingActs,
    private readonly pairs: Pairs,
    private readonly parting: PartWays,
  ) {}

  execute(act: CallerAct, { pairingId, agree }: InputOf<typeof answerPairing>): Promise<PairingView> {
    const does = agree ? 'agree' : 'refuse';
    return this.acts.run(act, { pairingId, does }, (on) => (agree ? this.agree(on) : this.refuse(on)));
  }

  private async agree(on: OnPair): Promise<void> {
    const { tx, pair, caller } = on;
    const side = sideOrRefuse(on, caller);
    const said = side === 'resident' ? { residentAgreedAt: tx.now } : { companionAgreedAt: tx.now };
    await PAIRINGS_TABLE.change(tx, pair, said);
    await this.pairs.record(on, 'pairing.agreed', { side });
    if (pair.residentAgreedAt === null || pair.companionAgreedAt === null) return;
    const reviewDueAt = reviewAt(tx.now);
    await PAIRINGS_TABLE.change(tx, pair, { state: 'agreed', since: tx.now, reviewDueAt });
    tx.cancel(CHASE_PAIRING, pair.id);
    tx.schedule(REVIEW_PAIRING, { key: pair.id, dueAt: reviewDueAt, payload: {} });
    await moveWish(tx, on.wish, 'paired');
    await this.pairs.record(on, 'pairing.made', {});
  }

  private async refuse(on: OnPair): Promise<void> {
    await this.parting.part(on.tx, on.pair, on.to, on.caller.personId);
    await this.parting.freeWish(on.tx, on.wish, true);
    await this.pairs.record(on, 'pairing.refused', {});
  }
}
