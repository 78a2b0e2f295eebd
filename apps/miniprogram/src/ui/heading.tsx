import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './heading.module.scss';

/** What stands over a part of a page, in one size everywhere; a screen reader jumps from one to the next. */
export function Heading({
  children,
  level = 2,
  className,
}: {
  children: ReactNode;
  level?: 1 | 2 | 3;
  className?: string | undefined;
}) {
  return (
    <View className={cx(className ?? styles.heading)} {...headingOf(level)}>
      {children}
    </View>
  );
}

const headingOf = (level: number): Record<string, string> =>
  process.env.TARO_ENV === 'weapp'
    ? { 'aria-role': 'heading' }
    : { role: 'heading', 'aria-level': String(level) };
