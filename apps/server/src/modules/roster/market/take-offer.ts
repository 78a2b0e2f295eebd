import { advanceSwap, barWords, type Breach, type Caller, Refusal, type SwapActor } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { Identity } from '../../identity/index';
import { lockSlots, slotDigest } from '../attendance/slot-rows';
import { EndOffers } from './end-offers';
import { ExchangeBoards } from './exchange-boards';
import { EXPIRE_SWAP } from './expire-swap';
import {
  lockOffer,
  offerOf,
  type OfferRow,
  openOffersFor,
  settleOffer,
  standingOfOffer,
  swapDigest,
} from './offer-rows';
import { type HeldSlots, SwapSeats } from './swap-seats';
import { words } from './words';

/** Somebody says yes: to what, giving what in return, and whether rules of the house may be broken for it. */
export interface Taking {
  caller: Caller;
  /** Who will sit there. */
  actor: SwapActor;
  offerId: string;
  returnSlotId: string | null;
  despite: boolean;
}

/** What came of it. Not done: these rules would be broken, and nothing was changed. */
export interface Taken {
  offer: OfferRow;
  isDone: boolean;
  breaches: readonly Breach[];
}

/**
 * Accepts an offer. Both slots are held first, in the order of their ids, then the offer: of two people who say yes at
 * once one waits and then finds it taken. Seats, offer, other offers of the same seats and the fact are one commit.
 */
@Injectable()
export class TakeOffer {
  constructor(
    private readonly identity: Identity,
    private readonly boards: ExchangeBoards,
    private readonly swapSeats: SwapSeats,
    private readonly endOffers: EndOffers,
  ) {}

  async take(tx: Tx, taking: Taking): Promise<Taken> {
    const { offer, held } = await this.hold(tx, taking);
    const breaches = await this.checked(tx, offer, held, taking.actor.personId);
    if (breaches.length > 0 && !taking.despite) return { offer, isDone: false, breaches };
    const takerId = taking.actor.personId;
    const seatId = await this.swapSeats.exchange(tx, held, { ...offer, takerId }, breaches);
    const returnedSlotId = held.returned?.id ?? null;
    const settled = await settleOffer(tx, offer, 'accepted', { takerId, returnedSlotId, seatId });
    await this.tell(tx, taking, settled, held);
    return { offer: settled, isDone: true, breaches };
  }

  /** Refuses what cannot be; answers which rules of the house it would break. */
  private async checked(
    tx: Tx,
    { fromId }: OfferRow,
    { slot, returned }: HeldSlots,
    takerId: string,
  ): Promise<Breach[]> {
    const board = await this.boards.around(tx, returned === null ? [slot] : [slot, returned], tx.now);
    const exchange = { fromId, takerId, slotId: slot.id, returnedSlotId: returned?.id ?? null };
    const bar = board.barOf(exchange);
    if (bar === null) return board.breachesOf(exchange);
    if (bar.side === 'asker') throw refusedReturn(barWords(bar), 'seat.against-rules');
    throw new Refusal(bar.code);
  }

  private async hold(tx: Tx, taking: Taking): Promise<{ offer: OfferRow; held: HeldSlots }> {
    const asked = await offerOf(tx, tx.stationId, taking.offerId);
    const returnId = asked.kind === 'swap' ? (taking.returnSlotId ?? asked.wantedSlotId) : null;
    const slots = await lockSlots(tx, returnId === null ? [asked.slotId] : [asked.slotId, returnId]);
    const offer = await lockOffer(tx, taking.offerId);
    advanceSwap(standingOfOffer(offer, slots), 'accept', taking.actor, tx.now);
    checkReturn(offer, returnId);
    const returned = returnId === null ? null : slots.get(returnId);
    if (returned === undefined) throw new Refusal('slot.unknown');
    return { offer, held: { slot: slots.get(offer.slotId)!, returned } };
  }

  /** What else was offered of these two seats is settled with it. */
  private async tell(
    tx: Tx,
    { caller }: Taking,
    offer: OfferRow,
    { slot, returned }: HeldSlots,
  ): Promise<void> {
    const takerId = offer.takerId!;
    tx.cancel(EXPIRE_SWAP, offer.id);
    const people = [offer.fromId, takerId, offer.toId ?? takerId];
    const names = await this.identity.namesOf(tx, people);
    const about = { subjectId: offer.id, actorId: caller.personId, actorRole: caller.role };
    tx.record('swap.accepted', about, {
      swap: swapDigest(offer, slot, names),
      takerId,
      takerName: names.get(takerId) ?? '',
      returned: returned === null ? null : slotDigest(returned),
    });
    await this.endOffers.withdraw(tx, await openOffersFor(tx, slot.id, offer.fromId), slot);
    if (returned === null) return;
    await this.endOffers.withdraw(tx, await openOffersFor(tx, returned.id, takerId), returned);
  }
}

/** A change of turns names the turn that is given back: any, or the one that was asked for. */
function checkReturn({ kind, wantedSlotId }: OfferRow, returnId: string | null): void {
  if (kind === 'swap' && returnId === null) throw refusedReturn(words.chooseReturn);
  if (wantedSlotId !== null && returnId !== wantedSlotId) throw refusedReturn(words.notTheWish);
}

const refusedReturn = (
  message: string,
  code: 'input.invalid' | 'seat.against-rules' = 'input.invalid',
): Refusal => new Refusal(code, { fields: [{ path: 'returnSlotId', message }] });
