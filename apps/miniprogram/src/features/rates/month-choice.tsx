import { Text, View } from '@tarojs/components';
import { useNow } from '../../device/use-now';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { monthAfter, monthOf } from './months';
import styles from './rates.module.scss';
import { RATES_WORDS } from './words';

/** Which month: one tap back, one tap on; nothing after the month that runs. */
export function MonthChoice({ month, onChoose }: { month: string; onChoose: (month: string) => void }) {
  const isNow = month >= monthOf(useNow());
  return (
    <View className={cx(styles.months)}>
      <Tap
        id="month-before"
        label={RATES_WORDS.before}
        className={cx(styles.step)}
        onTap={() => onChoose(monthAfter(month, -1))}
      >
        <Icon of="back" />
      </Tap>
      <Text className={cx(styles.month)} aria-live="polite">
        {RATES_WORDS.month(month)}
      </Text>
      <Tap
        id="month-after"
        label={RATES_WORDS.after}
        className={cx(styles.step, isNow && styles.off)}
        isDisabled={isNow}
        onTap={() => onChoose(monthAfter(month, 1))}
      >
        <Icon of="forward" />
      </Tap>
    </View>
  );
}
