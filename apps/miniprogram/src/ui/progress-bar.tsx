import { Text, View } from '@tarojs/components';
import { cx } from './cx';
import styles from './progress-bar.module.scss';

const BAR = process.env.TARO_ENV === 'weapp' ? {} : { role: 'progressbar' };

/** How far something has come, as a bar and in figures. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  return (
    <View className={cx(styles.line)}>
      <View className={cx(styles.bar)} {...BAR} aria-label={label}>
        <View className={cx(styles.done)} style={{ width: `${percent}%` }} />
      </View>
      <Text className={cx(styles.percent)}>{percent}%</Text>
    </View>
  );
}
