import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { Sheet } from '../../../ui/sheet';
import { ROOT_WORDS, SWEEP_WORDS } from './words';

export interface FoundSheetProps {
  place: string;
  isBusy: boolean;
  problem: Error | null;
  onSend: (words: string) => void;
  onClose: () => void;
}

/** The same trouble here: what was seen, and that it becomes a matter of its own. */
export function FoundSheet({ place, isBusy, problem, onSend, onClose }: FoundSheetProps) {
  const [words, setWords] = useState('');
  const foot = (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="send-found" icon="pen" isBusy={isBusy} onTap={() => onSend(words.trim())}>
        {SWEEP_WORDS.send}
      </Button>
    </>
  );
  return (
    <Sheet title={SWEEP_WORDS.foundSheet(place)} onClose={onClose} foot={foot}>
      <Text>{SWEEP_WORDS.foundNote}</Text>
      <Field
        id="found-words"
        label={SWEEP_WORDS.note}
        note={ROOT_WORDS.optional}
        most={200}
        onWords={setWords}
      />
    </Sheet>
  );
}
