import { CATEGORIES, emergencyNumbers, type Category } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { KeptFile } from '../../../device/kept-files';
import { CATEGORY_DRAWINGS } from '../../../theme/category-drawings';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { Tap } from '../../../ui/tap';
import { Photos } from '../../../attach/photos';
import { heardIn } from '../../../attach/transcript';
import { VoiceNote } from '../../../attach/voice-note';
import { Nearby } from '../neighbours/nearby';
import { missingIn, useDraft, write, type Draft, type Missing } from './draft';
import { Emergency } from './emergency';
import { Hint } from './hint';
import { FoundAgain } from './found-again';
import { OnBehalfOf } from './on-behalf-of';
import { PickPlace } from './pick-place';
import { cx } from '../../../ui/cx';
import styles from './say-it.module.scss';
import { REPORT_WORDS } from './words';

export interface SayItProps {
  draft: Draft;
  category: Category | null;
  /** A member may write for somebody at the desk or on the telephone. */
  isHandler: boolean;
  /** It was begun earlier and found again on the phone. */
  isFound: boolean;
  onSend: () => void;
}

/** The second and third step: show it or say it, and send. */
export function SayIt({ draft, category, isHandler, isFound, onSend }: SayItProps) {
  const [missing, setMissing] = useState<Missing>();
  const [heard, setHeard] = useState('');
  const send = (): void => {
    const first = missingIn(draft);
    setMissing(first);
    if (first === undefined) onSend();
  };
  const hear = (voice: KeptFile | undefined): void => {
    write({ voice });
    if (voice) void heardIn(voice).then((words) => words !== null && takeDown(words, setHeard));
  };
  const numbers = category === null ? [] : emergencyNumbers(category);
  return (
    <>
      <View className={cx(styles.chosen)}>
        <Icon
          of={category === null ? 'speak' : CATEGORY_DRAWINGS[category]}
          look="card"
          className={styles.picture}
        />
        <Text className={cx(styles.label)}>
          {category === null ? REPORT_WORDS.unsorted : CATEGORIES[category].label}
        </Text>
        <Tap
          id="change-category"
          className={styles.change}
          onTap={() => write({ category: null, isInWords: false })}
        >
          <Text>{category === null ? REPORT_WORDS.pickOne : REPORT_WORDS.change}</Text>
        </Tap>
      </View>
      {isFound && <FoundAgain />}
      {numbers.length > 0 && <Emergency numbers={numbers} />}
      {isHandler && <OnBehalfOf onBehalf={draft.onBehalf} />}
      <Card>
        <Photos
          photos={draft.photos}
          words={draft.photos.length === 0 ? REPORT_WORDS.photos : REPORT_WORDS.morePhotos}
          onChange={(change) => write((before) => ({ photos: change(before.photos) }))}
        />
        <VoiceNote voice={draft.voice} onChange={hear} />
        <Field
          key={heard}
          id="sentence"
          label={REPORT_WORDS.sentence}
          note={heard === '' ? undefined : REPORT_WORDS.heard}
          initial={draft.text}
          placeholder={REPORT_WORDS.sentencePlaceholder}
          most={500}
          onWords={(text) => write({ text })}
        />
      </Card>
      <Hint draft={draft} />
      <PickPlace draft={draft} />
      <Nearby draft={draft} isHandler={isHandler} />
      {missing !== undefined && <ErrorNote words={REPORT_WORDS.missing[missing]} />}
      <Button id="send" icon="send" onTap={send}>
        {REPORT_WORDS.send}
      </Button>
    </>
  );
}

/** Only where nothing is written yet: what somebody typed is never written over. */
function takeDown(words: string, onHeard: (words: string) => void): void {
  if (useDraft.getState().draft.text.trim() !== '') return;
  write({ text: words });
  onHeard(words);
}
