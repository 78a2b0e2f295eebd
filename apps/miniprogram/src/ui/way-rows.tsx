import { Text, View } from '@tarojs/components';
import type { Drawing } from '../theme/drawings';
import { Card } from './card';
import { cx } from './cx';
import { Icon } from './icon';
import { Tap } from './tap';
import styles from './way-rows.module.scss';

interface Way {
  key: string;
  words: string;
  icon: Drawing;
}

/** Ways to other pages that belong together, calm lines in one card: none of them is the one thing to do here. */
export function WayRows<W extends Way>({
  title,
  ways,
  onGo,
}: {
  title: string;
  ways: readonly W[];
  onGo: (way: W) => void;
}) {
  return (
    <Card title={title}>
      <View className={cx(styles.rows)}>
        {ways.map((way) => (
          <Tap
            key={way.key}
            id={`open-${way.key}`}
            label={way.words}
            className={styles.row}
            onTap={() => onGo(way)}
          >
            <Icon of={way.icon} className={styles.picture} />
            <Text className={cx(styles.words)}>{way.words}</Text>
            <Icon of="forward" className={styles.arrow} />
          </Tap>
        ))}
      </View>
    </Card>
  );
}
