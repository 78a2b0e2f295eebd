import { acceptTicket, readTicket } from '@doorstep/contracts';
import { useEffect, useRef } from 'react';
import { askAgain } from '../../../device/ask-again';
import { go } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { queries } from '../../../device/queries';
import { useAct } from '../../../device/use-act';
import { keyOf } from '../../../device/use-ask';
import { useTopUp } from '../../../device/use-consents';
import { Button } from '../../../ui/button';
import { tell } from '../../../ui/toast';
import { DESK_WORDS } from '../words';

/** Taking a matter in, right from the desk: one tap, and what comes next is on the screen. */
export function AcceptHere({ ticketId }: { ticketId: string }) {
  const topUp = useTopUp();
  const question = useRef<Promise<unknown>>(undefined);
  const { act, isBusy, problem } = useAct(acceptTicket, (ticket) => {
    queries.setQueryData(keyOf(readTicket.id, { ticketId }), ticket);
    askAgain('readBoard');
    tell(DESK_WORDS.accepted);
    void Promise.resolve(question.current).then(() => go('ticket', { id: ticketId }));
  });
  const accept = (): void => {
    question.current = topUp();
    act({ ticketId });
  };
  useEffect(() => {
    if (problem === null) return;
    tell(problemWords(problem));
    askAgain('readBoard');
  }, [problem]);
  return (
    <Button id={`accept-${ticketId}`} icon="hand" isBusy={isBusy} onTap={accept}>
      {DESK_WORDS.accept}
    </Button>
  );
}
