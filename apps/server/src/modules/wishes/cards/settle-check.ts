import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { type CardToCheck, passesAlone, textOfOffer, textOfWish } from './card-check';
import { aboutCard, digestOfOffer, digestOfWish } from './card-facts';
import { moveOffer } from './move-offer';
import { moveWish } from './move-wish';
import { OFFERS_TABLE } from './offer-row';
import { WISHES_TABLE } from './wish-row';
import type { WordCheck } from './word-check';

interface Opinion {
  check: WordCheck;
  /** What was looked at; null: whatever stands there. */
  text: string | null;
}

/** What an opinion about a card's words does: up on the wall, or to a member. */
@Injectable()
export class SettleCheck {
  settle(tx: Tx, { side, cardId }: CardToCheck, opinion: Opinion): Promise<void> {
    return side === 'wish' ? ofWish(tx, cardId, opinion) : ofOffer(tx, cardId, opinion);
  }
}

async function ofWish(tx: Tx, cardId: string, { check, text }: Opinion): Promise<void> {
  const wish = await WISHES_TABLE.hold(tx, cardId);
  if (wish === null || wish.state !== 'review' || wish.wordCheck !== 'checking') return;
  if (text !== null && text !== textOfWish(wish)) return;
  if (passesAlone(wish, check)) {
    await moveWish(tx, wish, 'up', { wordCheck: check });
    tx.record('wish.up', aboutCard(wish, null), { card: digestOfWish(wish) });
    return;
  }
  await moveWish(tx, wish, 'review', { wordCheck: check });
  tx.record('wish.to-judge', aboutCard(wish, null), { card: digestOfWish(wish) });
}

async function ofOffer(tx: Tx, cardId: string, { check, text }: Opinion): Promise<void> {
  const offer = await OFFERS_TABLE.hold(tx, cardId);
  if (offer === null || offer.state !== 'review' || offer.wordCheck !== 'checking') return;
  if (text !== null && text !== textOfOffer(offer)) return;
  if (passesAlone(offer, check)) {
    await moveOffer(tx, offer, 'up', { wordCheck: check });
    tx.record('offer.up', aboutCard(offer, null), { card: digestOfOffer(offer) });
    return;
  }
  await moveOffer(tx, offer, 'review', { wordCheck: check });
  tx.record('offer.to-judge', aboutCard(offer, null), { card: digestOfOffer(offer) });
}
