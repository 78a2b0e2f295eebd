import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { VoiceNote } from '../../../attach/voice-note';
import { WISHES_WORDS } from '../words';
import type { Said } from './use-said';

export interface SayItProps {
  /** Begins the ids of the field and the button. */
  name: 'wish' | 'offer';
  label: string;
  example: string;
  said: Said;
  /** It may be spoken instead; the note is kept with the card. */
  maySpeak?: boolean;
}

/** A card of either colour in one's own words, typed or spoken, and the button that has them read back. */
export function SayIt({ name, label, example, said, maySpeak = false }: SayItProps) {
  const [isEmpty, setEmpty] = useState(false);
  const { heard, takenDown, voice, wordsOf } = said;
  const read = (): void => {
    const isNothing = wordsOf() === '' && voice === undefined;
    setEmpty(isNothing);
    if (!isNothing) said.read();
  };
  return (
    <>
      <Card look={name === 'wish' ? 'wish' : 'plain'}>
        {maySpeak && <VoiceNote voice={voice} onChange={said.speak} />}
        <Field
          key={takenDown ?? ''}
          id={`${name}-words`}
          label={label}
          note={noteOf(takenDown)}
          initial={wordsOf()}
          placeholder={example}
          most={500}
          onWords={(words) => said.say(words.trim())}
        />
        {isEmpty && <ErrorNote words={WISHES_WORDS.needWords} />}
        {said.problem && <ErrorNote words={problemWords(said.problem)} onRetry={read} />}
        <Button
          id={`read-${name}`}
          icon="speak"
          look={heard ? 'second' : 'primary'}
          isBusy={said.isBusy}
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

/** What a machine made of the note: to be put right, or nothing, and then a neighbour listens. */
function noteOf(takenDown: string | null | undefined): string | undefined {
  if (takenDown === undefined) return undefined;
  return takenDown === null ? WISHES_WORDS.notTakenDown : WISHES_WORDS.takenDown;
}
