import { Text, View } from '@tarojs/components';
import type { Drawing } from '../theme/drawings';
import { cx } from './cx';
import styles from './custody-line.module.scss';
import { Icon } from './icon';

export interface CustodyLineProps {
  /** In whose hands. */
  who: string;
  /** Since when, until when. */
  when: readonly string[];
  icon: Drawing;
  /** The promise is broken, and that is said. */
  late?: string | undefined;
  isDone?: boolean;
}

/** One line that answers "who has it, and what comes next by when". */
export function CustodyLine({ who, when, icon, late, isDone = false }: CustodyLineProps) {
  return (
    <View className={cx(styles.custody, isDone && styles.done, late !== undefined && styles.late)}>
      <Icon of={icon} className={styles.icon} />
      <View className={cx(styles.words)}>
        <Text className={cx(styles.who)}>{who}</Text>
        <View className={cx(styles.when)}>
          {when.map((part) => (
            <Text key={part} className={cx(styles.part)}>
              {part}
            </Text>
          ))}
        </View>
        {late !== undefined && <Text className={cx(styles.lateWords)}>{late}</Text>}
      </View>
    </View>
  );
}
