import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { WISHES_WORDS } from '../words';

export interface SayItProps {
  /** Begins the ids of the field and the button. */
  name: 'wish' | 'offer';
  label: string;
  example: string;
  reader: { act: (asked: { words: string }) => void; isBusy: boolean; problem: Error | null };
  /** How it was understood, once it has been read. */
  heard: { isUnderstood: boolean } | undefined;
  /** What is written there to begin with. */
  initial?: string;
  onWords: (words: string) => void;
}

/** A card of either colour in one's own words, and the button that has them read back. */
export function SayIt({ name, label, example, reader, heard, initial = '', onWords }: SayItProps) {
  const words = useRef(initial.trim());
  const [isEmpty, setEmpty] = useState(false);
  const say = (said: string): void => {
    words.current = said.trim();
    onWords(words.current);
  };
  const read = (): void => {
    setEmpty(words.current === '');
    if (words.current !== '') reader.act({ words: words.current });
  };
  return (
    <>
      <Card look={name === 'wish' ? 'wish' : 'plain'}>
        <Field
          id={`${name}-words`}
          label={label}
          initial={initial}
          placeholder={example}
          most={500}
          onWords={say}
        />
        {isEmpty && <ErrorNote words={WISHES_WORDS.needWords} />}
        {reader.problem && <ErrorNote words={problemWords(reader.problem)} onRetry={read} />}
        <Button
          id={`read-${name}`}
          icon="speak"
          look={heard ? 'second' : 'primary'}
          isBusy={reader.isBusy}
          onTap={read}
        >
          {heard ? WISHES_WORDS.readAgain : WISHES_WORDS.read}
        </Button>
      </Card>
      {heard && (
        <Text aria-live="polite">
          {heard.isUnderstood ? WISHES_WORDS.understood : WISHES_WORDS.notUnderstood}
        </Text>
      )}
    </>
  );
}
