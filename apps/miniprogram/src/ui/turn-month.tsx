import { Text, View } from '@tarojs/components';
import { cx } from './cx';
import { Icon } from './icon';
import styles from './day-grid.module.scss';
import { monthAfter } from './months';
import { Tap } from './tap';
import { UI_WORDS } from './words';

/** The month's name between two arrows. */
export function TurnMonth({
  month,
  onMonth,
  last,
}: {
  month: string;
  onMonth: (month: string) => void;
  /** There is nothing after this month. */
  last?: string;
}) {
  const isLast = last !== undefined && month >= last;
  return (
    <View className={cx(styles.turn)}>
      <Tap
        id="month-before"
        label={UI_WORDS.monthBefore}
        className={styles.arrow}
        onTap={() => onMonth(monthAfter(month, -1))}
      >
        <Icon of="back" />
      </Tap>
      <Text className={cx(styles.title)} aria-live="polite">
        {UI_WORDS.month(month)}
      </Text>
      <Tap
        id="month-next"
        label={UI_WORDS.monthNext}
        className={styles.arrow}
        isDisabled={isLast}
        onTap={() => onMonth(monthAfter(month, 1))}
      >
        <Icon of="forward" />
      </Tap>
    </View>
  );
}
