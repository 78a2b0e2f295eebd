import { Text, View } from '@tarojs/components';
import { Tap } from '../../../ui/tap';
import { cx } from '../../../ui/cx';
import styles from './quick-words.module.scss';

/** Sentences said again and again: one tap instead of typing. */
export function QuickWords({
  words,
  onChoose,
}: {
  words: readonly string[];
  onChoose: (words: string) => void;
}) {
  if (words.length === 0) return null;
  return (
    <View className={cx(styles.quick)}>
      {words.map((sentence) => (
        <Tap key={sentence} className={styles.one} onTap={() => onChoose(sentence)}>
          <Text>{sentence}</Text>
        </Tap>
      ))}
    </View>
  );
}
