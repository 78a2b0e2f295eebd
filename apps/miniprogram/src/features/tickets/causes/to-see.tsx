import { lookAtFlat, type SiblingView } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useAct } from '../../../device/use-act';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { ErrorNote } from '../../../ui/error-note';
import { Tap } from '../../../ui/tap';
import { tell } from '../../../ui/toast';
import { FoundSheet } from './found-sheet';
import { showSweep } from './show-sweep';
import styles from './sweep.module.scss';
import { SWEEP_WORDS } from './words';

export interface ToSeeProps {
  ticketId: string;
  flats: readonly SiblingView[];
  isBusy: boolean;
  onTakeBack: (flat: SiblingView) => void;
}

/** Where somebody is to go: nothing there is one tap; the same trouble says what was seen. */
export function ToSee({ ticketId, flats, isBusy, onTakeBack }: ToSeeProps) {
  const [found, setFound] = useState<SiblingView>();
  const look = useAct(lookAtFlat, (answer) => {
    showSweep(answer);
    tell(found === undefined ? SWEEP_WORDS.markedFine : SWEEP_WORDS.made);
    setFound(undefined);
  });
  if (flats.length === 0) return null;
  const say = ({ building, unit, room }: SiblingView, isFound: boolean, words: string): void =>
    look.act({ ticketId, building, unit, room, isFound, words, mediaIds: [] });
  return (
    <Card title={SWEEP_WORDS.toSee} id="to-see">
      {flats.map((flat) => (
        <View key={flat.place} className={cx(styles.one)}>
          <View className={cx(styles.line)}>
            <Text className={cx(styles.place)}>{flat.place}</Text>
            <Tap
              id={`take-back-${flat.place}`}
              label={`${flat.place}，${SWEEP_WORDS.takeBack}`}
              isDisabled={isBusy}
              className={styles.back}
              onTap={() => onTakeBack(flat)}
            >
              <Text>{SWEEP_WORDS.takeBack}</Text>
            </Tap>
          </View>
          <View className={cx(styles.two)}>
            <Button
              id={`fine-${flat.place}`}
              label={`${flat.place}，${SWEEP_WORDS.fine}`}
              look="second"
              icon="check"
              isBusy={look.isBusy}
              onTap={() => say(flat, false, '')}
            >
              {SWEEP_WORDS.fine}
            </Button>
            <Button
              id={`found-${flat.place}`}
              label={`${flat.place}，${SWEEP_WORDS.found}`}
              look="second"
              icon="alert"
              onTap={() => setFound(flat)}
            >
              {SWEEP_WORDS.found}
            </Button>
          </View>
        </View>
      ))}
      {look.problem && found === undefined && <ErrorNote words={problemWords(look.problem)} />}
      {found !== undefined && (
        <FoundSheet
          place={found.place}
          isBusy={look.isBusy}
          problem={look.problem}
          onSend={(words) => say(found, true, words)}
          onClose={() => setFound(undefined)}
        />
      )}
    </Card>
  );
}
