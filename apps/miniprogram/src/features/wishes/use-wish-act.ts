import {
  listMyOffers,
  listMyPairings,
  listMyWishes,
  listSuggestions,
  listThanksToJudge,
  readPairing,
  readOfferCard,
  readWall,
  readWishBoard,
  readWishCard,
  type AnswerOf,
  type Endpoint,
} from '@doorstep/contracts';
import { tremble } from '../../device/feedback';
import { queries } from '../../device/queries';
import { useAct, type Act } from '../../device/use-act';
import { keyOf } from '../../device/use-ask';

const SHOWN = [
  listMyOffers,
  listMyPairings,
  listMyWishes,
  listSuggestions,
  listThanksToJudge,
  readOfferCard,
  readPairing,
  readWall,
  readWishBoard,
  readWishCard,
];

/** Everything shown of the wall is asked for again. */
export function lookAtWallAgain(): void {
  SHOWN.forEach(({ id }) => void queries.invalidateQueries({ queryKey: [...keyOf(id)] }));
}

/** Does one thing to a card or a pair; everything shown of the wall is asked for again. */
export function useWishAct<E extends Endpoint>(endpoint: E, onDone: (answer: AnswerOf<E>) => void): Act<E> {
  return useAct(endpoint, (answer: AnswerOf<E>) => {
    tremble();
    lookAtWallAgain();
    onDone(answer);
  });
}
