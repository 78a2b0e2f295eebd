import type { SlotView } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { Tag } from '../../../ui/tag';
import { SEAT_LOOKS, STANDBY_LOOK } from '../slot/words';
import { everybody, lacking, type SlotMember } from './coverage';
import styles from './people-of-slot.module.scss';
import { GRID_WORDS } from './words';

/** Who sits in a slot and how far each has come; an empty seat is said as loudly as a name. */
export function PeopleOfSlot({ slot }: { slot: SlotView }) {
  const missing = lacking(slot);
  return (
    <View className={cx(styles.people)}>
      {everybody(slot).map((member) => (
        <View key={member.personId} className={cx(styles.line)}>
          <Who member={member} />
        </View>
      ))}
      {Array.from({ length: missing }, (_, nth) => (
        <View key={nth} className={cx(styles.line, styles.empty)}>
          <Icon of="alert" />
          <Text>{GRID_WORDS.emptySeat}</Text>
        </View>
      ))}
    </View>
  );
}

/** A name with its state. */
export function Who({ member }: { member: SlotMember }) {
  return (
    <>
      <Text className={cx(styles.name)}>{member.name}</Text>
      {member.isMe && <Tag tone="heart" words={GRID_WORDS.me} />}
      {member.isStandby && <Tag {...STANDBY_LOOK} />}
      {!(member.isStandby && member.state === 'assigned') && <Tag {...SEAT_LOOKS[member.state]} />}
    </>
  );
}
