import { readHandover, type AnswerOf, type Endpoint, type HandoverSheet } from '@doorstep/contracts';
import { useEffect } from 'react';
import { askAgain } from '../../device/ask-again';
import { tremble } from '../../device/feedback';
import { queries } from '../../device/queries';
import { useAct, type Act } from '../../device/use-act';
import { keyOf } from '../../device/use-ask';

type AnswersSheet = Endpoint & { output: (typeof readHandover)['output'] };

/** Does one thing to a sheet and shows the answer at once; after a no the sheet is asked for anew. */
export function useHandoverAct<E extends AnswersSheet>(
  endpoint: E,
  onDone: (sheet: HandoverSheet) => void,
): Act<E> {
  const deed = useAct(endpoint, (answer: AnswerOf<E>) => {
    const sheet = answer as HandoverSheet;
    tremble();
    show(sheet);
    onDone(sheet);
  });
  const { problem } = deed;
  useEffect(() => {
    if (problem !== null) refreshHandovers();
  }, [problem]);
  return deed;
}

/** Everything shown of handovers is asked for again. */
function refreshHandovers(): void {
  askAgain('readHandovers', 'readHandover');
}

function show(sheet: HandoverSheet): void {
  queries.setQueryData(keyOf(readHandover.id, { handoverId: sheet.handoverId }), sheet);
  askAgain('readHandovers');
}
