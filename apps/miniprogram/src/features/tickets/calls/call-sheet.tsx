import { logCall, readTicket, type TicketView } from '@doorstep/contracts';
import { CALL_SAYS, type CallSays } from '@doorstep/domain';
import { useRef, useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { queries } from '../../../device/queries';
import { useAct } from '../../../device/use-act';
import { keyOf } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { Choices } from '../../../ui/choices';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { PROMISES, promisedBy, type PromiseChoice } from './promises';
import { CALL_WORDS } from './words';

export interface CallSheetProps {
  ticketId: string;
  party: NonNullable<TicketView['party']>;
  onClose: () => void;
}

/** After the call, in four taps: who answered, what they said, by when. Left empty it says that nobody answered. */
export function CallSheet({ ticketId, party, onClose }: CallSheetProps) {
  const now = useNow();
  const typed = useRef({ who: '', words: '' });
  const [says, setSays] = useState<CallSays>('nothing');
  const [promise, setPromise] = useState<PromiseChoice>('none');
  const { act, isBusy, problem } = useAct(logCall, (answer) => {
    queries.setQueryData(keyOf(readTicket.id, { ticketId }), answer);
    tell(CALL_WORDS.done);
    onClose();
  });
  const send = (): void => {
    const { who, words } = typed.current;
    const by = promisedBy(promise, now)?.toISOString() ?? null;
    act({ ticketId, spokeWith: who.trim(), words: words.trim(), says, promisedBy: by });
  };
  const foot = (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="send-call" icon="pen" isBusy={isBusy} onTap={send}>
        {CALL_WORDS.send}
      </Button>
    </>
  );
  return (
    <Sheet title={CALL_WORDS.title(party.name)} onClose={onClose} foot={foot}>
      <Field
        id="call-who"
        label={CALL_WORDS.who}
        note={CALL_WORDS.whoNote}
        shape="line"
        most={20}
        onWords={(who) => (typed.current.who = who)}
      />
      <Field
        id="call-words"
        label={CALL_WORDS.words}
        most={300}
        onWords={(words) => (typed.current.words = words)}
      />
      {party.hasStaff !== true && (
        <>
          <Choices
            label={CALL_WORDS.says}
            name="says"
            items={CALL_SAYS.map((key) => ({ key, words: CALL_WORDS.SAYS[key] }))}
            chosen={says}
            onChoose={setSays}
          />
        </>
      )}
      <Choices
        label={CALL_WORDS.promise}
        name="promise"
        items={PROMISES.map((key) => ({ key, words: CALL_WORDS[key] }))}
        chosen={promise}
        onChoose={setPromise}
      />
    </Sheet>
  );
}
