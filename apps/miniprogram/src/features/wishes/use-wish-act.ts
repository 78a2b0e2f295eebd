import type { AnswerOf, Endpoint } from '@doorstep/contracts';
import { askAgain } from '../../device/ask-again';
import { tremble } from '../../device/feedback';
import { useAct, type Act } from '../../device/use-act';

const SHOWN = [
  'listMyOffers',
  'listMyPairings',
  'listMyWishes',
  'listSuggestions',
  'listThanksToJudge',
  'readOfferCard',
  'readPairing',
  'readWall',
  'readWishBoard',
  'readWishCard',
] as const;

/** Everything shown of the wall is asked for again. */
export function lookAtWallAgain(): void {
  askAgain(...SHOWN);
}

/** Does one thing to a card or a pair; everything shown of the wall is asked for again. */
export function useWishAct<E extends Endpoint>(endpoint: E, onDone: (answer: AnswerOf<E>) => void): Act<E> {
  return useAct(endpoint, (answer: AnswerOf<E>) => {
    tremble();
    lookAtWallAgain();
    onDone(answer);
  });
}
