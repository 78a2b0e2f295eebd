import { Text, View } from '@tarojs/components';
import type { Drawing } from '../theme/drawings';
import styles from './big-choice.module.scss';
import { cx } from './cx';
import { Icon } from './icon';
import { Tap } from './tap';

export interface BigChoiceProps {
  words: string;
  drawing: Drawing;
  onTap: () => void;
  id?: string;
  /** A second, smaller line. */
  note?: string;
  /** `tile`: picture over the word, three in a row; `row`: picture beside the words, one in a row. */
  shape?: 'tile' | 'row';
  /** The one most people came for. */
  isMain?: boolean;
}

/** A choice one sees before reading it: a picture and a word on a card. */
export function BigChoice({
  words,
  drawing,
  onTap,
  id,
  note,
  shape = 'tile',
  isMain = false,
}: BigChoiceProps) {
  return (
    <Tap
      id={id}
      label={note === undefined ? words : `${words}，${note}`}
      className={cx(styles.choice, styles[shape], isMain && styles.main)}
      onTap={onTap}
    >
      <View className={cx(styles.picture)}>
        <Icon of={drawing} look="card" />
      </View>
      <View className={cx(styles.words)}>
        <Text className={cx(styles.word)}>{words}</Text>
        {note !== undefined && <Text className={cx(styles.note)}>{note}</Text>}
      </View>
      {shape === 'row' && <Icon of="forward" className={styles.arrow} />}
    </Tap>
  );
}
