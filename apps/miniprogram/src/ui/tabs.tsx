import { Text, View } from '@tarojs/components';
import { cx } from './cx';
import { Tap } from './tap';
import styles from './tabs.module.scss';

export interface TabItem<K extends string> {
  key: K;
  words: string;
  count?: number | undefined;
  /** These need somebody. */
  isUrgent?: boolean;
}

/** Parts of one list, with how many lie in each; wraps rather than hides one behind an edge. */
export function Tabs<K extends string>({
  items,
  here,
  onChoose,
}: {
  items: readonly TabItem<K>[];
  here: K;
  onChoose: (key: K) => void;
}) {
  return (
    <View className={cx(styles.row)} {...LIST}>
      {items.map(({ key, words, count, isUrgent = false }) => (
        <Tap
          key={key}
          id={`tab-${key}`}
          role="tab"
          isChosen={key === here}
          className={cx(styles.tab, key === here && styles.here)}
          onTap={() => onChoose(key)}
        >
          <Text>{words}</Text>
          {count !== undefined && count > 0 && (
            <Text className={cx(styles.count, isUrgent && styles.urgent)}>
              {count > 999 ? '999+' : count}
            </Text>
          )}
        </Tap>
      ))}
    </View>
  );
}

const LIST = process.env.TARO_ENV === 'weapp' ? { 'aria-role': 'tablist' } : { role: 'tablist' };
