import { Text, View } from '@tarojs/components';
import type { Drawing } from '../theme/drawings';
import { cx } from './cx';
import { Icon } from './icon';
import styles from './tag.module.scss';

export interface TagProps {
  words: string;
  tone?: 'plain' | 'heart' | 'wish' | 'sky' | 'leaf' | 'alarm';
  icon?: Drawing | undefined;
}

/** A short word on a coloured ground; the word, not the colour, carries the meaning. */
export function Tag({ words, tone = 'plain', icon }: TagProps) {
  return (
    <View className={cx(styles.tag, styles[tone])}>
      {icon && <Icon of={icon} />}
      <Text>{words}</Text>
    </View>
  );
}
