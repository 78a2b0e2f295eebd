import type { SlotView } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { Tag } from '../../../ui/tag';
import { hoursWords } from '../slot/slot-times';
import { coverageTag, lacking } from './coverage';
import { PeopleOfSlot } from './people-of-slot';
import styles from './slot-card.module.scss';
import { GRID_WORDS } from './words';

/** One slot of a day on the phone. */
export function SlotCard({ slot, onTap }: { slot: SlotView; onTap?: (() => void) | undefined }) {
  const names = slot.members.map(({ name }) => name).join('、');
  const tag = coverageTag(slot.coverage, lacking(slot));
  return (
    <Card
      id={`slot-${slot.slotId}`}
      onTap={onTap}
      label={onTap && GRID_WORDS.openSlot([slot.label, hoursWords(slot), tag.words, names].join('，'))}
    >
      <View className={cx(styles.head)}>
        <Text className={cx(styles.label)}>{slot.label}</Text>
        <Text className={cx(styles.times)}>{hoursWords(slot)}</Text>
        <Tag {...tag} />
      </View>
      <Text className={cx(styles.mode)}>
        {slot.mode === 'on_call' ? GRID_WORDS.onCall : GRID_WORDS.onSite}
        {slot.callId !== null && ` · ${GRID_WORDS.calling}`}
      </Text>
      <PeopleOfSlot slot={slot} />
    </Card>
  );
}
