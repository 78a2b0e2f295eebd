import { View } from '@tarojs/components';
import { cx } from './cx';
import styles from './loading.module.scss';
import { UI_WORDS } from './words';

/** The shape of what is coming, while it comes. */
export function Loading({ cards = 3 }: { cards?: number }) {
  return (
    <View className={cx(styles.loading)} aria-label={UI_WORDS.loading} aria-live="polite">
      {Array.from({ length: cards }, (_, nth) => (
        <View key={nth} className={cx(styles.card)}>
          <View className={cx(styles.short)} />
          <View className={cx(styles.long)} />
        </View>
      ))}
    </View>
  );
}
