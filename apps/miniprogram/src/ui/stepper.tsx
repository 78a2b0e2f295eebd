import { Text, View } from '@tarojs/components';
import { cx } from './cx';
import { Icon } from './icon';
import styles from './stepper.module.scss';
import { Tap } from './tap';
import { UI_WORDS } from './words';

export interface StepperProps {
  words: string;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
  id: string;
  /** What is counted: 人, 小时. */
  unit?: string;
  /** How the value reads where it is no plain count. */
  says?: (value: number) => string;
  note?: string | undefined;
  step?: number;
}

/** A number one changes by two large buttons instead of a keyboard. */
export function Stepper({
  words,
  value,
  least,
  most,
  onChange,
  id,
  unit = '',
  says,
  note,
  step = 1,
}: StepperProps) {
  const change = (by: number): void => onChange(Math.min(most, Math.max(least, value + by)));
  return (
    <View className={cx(styles.stepper)}>
      <View className={cx(styles.text)}>
        <Text className={cx(styles.words)}>{words}</Text>
        {note !== undefined && <Text className={cx(styles.note)}>{note}</Text>}
      </View>
      <View className={cx(styles.keys)}>
        <Tap
          id={`${id}-less`}
          label={UI_WORDS.less(words)}
          className={styles.key}
          isDisabled={value <= least}
          onTap={() => change(-step)}
        >
          <Icon of="minus" />
        </Tap>
        <Text className={cx(styles.value)} aria-live="polite">
          {says ? says(value) : `${value}${unit}`}
        </Text>
        <Tap
          id={`${id}-more`}
          label={UI_WORDS.greater(words)}
          className={styles.key}
          isDisabled={value >= most}
          onTap={() => change(step)}
        >
          <Icon of="plus" />
        </Tap>
      </View>
    </View>
  );
}
