import type { TicketCard } from '@doorstep/contracts';
import { CATEGORIES } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { cx } from '../../../ui/cx';
import { Tag } from '../../../ui/tag';
import styles from './status-tags.module.scss';
import { CUSTODY_WORDS } from './words';

export interface HintChipsProps {
  hint: NonNullable<TicketCard['hint']>;
  /** What it was reported as; only another kind is worth a word. */
  category: TicketCard['category'];
}

/** What the words seem to say, on the board: another kind, whose it would be, and why. A suggestion; the member decides. */
export function HintChips({ hint, category }: HintChipsProps) {
  const isOther = hint.category !== category;
  return (
    <View className={cx(styles.hint)}>
      <View className={cx(styles.tags)}>
        {isOther && (
          <Tag
            words={CUSTODY_WORDS.soundsLike(CATEGORIES[hint.category].label)}
            tone="wish"
            icon="question"
          />
        )}
        <Tag words={CUSTODY_WORDS.wouldGoTo(hint.party)} icon="wrench" />
      </View>
      {hint.why !== '' && <Text className={cx(styles.why)}>{hint.why}</Text>}
    </View>
  );
}
