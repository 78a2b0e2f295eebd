import { Text, View } from '@tarojs/components';
import styles from './choices.module.scss';
import { cx } from './cx';
import { Icon } from './icon';
import { Tap } from './tap';

interface Choice<K extends string | number> {
  key: K;
  words: string;
  note?: string | undefined;
  /** Writes this one in a size of its own, in pixels. */
  fontSize?: number;
}

export interface ChoicesProps<K extends string | number> {
  items: readonly Choice<K>[];
  chosen: K | undefined;
  onChoose: (key: K) => void;
  /** `chips` side by side; `pairs` two in a row; `rows` one under the other, with a second line. */
  shape?: 'chips' | 'pairs' | 'rows';
  name?: string;
  /** What is chosen: over the choices, and what a screen reader calls them together. */
  label?: string;
}

/** One of several, all in sight; the chosen one wears a tick. */
export function Choices<K extends string | number>({
  items,
  chosen,
  onChoose,
  shape = 'chips',
  name = 'choice',
  label,
}: ChoicesProps<K>) {
  const group = (
    <View className={cx(styles[shape])} {...GROUP} {...(label === undefined ? {} : { 'aria-label': label })}>
      {items.map(({ key, words, note, fontSize }) => (
        <Tap
          key={key}
          {...(fontSize === undefined ? {} : { style: { fontSize: `${fontSize}px` } })}
          id={`${name}-${key}`}
          role="radio"
          isChosen={key === chosen}
          label={note === undefined ? words : `${words}，${note}`}
          className={cx(styles.choice, key === chosen && styles.chosen)}
          onTap={() => onChoose(key)}
        >
          {key === chosen && <Icon of="check" />}
          <View className={cx(styles.text)}>
            <Text>{words}</Text>
            {note !== undefined && <Text className={cx(styles.note)}>{note}</Text>}
          </View>
        </Tap>
      ))}
    </View>
  );
  if (label === undefined) return group;
  return (
    <View className={cx(styles.asked)}>
      <Text className={cx(styles.label)} aria-hidden="true">
        {label}
      </Text>
      {group}
    </View>
  );
}

const GROUP = process.env.TARO_ENV === 'weapp' ? { 'aria-role': 'radiogroup' } : { role: 'radiogroup' };
