import type { SeasonView } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import styles from './kinds-field.module.scss';
import { CALENDAR_WORDS } from './words';

type Kinds = SeasonView['categories'];
const KINDS_AT_MOST = 6;

/** Several kinds of matters, each a large chip with a tick; a seventh cannot be chosen. */
export function KindsField({
  items,
  chosen,
  onChange,
}: {
  items: readonly { key: string; words: string }[];
  chosen: Kinds;
  onChange: (kinds: Kinds) => void;
}) {
  return (
    <>
      <Text aria-role="heading">{CALENDAR_WORDS.form.kinds}</Text>
      <Text>{CALENDAR_WORDS.form.kindsNote}</Text>
      <View className={cx(styles.chips)}>
        {items.map(({ key, words }) => {
          const kind = key as Kinds[number];
          const isChosen = chosen.includes(kind);
          const next = isChosen ? chosen.filter((one) => one !== kind) : [...chosen, kind];
          return (
            <Tap
              key={key}
              id={`kind-${key}`}
              role="checkbox"
              isChosen={isChosen}
              isDisabled={!isChosen && chosen.length >= KINDS_AT_MOST}
              label={words}
              className={cx(styles.chip, isChosen && styles.chosen)}
              onTap={() => onChange(next)}
            >
              {isChosen && <Icon of="check" />}
              <Text>{words}</Text>
            </Tap>
          );
        })}
      </View>
    </>
  );
}
