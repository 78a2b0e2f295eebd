import { lookAtPlace, readRound, type AnswerOf, type Endpoint, type RoundView } from '@doorstep/contracts';
import { askAgain } from '../../device/ask-again';
import { tremble } from '../../device/feedback';
import { newKey } from '../../device/new-key';
import { problemWords } from '../../device/problem-words';
import { queries } from '../../device/queries';
import { call } from '../../device/request';
import { useAct, type Act } from '../../device/use-act';
import { keyOf } from '../../device/use-ask';
import { tell } from '../../ui/toast';
import { SEASONS_WORDS } from './words';

/** Does one thing to a round; what is shown of it is the answer itself, and the lists are asked for again. */
export function useRoundAct<E extends Endpoint>(
  endpoint: E,
  roundOf: (answer: AnswerOf<E>) => RoundView,
  onDone: (answer: AnswerOf<E>) => void,
): Act<E> {
  return useAct(endpoint, (answer: AnswerOf<E>) => {
    tremble();
    showRound(roundOf(answer));
    onDone(answer);
  });
}

function showRound(round: RoundView): void {
  queries.setQueryData(keyOf(readRound.id, { roundId: round.roundId }), round);
  askAgain('listRounds');
}

/** Says that a place was ticked, with the way back; the card it was ticked on has left the list by then. */
export function tellOfTick(roundId: string, { placeId, place }: { placeId: string; place: string }): void {
  const putBack = async (): Promise<void> => {
    showRound(await call(lookAtPlace, { roundId, placeId, isLooked: false }, { idempotencyKey: newKey() }));
    tell(SEASONS_WORDS.undone(place));
  };
  tell(
    SEASONS_WORDS.ticked(place),
    () => void putBack().catch((problem: unknown) => tell(problemWords(problem as Error))),
  );
}

export const itself = (round: RoundView): RoundView => round;
