import type { glueCards, InputOf, PairingView } from '@doorstep/contracts';
import { advanceWish, type Caller, GLUED_WISHES, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { newId } from '../../../platform/database/new-id';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { findOffer, findWish, standingOfWish } from '../cards/find-cards';
import { moveWish } from '../cards/move-wish';
import type { OfferRow } from '../cards/offer-row';
import type { WishRow } from '../cards/wish-row';
import { Suggestions } from '../wall/suggestions';
import { PAIRINGS_TABLE, type PairingRow } from './pairing-row';
import { PairingViews } from './pairing-views';
import { Pairs } from './pairs';
import { chase } from './part-ways';

/**
 * A member glues a yellow and a red card back to back. Of several who do it at once the first to hold the yellow card
 * has it; the red card's places are counted by the database, never beyond what was promised.
 */
@Injectable()
export class GlueCards {
  constructor(
    private readonly db: Database,
    private readonly pairs: Pairs,
    private readonly suggestions: Suggestions,
    private readonly views: PairingViews,
  ) {}

  execute(act: CallerAct, { wishId, offerId, despite }: InputOf<typeof glueCards>): Promise<PairingView> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const wish = await findWish(tx, caller, wishId);
      if (GLUED_WISHES.includes(wish.state)) throw new Refusal('pairing.taken');
      const to = advanceWish(standingOfWish(wish, caller), 'glue', caller.role);
      const offer = await findOffer(tx, offerId);
      const reasons = await this.reasonsFor(tx, wish, offer, despite);
      await takePlace(tx, offer);
      const pair = await addPair(tx, caller, { wish, offer, reasons });
      await moveWish(tx, wish, to);
      await this.pairs.record({ tx, held: { pair, wish }, caller }, 'pairing.glued', {});
      return this.views.one(tx, caller, pair);
    });
  }

  /** Why these two; refused with what stands between them, unless the member has read it and knows better. */
  private async reasonsFor(tx: Tx, wish: WishRow, offer: OfferRow, despite: boolean): Promise<string[]> {
    if (offer.memberId === wish.ownerId) throw new Refusal('pairing.self');
    const { fits, reasons, hindrances } = await this.suggestions.judge(tx, wish, offer);
    if (!fits && !despite) throw new Refusal('pairing.cannot-meet', { hindrances });
    return reasons;
  }
}

async function takePlace(tx: Tx, offer: OfferRow): Promise<void> {
  const taken = await tx.query(TAKE_PLACE, [tx.stationId, offer.id, tx.now]);
  if (taken.length === 0) throw new Refusal(offer.state === 'up' ? 'offer.full' : 'offer.wrong-state');
}

async function addPair(
  tx: Tx,
  { personId }: Caller,
  { wish, offer, reasons }: { wish: WishRow; offer: OfferRow; reasons: string[] },
): Promise<PairingRow> {
  const pair: PairingRow = {
    ...PAIR_BEGINS,
    stationId: tx.stationId,
    id: newId(),
    wishId: wish.id,
    offerId: offer.id,
    ownerId: wish.ownerId,
    companionId: offer.memberId,
    // What was promised to these two stays, whatever the red card says later.
    promise: offer.promise,
    reasons: reasons.slice(0, 8),
    gluedBy: personId,
    gluedAt: tx.now,
    // Who glues their own red card has said yes with that.
    companionAgreedAt: offer.memberId === personId ? tx.now : null,
  };
  await PAIRINGS_TABLE.add(tx, pair);
  chase(tx, pair, 0);
  return pair;
}

const PAIR_BEGINS = {
  state: 'asked',
  secondId: null,
  backupId: null,
  residentAgreedAt: null,
  since: null,
  agreementAsked: false,
  residentSignedAt: null,
  companionSignedAt: null,
  reviewDueAt: null,
  reviewAskedAt: null,
  missAfterDays: null,
  stoppedAt: null,
  endedAt: null,
  endedBy: null,
} as const;

const TAKE_PLACE = `
  update offers set held = held + 1, last_paired_at = $3
   where station_id = $1 and id = $2 and state = 'up' and held < capacity
  returning id`;
