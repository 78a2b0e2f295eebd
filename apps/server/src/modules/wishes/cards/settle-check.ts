import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { type CardToCheck, passesAlone, textOfOffer, textOfWish } from './card-check';
import { aboutCard, digestOfOffer, digestOfWish } from './card-facts';
import { letThrough } from './let-through';
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

/**
 * What an opinion about a card's words does: up on the wall, or to a member. Words changed while the earlier ones were
 * looked at have had no opinion yet: nothing is done, and the answer says so.
 */
@Injectable()
export class SettleCheck {
  settle(tx: Tx, { side, cardId }: CardToCheck, opinion: Opinion): Promise<'settled' | 'changed'> {
    return side === 'wish' ? ofWish(tx, cardId, opinion) : ofOffer(tx, cardId, opinion);
  }
}

const isChecking = ({ state, wordCheck }: { state: string; wordCheck: WordCheck }): boolean =>
  state === 'review' && wordCheck === 'checking';

async function ofWish(tx: Tx, cardId: string, { check, text }: Opinion): Promise<'settled' | 'changed'> {
  const wish = await WISHES_TABLE.hold(tx, cardId);
  if (wish === null || !isChecking(wish)) return 'settled';
  if (text !== null && text !== textOfWish(wish)) return 'changed';
  const state = passesAlone(wish, check) ? 'up' : 'review';
  await moveWish(tx, wish, state, { wordCheck: check });
  const said = state === 'up' ? 'wish.up' : 'wish.to-judge';
  tx.record(said, aboutCard(wish, null), { card: digestOfWish(wish) });
  return 'settled';
}

async function ofOffer(tx: Tx, cardId: string, { check, text }: Opinion): Promise<'settled' | 'changed'> {
  const offer = await OFFERS_TABLE.hold(tx, cardId);
  if (offer === null || !isChecking(offer)) return 'settled';
  if (text !== null && text !== textOfOffer(offer)) return 'changed';
  if (passesAlone(offer, check)) {
    await letThrough({ tx, offer, caller: null }, { wordCheck: check });
    return 'settled';
  }
  await moveOffer(tx, offer, 'review', { wordCheck: check });
  tx.record('offer.to-judge', aboutCard(offer, null), { card: digestOfOffer(offer) });
  return 'settled';
}
