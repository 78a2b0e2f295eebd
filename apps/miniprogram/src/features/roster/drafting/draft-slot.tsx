import type { DraftSlotView } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { hoursWords } from '../slot/slot-times';
import styles from './draft-slot.module.scss';
import { DRAFT_WORDS } from './words';

/** A slot of a draft: names, who was put in by hand, and what is still empty. A tap opens it for changes. */
export function DraftSlot({
  slot,
  said,
  nameOf,
  onTap,
}: {
  slot: DraftSlotView;
  /** The day, as a screen reader says it before the slot. */
  said: string;
  nameOf: (personId: string) => string;
  /** Undefined: only to be read. */
  onTap: (() => void) | undefined;
}) {
  const content = (
    <>
      <View className={cx(styles.head)}>
        <Text className={cx(styles.label)}>{slot.label}</Text>
        <Text className={cx(styles.times)}>{hoursWords(slot)}</Text>
        {slot.missing > 0 && <Tag tone="alarm" icon="alert" words={DRAFT_WORDS.lacking(slot.missing)} />}
      </View>
      <View className={cx(styles.people)}>
        {slot.seats.map(({ personId, isStandby, isByHand }) => (
          <View key={personId} className={cx(styles.who)}>
            <Text className={cx(styles.name)}>{nameOf(personId)}</Text>
            {isStandby && <Tag tone="sky" words={DRAFT_WORDS.standby} />}
            {isByHand && <Tag tone="plain" icon="hand" words={DRAFT_WORDS.byHand} />}
          </View>
        ))}
        {Array.from({ length: slot.missing }, (_, nth) => (
          <View key={nth} className={cx(styles.who, styles.empty)}>
            <Icon of="alert" />
            <Text>{DRAFT_WORDS.empty}</Text>
          </View>
        ))}
      </View>
    </>
  );
  const look = cx(styles.slot, slot.missing > 0 && styles.short);
  if (!onTap) return <View className={look}>{content}</View>;
  const names = slot.seats.map(({ personId }) => nameOf(personId));
  const state = slot.missing > 0 ? DRAFT_WORDS.lacking(slot.missing) : DRAFT_WORDS.full;
  return (
    <Tap
      id={`draft-slot-${slot.id}`}
      label={DRAFT_WORDS.openSlot([said, slot.label, state, ...names].join('，'))}
      className={look}
      onTap={onTap}
    >
      {content}
    </Tap>
  );
}
