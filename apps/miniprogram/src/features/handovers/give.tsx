import { giveHandover, noteHandover, type HandoverSheet } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import { problemWords } from '../../device/problem-words';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { Reasons } from '../../ui/reasons';
import { Sheet } from '../../ui/sheet';
import { tell } from '../../ui/toast';
import { useHandoverAct } from './use-handover-act';
import { HANDOVER_WORDS } from './words';

/** The outgoing pair's part: add a word, look once more, hand it on. */
export function Give({ sheet: { handoverId, state } }: { sheet: HandoverSheet }) {
  const [isWriting, setWriting] = useState(false);
  const { act, isBusy, problem } = useHandoverAct(giveHandover, () => tell(HANDOVER_WORDS.gaveIt));
  return (
    <>
      <Button id="add-note" look="second" icon="pen" onTap={() => setWriting(true)}>
        {HANDOVER_WORDS.addNote}
      </Button>
      {state === 'draft' && (
        <>
          <Text>{HANDOVER_WORDS.giveKind}</Text>
          {problem && <ErrorNote words={problemWords(problem)} />}
          <Button id="give-handover" icon="hand" isBusy={isBusy} onTap={() => act({ handoverId })}>
            {HANDOVER_WORDS.give}
          </Button>
        </>
      )}
      {isWriting && <NoteSheet handoverId={handoverId} onClose={() => setWriting(false)} />}
    </>
  );
}

function NoteSheet({ handoverId, onClose }: { handoverId: string; onClose: () => void }) {
  const words = useRef('');
  const [isMissing, setMissing] = useState(false);
  const { act, isBusy, problem } = useHandoverAct(noteHandover, () => {
    tell(HANDOVER_WORDS.noted);
    onClose();
  });
  const send = (): void => {
    setMissing(words.current === '');
    if (words.current !== '') act({ handoverId, words: words.current });
  };
  const foot = (
    <>
      {isMissing && <ErrorNote words={HANDOVER_WORDS.noteMissing} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="send-note" icon="plus" isBusy={isBusy} onTap={send}>
        {HANDOVER_WORDS.noteSend}
      </Button>
    </>
  );
  return (
    <Sheet title={HANDOVER_WORDS.addNote} onClose={onClose} foot={foot}>
      <Reasons
        name="note"
        label={HANDOVER_WORDS.noteLabel}
        items={HANDOVER_WORDS.notes}
        ownWords={HANDOVER_WORDS.ownWords}
        onWords={(said) => (words.current = said)}
      />
    </Sheet>
  );
}
