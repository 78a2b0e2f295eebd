import { LOUDNESS_WORDS, LOUDNESSES, WAKE_PEOPLE, WAKES, type Rung } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { Button } from '../../../ui/button';
import { Choices } from '../../../ui/choices';
import { cx } from '../../../ui/cx';
import { Sheet } from '../../../ui/sheet';
import styles from './silence.module.scss';
import { SILENCE_WORDS } from './words';

const WAITS = [30, 60, 120, 180, 300, 600, 900, 1_800];

interface RungSheetProps {
  nth: number;
  rung: Rung;
  onChange: (rung: Rung) => void;
  /** Undefined where it is the only one. */
  onRemove: (() => void) | undefined;
  onClose: () => void;
}

/** One step of being called: whom, how loudly, how long to wait. */
export function RungSheet({ nth, rung, onChange, onRemove, onClose }: RungSheetProps) {
  const waits = WAITS.includes(rung.waitSeconds) ? WAITS : [...WAITS, rung.waitSeconds].sort((a, b) => a - b);
  return (
    <Sheet
      title={SILENCE_WORDS.step(nth + 1)}
      onClose={onClose}
      foot={
        <Button id="rung-done" icon="check" onTap={onClose}>
          {SILENCE_WORDS.done}
        </Button>
      }
    >
      <Text className={cx(styles.name)}>{SILENCE_WORDS.who}</Text>
      <Choices
        name="wake"
        shape="pairs"
        items={WAKES.map((key) => ({ key, words: WAKE_PEOPLE[key] }))}
        chosen={rung.wake}
        onChoose={(wake) => onChange({ ...rung, wake })}
      />
      <Text className={cx(styles.name)}>{SILENCE_WORDS.how}</Text>
      <Choices
        name="loudness"
        items={LOUDNESSES.map((key) => ({ key, words: LOUDNESS_WORDS[key] }))}
        chosen={rung.loudness}
        onChoose={(loudness) => onChange({ ...rung, loudness })}
      />
      <Text className={cx(styles.name)}>{SILENCE_WORDS.wait}</Text>
      <Choices
        name="wait"
        items={waits.map((key) => ({ key, words: SILENCE_WORDS.waitChoice(key) }))}
        chosen={rung.waitSeconds}
        onChoose={(waitSeconds) => onChange({ ...rung, waitSeconds })}
      />
      {onRemove && (
        <Button id="rung-remove" look="quiet" icon="minus" onTap={onRemove}>
          {SILENCE_WORDS.remove}
        </Button>
      )}
    </Sheet>
  );
}
