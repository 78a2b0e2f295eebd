import { replyToScorecard } from '@doorstep/contracts';
import { useState } from 'react';
import { askAgain } from '../../device/ask-again';
import { problemWords } from '../../device/problem-words';
import { useAct } from '../../device/use-act';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { tell } from '../../ui/toast';
import { RATES_WORDS } from './words';

const WORDS = RATES_WORDS.mine;

/** The party's own word about its card. */
export function ReplySheet({
  month,
  before,
  onClose,
}: {
  month: string;
  before: string;
  onClose: () => void;
}) {
  const [words, setWords] = useState(before);
  const [isEmpty, setEmpty] = useState(false);
  const reply = useAct(replyToScorecard, () => {
    askAgain('readMyScorecard');
    tell(WORDS.sent);
    onClose();
  });
  const send = (): void => {
    setEmpty(words.trim() === '');
    if (words.trim() !== '') reply.act({ month, words: words.trim() });
  };
  const foot = (
    <>
      {isEmpty && <ErrorNote words={WORDS.empty} />}
      {reply.problem && <ErrorNote words={problemWords(reply.problem)} />}
      <Button id="send-reply" icon="check" isBusy={reply.isBusy} onTap={send}>
        {WORDS.send}
      </Button>
    </>
  );
  return (
    <Sheet title={WORDS.sheet} onClose={onClose} foot={foot}>
      <Field
        id="reply-words"
        label={WORDS.field}
        note={WORDS.note}
        initial={before}
        most={500}
        onWords={setWords}
      />
    </Sheet>
  );
}
