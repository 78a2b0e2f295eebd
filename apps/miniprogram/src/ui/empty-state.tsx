import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './empty-state.module.scss';
import { HeartMark } from './heart-mark';

/** Nothing here, said kindly: the heart of cards, a sentence, and perhaps what to do instead. */
export function EmptyState({
  title,
  words,
  children,
}: {
  title: string;
  words?: string;
  children?: ReactNode;
}) {
  return (
    <View className={cx(styles.empty)}>
      <HeartMark className={styles.heart} />
      <Text className={cx(styles.title)}>{title}</Text>
      {words !== undefined && <Text className={cx(styles.words)}>{words}</Text>}
      {children}
    </View>
  );
}
