import {
  listMyOffers,
  listMyPairings,
  listMyWishes,
  listSuggestions,
  listThanksToJudge,
  readPairing,
  readWall,
  readWishBoard,
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
  readPairing,
  readWall,
  readWishBoard,
];

/** Does one thing to a card or a pair; everything shown of the wall is asked for again. */
export function useWishAct<E extends Endpoint>(endpoint: E, onDone: (answer: AnswerOf<E>) => void): Act<E> {
  return useAct(endpoint, (answer: AnswerOf<E>) => {
    tremble();
    SHOWN.forEach(({ id }) => void queries.invalidateQueries({ queryKey: [...keyOf(id)] }));
    onDone(answer);
  });
}
