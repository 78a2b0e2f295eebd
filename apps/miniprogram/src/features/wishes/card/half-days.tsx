import { weekSlotWords, PARTS_OF_DAY, WEEK_SLOTS } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { ErrorNote } from '../../../ui/error-note';
import { Icon } from '../../../ui/icon';
import { Sheet } from '../../../ui/sheet';
import { Tap } from '../../../ui/tap';
import { WISHES_WORDS } from '../words';
import styles from './card.module.scss';

const PARTS = Object.entries(PARTS_OF_DAY);
type Slot = (typeof WEEK_SLOTS)[number];

interface HalfDaysProps {
  slots: readonly Slot[];
  onChange: (slots: Slot[]) => void;
}

/** When it may be: said in words, changed on a sheet of the week. */
export function HalfDays({ slots, onChange }: HalfDaysProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <View className={cx(styles.line)}>
      <View className={cx(styles.text)}>
        <Text className={cx(styles.label)}>{WISHES_WORDS.when}</Text>
        <Text>{weekSlotWords(slots)}</Text>
      </View>
      <Tap id="change-times" className={styles.change} onTap={() => setOpen(true)}>
        <Text>{WISHES_WORDS.changeTimes}</Text>
      </Tap>
      {isOpen && <WeekSheet slots={slots} onChange={onChange} onClose={() => setOpen(false)} />}
    </View>
  );
}

/**
 * No half day at all would read as any time, the opposite of what whoever tapped the last one away means: the week may
 * stand empty while it is changed, and the card keeps the last half day until another is chosen.
 */
function WeekSheet({ slots, onChange, onClose }: HalfDaysProps & { onClose: () => void }) {
  const [chosen, setChosen] = useState<readonly Slot[]>(slots.length === 0 ? WEEK_SLOTS : slots);
  const [isAsked, setAsked] = useState(false);
  const isNone = chosen.length === 0;
  const choose = (next: Slot[]): void => {
    setChosen(next);
    if (next.length > 0) onChange(next);
  };
  const turn = (slot: Slot): void =>
    choose(chosen.includes(slot) ? chosen.filter((one) => one !== slot) : [...chosen, slot]);
  const done = (): void => {
    if (isNone) setAsked(true);
    else onClose();
  };
  const foot = (
    <>
      {isAsked && isNone && <ErrorNote words={WISHES_WORDS.noTime} />}
      <Button id="any-time" look="second" onTap={() => choose([...WEEK_SLOTS])}>
        {WISHES_WORDS.anyTime}
      </Button>
      <Button id="times-done" onTap={done}>
        {WISHES_WORDS.timesDone}
      </Button>
    </>
  );
  return (
    <Sheet title={WISHES_WORDS.when} onClose={onClose} foot={foot}>
      {WISHES_WORDS.days.map((day, n) => (
        <View key={day} className={cx(styles.day)}>
          <Text className={cx(styles.dayName)}>{day}</Text>
          {PARTS.map(([part, words]) => {
            const slot = `${n + 1}${part}` as Slot;
            const isOn = chosen.includes(slot);
            return (
              <Tap
                key={part}
                id={`slot-${slot}`}
                role="checkbox"
                isChosen={isOn}
                label={`${day}${words}`}
                className={cx(styles.half, isOn && styles.on)}
                onTap={() => turn(slot)}
              >
                {isOn && <Icon of="check" />}
                <Text>{words}</Text>
              </Tap>
            );
          })}
        </View>
      ))}
    </Sheet>
  );
}
