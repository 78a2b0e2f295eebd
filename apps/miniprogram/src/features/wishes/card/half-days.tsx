import { weekSlotWords, PARTS_OF_DAY, WEEK_SLOTS } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
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

function WeekSheet({ slots, onChange, onClose }: HalfDaysProps & { onClose: () => void }) {
  const all = slots.length === 0 ? [...WEEK_SLOTS] : slots;
  const turn = (slot: Slot): void =>
    onChange(all.includes(slot) ? all.filter((one) => one !== slot) : [...all, slot]);
  const foot = (
    <>
      <Button id="any-time" look="second" onTap={() => onChange([...WEEK_SLOTS])}>
        {WISHES_WORDS.anyTime}
      </Button>
      <Button id="times-done" onTap={onClose}>
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
            const isOn = all.includes(slot);
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
