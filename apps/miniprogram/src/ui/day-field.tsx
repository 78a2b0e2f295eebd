import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from './button';
import { cx } from './cx';
import { DayGrid } from './day-grid';
import styles from './day-field.module.scss';
import fieldStyles from './field.module.scss';
import { Icon } from './icon';
import { fullDateWords, monthOf } from './months';
import { Tap } from './tap';
import { UI_WORDS } from './words';

export interface DayFieldProps {
  id: string;
  label: string;
  /** `2026-11-28`; empty while none is chosen. */
  day: string;
  /** The day whose month is shown first where none is chosen. */
  openAt: string;
  notAfter?: string;
  /** It may be left empty, and emptied again. */
  isOptional?: boolean;
  /** It was asked for just now: the calendar need not be tapped open. */
  isOpenFirst?: boolean;
  onChoose: (day: string) => void;
}

/** One day, chosen on a calendar that opens under it: nobody has to know how a date is written. */
export function DayField(props: DayFieldProps) {
  const { id, label, day, isOptional = false, isOpenFirst = false, onChoose } = props;
  const [isOpen, setOpen] = useState(isOpenFirst);
  const choose = (next: string): void => {
    onChoose(next);
    setOpen(false);
  };
  const words = day === '' ? UI_WORDS.chooseDay : fullDateWords(day);
  return (
    <View className={cx(fieldStyles.field)}>
      <View className={cx(fieldStyles.label)}>
        <Text>{label}</Text>
        {isOptional && <Text className={cx(fieldStyles.note)}>{UI_WORDS.optional}</Text>}
      </View>
      <Tap
        id={id}
        label={`${label}，${words}`}
        className={cx(styles.day, day === '' && styles.none)}
        onTap={() => setOpen(!isOpen)}
      >
        <Icon of="calendar" />
        <Text className={cx(styles.words)}>{words}</Text>
        <Icon of={isOpen ? 'close' : 'down'} />
      </Tap>
      {isOpen && <Calendar {...props} onChoose={choose} />}
    </View>
  );
}

function Calendar({ id, day, openAt, notAfter, isOptional = false, onChoose }: DayFieldProps) {
  const [month, setMonth] = useState(monthOf(day === '' ? openAt : day));
  return (
    <>
      <DayGrid
        month={month}
        onMonth={setMonth}
        hasYears
        {...(notAfter === undefined ? {} : { notAfter })}
        isChosen={(one) => one === day}
        onTap={onChoose}
      />
      {isOptional && day !== '' && (
        <Button id={`${id}-none`} look="quiet" icon="close" onTap={() => onChoose('')}>
          {UI_WORDS.noDay}
        </Button>
      )}
    </>
  );
}
