import { Text, View } from '@tarojs/components';
import type { Drawing } from '../theme/drawings';
import styles from './bottom-bar.module.scss';
import { cx } from './cx';
import { Icon } from './icon';
import { Tap } from './tap';
import { UI_WORDS } from './words';

export interface BarItem {
  key: string;
  words: string;
  icon: Drawing;
  isHere: boolean;
  /** How many things wait there. */
  count?: number;
  onTap: () => void;
}

/** The way between the main pages. Our own, because WeChat's cannot change with the hat. */
export function BottomBar({ items }: { items: readonly BarItem[] }) {
  return (
    <View className={cx(styles.bar, items.length > 4 && styles.five)} {...LIST}>
      {items.map(({ key, words, icon, isHere, count = 0, onTap }) => (
        <Tap
          key={key}
          id={`bar-${key}`}
          role="tab"
          isChosen={isHere}
          label={count > 0 ? `${words}，${UI_WORDS.unread(count)}` : words}
          className={cx(styles.item, isHere && styles.here)}
          onTap={onTap}
        >
          <View className={cx(styles.picture)}>
            <Icon of={icon} look={isHere ? 'card' : 'plain'} className={styles.icon} />
            {count > 0 && <Text className={cx(styles.count)}>{count > 99 ? '99+' : count}</Text>}
          </View>
          <Text className={cx(styles.words)}>{words}</Text>
        </Tap>
      ))}
    </View>
  );
}

const LIST = process.env.TARO_ENV === 'weapp' ? { 'aria-role': 'tablist' } : { role: 'tablist' };
