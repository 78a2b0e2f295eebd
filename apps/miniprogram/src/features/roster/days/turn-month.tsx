import { Text, View } from '@tarojs/components';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { Tap } from '../../../ui/tap';
import styles from './day-grid.module.scss';
import { monthAfter } from './months';
import { DAYS_WORDS } from './words';

/** The month's name between two arrows. */
export function TurnMonth({ month, onMonth }: { month: string; onMonth: (month: string) => void }) {
  return (
    <View className={cx(styles.turn)}>
      <Tap
        id="month-before"
        label={DAYS_WORDS.before}
        className={styles.arrow}
        onTap={() => onMonth(monthAfter(month, -1))}
      >
        <Icon of="back" />
      </Tap>
      <Text className={cx(styles.title)} aria-live="polite">
        {DAYS_WORDS.title(month)}
      </Text>
      <Tap
        id="month-next"
        label={DAYS_WORDS.next}
        className={styles.arrow}
        onTap={() => onMonth(monthAfter(month, 1))}
      >
        <Icon of="forward" />
      </Tap>
    </View>
  );
}
