import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './timeline.module.scss';

export interface TimelineItem {
  key: string;
  title: string;
  /** Who and when, one line. */
  byline: string;
  words?: string;
  media?: ReactNode;
}

/** What happened, newest first; the newest stands out. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <View className={cx(styles.timeline)}>
      {items.map((item, nth) => (
        <View key={item.key} className={cx(styles.item, nth === 0 && styles.newest)}>
          <View className={cx(styles.dot)} aria-hidden="true" />
          <Text className={cx(styles.title)}>{item.title}</Text>
          <Text className={cx(styles.byline)}>{item.byline}</Text>
          {item.words !== undefined && item.words !== '' && (
            <View className={cx(styles.words)}>{item.words}</View>
          )}
          {item.media}
        </View>
      ))}
    </View>
  );
}
