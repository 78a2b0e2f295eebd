import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './tiles.module.scss';

/** Pictures with a word side by side, as many in a row as the size of the words allows. */
export function Tiles({ children }: { children: ReactNode }) {
  return <View className={cx(styles.tiles)}>{children}</View>;
}
