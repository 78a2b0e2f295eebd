import { swapDestination } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { Identity } from '../../identity/index';
import { lockSlots } from '../attendance/slot-rows';
import { EXPIRE_SWAP } from './expire-swap';
import { lockOffer, offerOf, settleOffer, swapDigest } from './offer-rows';

/**
 * The slot begins and nobody has answered: the offer is over and the turn stays with whoever has it. Runs at the slot's
 * start; where the slot has been moved meanwhile it comes back at the new start. Late or twice it changes nothing: from
 * the first instant of the slot no offer is accepted anyway.
 */
@Timer(EXPIRE_SWAP)
export class ExpireSwap implements TimerHandler {
  constructor(private readonly identity: Identity) {}

  async handle(tx: Tx, { key: offerId }: DueWork): Promise<void> {
    const { slotId } = await offerOf(tx, tx.stationId, offerId);
    const slot = (await lockSlots(tx, [slotId])).get(slotId);
    const offer = await lockOffer(tx, offerId);
    const state = swapDestination(offer.state, 'expire');
    if (state === null || slot === undefined) return;
    if (tx.now < slot.startsAt) {
      tx.schedule(EXPIRE_SWAP, { key: offerId, dueAt: slot.startsAt, payload: {} });
      return;
    }
    await settleOffer(tx, offer, state);
    const names = await this.identity.namesOf(tx, [offer.fromId, offer.toId ?? offer.fromId]);
    const about = { subjectId: offer.id, actorId: null, actorRole: null };
    tx.record('swap.expired', about, { swap: swapDigest(offer, slot, names) });
  }
}
