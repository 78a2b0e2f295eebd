import { delicateSigns, privateSigns, Refusal, type DelicateSign, type PrivateSign } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { OfferRow } from './offer-row';
import type { WishRow } from './wish-row';
import type { WordCheck } from './word-check';

/** The send that has a card's words looked at; one per card. */
export const CHECK_WORDS = 'check-words';

export interface CardToCheck {
  side: 'wish' | 'offer';
  cardId: string;
}

/** Has the words looked at after the commit; the card waits meanwhile. */
export function checkWords(tx: Tx, side: 'wish' | 'offer', cardId: string): void {
  tx.send(CHECK_WORDS, { key: cardId, payload: { side, cardId } });
}

/** What stands in the words, and the check that begins. */
export interface Signs {
  wordCheck: WordCheck;
  privateSigns: PrivateSign[];
  delicateSigns: DelicateSign[];
}

interface Own {
  names: readonly string[];
  rooms: readonly string[];
  /** A red card may speak of illness: it is nobody's own. */
  isOffer?: boolean;
}

const OFFERED: readonly PrivateSign[] = ['illness', 'alone'];

/**
 * Looks at a card as it is put up: public words with something private are refused at once, kindly, so that they can be
 * said another way; what is delicate in any of the words is noted, and the card waits for a member.
 */
export function signsOf(publicWords: string, words: string, own: Own): Signs {
  const found = privateSigns(publicWords, own).filter(
    (sign) => own.isOffer !== true || !OFFERED.includes(sign),
  );
  if (found.length > 0) throw new Refusal('wish.private-words');
  return {
    wordCheck: 'checking',
    privateSigns: privateSigns(words, own),
    delicateSigns: delicateSigns(`${publicWords}\n${words}`),
  };
}

/** Only spoken, and nobody has written it down: what it is about is a guess until a member has listened. */
export const isUnheard = ({ words, mediaIds }: Pick<WishRow, 'words' | 'mediaIds'>): boolean =>
  words.trim() === '' && mediaIds.length > 0;

/** Whether a card may go up without a member having read it. */
export const passesAlone = (
  card: Pick<OfferRow, 'delicateSigns' | 'words'> & { mediaIds?: string[] },
  check: WordCheck,
): boolean =>
  check === 'passed' &&
  card.delicateSigns.length === 0 &&
  !isUnheard({ words: card.words, mediaIds: card.mediaIds ?? [] });

/** All the words of a card that somebody may read. */
export const textOfWish = ({ need, words }: WishRow): string => `${need}\n${words}`;
export const textOfOffer = ({ promise, words }: OfferRow): string => `${promise}\n${words}`;
