import type { AnswerOf, AskOf, Endpoint } from '@doorstep/contracts';
import { useEffect } from 'react';
import { askAgain } from '../../device/ask-again';
import { tremble } from '../../device/feedback';
import { problemWords } from '../../device/problem-words';
import { call } from '../../device/request';
import { useAct, type Act } from '../../device/use-act';
import { tell } from '../../ui/toast';

/** Answers that name slots; after any change of one of them all are asked for anew. */
const SHOWN = [
  'readDutyNow',
  'listMySlots',
  'readMyWeek',
  'readDutySlot',
  'readMarket',
  'readDutyMonth',
] as const;

/** What is shown of duty is asked for again. */
export function refreshDuty(): void {
  askAgain(...SHOWN);
}

/** Does one thing about duty and brings everything shown up to date, also after a no: most often somebody was faster. */
export function useDutyAct<E extends Endpoint>(endpoint: E, onDone: (answer: AnswerOf<E>) => void): Act<E> {
  const deed = useAct(endpoint, (answer) => {
    tremble();
    refreshDuty();
    onDone(answer);
  });
  const { problem } = deed;
  useEffect(() => {
    if (problem !== null) refreshDuty();
  }, [problem]);
  return deed;
}

/** Says the no at the head of the page, for buttons that have no sheet of their own. */
export function useSaidProblem(problem: Error | null): void {
  useEffect(() => {
    if (problem !== null) tell(problemWords(problem));
  }, [problem]);
}

/** The way back behind a toast. It outlives the card it was made on, which may be gone by the time it is tapped. */
export function wayBack<E extends Endpoint>(endpoint: E, input: AskOf<E>, done: string): () => void {
  const said = (words: string): void => {
    refreshDuty();
    tell(words);
  };
  return () =>
    void call(endpoint, input).then(
      () => said(done),
      (problem: unknown) => said(problemWords(problem)),
    );
}
