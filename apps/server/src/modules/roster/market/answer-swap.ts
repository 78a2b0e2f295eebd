import type { answerSwap, InputOf, OutputOf } from '@doorstep/contracts';
import { advanceSwap, type SwapActor } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { lockSlot } from '../attendance/slot-rows';
import { EXPIRE_SWAP } from './expire-swap';
import { lockOffer, offerOf, type OfferRow, settleOffer, standingOfOffer, swapDigest } from './offer-rows';
import { OfferViews } from './offer-views';
import { actorFor } from './on-behalf';
import { TakeOffer } from './take-offer';

type Answer = InputOf<typeof answerSwap>;

/** Says yes or no to an offer; a secretary may say it for somebody. What a yes would break is said first, once. */
@Injectable()
export class AnswerSwap {
  constructor(
    private readonly db: Database,
    private readonly taking: TakeOffer,
    private readonly identity: Identity,
    private readonly views: OfferViews,
  ) {}

  execute(act: CallerAct, answer: Answer): Promise<OutputOf<typeof answerSwap>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const actor = actorFor(caller, answer.forPersonId);
      const { offerId, despite, returnSlotId = null } = answer;
      const { offer, isDone, breaches } = answer.accept
        ? await this.taking.take(tx, { caller, actor, offerId, returnSlotId, despite })
        : { offer: await this.decline(tx, act, answer, actor), isDone: true, breaches: [] };
      const warnings = [...new Set(breaches.map(({ words }) => words))].slice(0, 10);
      return { offer: await this.views.one(tx, { caller, now: tx.now }, offer), isDone, warnings };
    });
  }

  private async decline(
    tx: Tx,
    { caller }: CallerAct,
    { offerId, reason }: Answer,
    actor: SwapActor,
  ): Promise<OfferRow> {
    const { slotId } = await offerOf(tx, tx.stationId, offerId);
    const slot = await lockSlot(tx, slotId);
    const offer = await lockOffer(tx, offerId);
    const state = advanceSwap(standingOfOffer(offer, new Map([[slotId, slot]])), 'decline', actor, tx.now);
    const declined = await settleOffer(tx, offer, state);
    tx.cancel(EXPIRE_SWAP, offerId);
    const toId = offer.toId ?? actor.personId;
    const names = await this.identity.namesOf(tx, [offer.fromId, toId]);
    const about = { subjectId: offerId, actorId: caller.personId, actorRole: caller.role };
    const byName = names.get(toId) ?? '';
    tx.record('swap.declined', about, { swap: swapDigest(offer, slot, names), byName, reason });
    return declined;
  }
}
