import type { AnswerOf, AskOf, Endpoint } from '@doorstep/contracts';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from './new-key';
import { call } from './request';

export interface Act<E extends Endpoint> {
  act: (input: AskOf<E>) => void;
  isBusy: boolean;
  /** Why it did not happen; gone as soon as it is tried again. */
  problem: Error | null;
  forget: () => void;
}

/**
 * Does one thing on the server. A try whose answer was lost is repeated under the same key, so that it is done once;
 * other words get a key of their own.
 */
export function useAct<E extends Endpoint>(
  endpoint: E,
  onDone: (answer: AnswerOf<E>) => void,
  pass?: string,
): Act<E> {
  const lastTry = useRef({ asked: '', key: '' });
  const mutation = useMutation<AnswerOf<E>, Error, AskOf<E>>({
    mutationFn: (input) => {
      const asked = JSON.stringify(input);
      if (lastTry.current.asked !== asked) lastTry.current = { asked, key: newKey() };
      return call(endpoint, input, { idempotencyKey: lastTry.current.key, pass });
    },
    onSuccess: (answer) => {
      lastTry.current = { asked: '', key: '' };
      onDone(answer);
    },
  });
  return {
    act: mutation.mutate,
    isBusy: mutation.isPending,
    problem: mutation.error,
    forget: mutation.reset,
  };
}
