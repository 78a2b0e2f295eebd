import type { InputOf, OfferView, undoSwap } from '@doorstep/contracts';
import { advanceSwap, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { lockSlots } from '../attendance/slot-rows';
import { ExchangeBoards } from './exchange-boards';
import { lockOffer, offerOf, type OfferRow, settleOffer, standingOfOffer, swapDigest } from './offer-rows';
import { OfferViews } from './offer-views';
import { actorFor } from './on-behalf';
import { type HeldSlots, SwapSeats } from './swap-seats';

/**
 * Both get their old turns back, as long as neither slot has begun and nothing else has happened to the seats: whoever
 * has given theirs away since, or has promised that time to another turn, cannot be moved back over their head; nor can whoever is on leave by now.
 */
@Injectable()
export class UndoSwap {
  constructor(
    private readonly db: Database,
    private readonly boards: ExchangeBoards,
    private readonly swapSeats: SwapSeats,
    private readonly identity: Identity,
    private readonly views: OfferViews,
  ) {}

  execute(act: CallerAct, { offerId }: InputOf<typeof undoSwap>): Promise<OfferView> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const { slotId, returnedSlotId } = await offerOf(tx, tx.stationId, offerId);
      const slots = await lockSlots(tx, returnedSlotId === null ? [slotId] : [slotId, returnedSlotId]);
      const offer = await lockOffer(tx, offerId);
      const standing = standingOfOffer(offer, slots);
      const state = advanceSwap(standing, 'undo', actorFor(caller, undefined), tx.now);
      const held = { slot: slots.get(slotId)!, returned: slots.get(returnedSlotId ?? '') ?? null };
      await this.checkWayBack(tx, offer, held);
      await this.swapSeats.giveBack(tx, held, offer);
      const undone = await settleOffer(tx, offer, state);
      await this.tell(tx, act, undone, held);
      return this.views.one(tx, { caller, now: tx.now }, undone);
    });
  }

  private async checkWayBack(tx: Tx, offer: OfferRow, { slot, returned }: HeldSlots): Promise<void> {
    const board = await this.boards.around(tx, returned === null ? [slot] : [slot, returned], tx.now);
    const way = { fromId: offer.takerId!, takerId: offer.fromId, slotId: slot.id };
    const back = { ...way, returnedSlotId: returned?.id ?? null };
    if (board.barOf(back) !== null) throw new Refusal('seat.changed');
    if (board.breachesOf(back).some(({ code }) => code === 'away')) throw new Refusal('seat.away');
  }

  private async tell(tx: Tx, { caller }: CallerAct, offer: OfferRow, { slot }: HeldSlots): Promise<void> {
    const takerId = offer.takerId!;
    const people = [offer.fromId, takerId, caller.personId, offer.toId ?? takerId];
    const names = await this.identity.namesOf(tx, people);
    const about = { subjectId: offer.id, actorId: caller.personId, actorRole: caller.role };
    tx.record('swap.undone', about, {
      swap: swapDigest(offer, slot, names),
      takerId,
      takerName: names.get(takerId) ?? '',
      byName: names.get(caller.personId) ?? '',
    });
  }
}
