import { listRounds, readRound, type AnswerOf, type Endpoint, type RoundView } from '@doorstep/contracts';
import { tremble } from '../../device/feedback';
import { queries } from '../../device/queries';
import { useAct, type Act } from '../../device/use-act';
import { keyOf } from '../../device/use-ask';

/** Does one thing to a round; what is shown of it is the answer itself, and the lists are asked for again. */
export function useRoundAct<E extends Endpoint>(
  endpoint: E,
  roundOf: (answer: AnswerOf<E>) => RoundView,
  onDone: (answer: AnswerOf<E>) => void,
): Act<E> {
  return useAct(endpoint, (answer: AnswerOf<E>) => {
    tremble();
    const round = roundOf(answer);
    queries.setQueryData(keyOf(readRound.id, { roundId: round.roundId }), round);
    void queries.invalidateQueries({ queryKey: [...keyOf(listRounds.id)] });
    onDone(answer);
  });
}

export const itself = (round: RoundView): RoundView => round;
