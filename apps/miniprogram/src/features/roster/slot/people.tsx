import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from '../../../ui/cx';
import { Tag } from '../../../ui/tag';
import type { Seated } from './members';
import styles from './slot.module.scss';
import { SEAT_LOOKS, SLOT_WORDS, STANDBY_LOOK } from './words';

/** Who is in a slot, and how far each has come. */
export function People({
  members,
  acts,
}: {
  members: readonly Seated[];
  /** What may be done for one of them. */
  acts?: (member: Seated) => ReactNode;
}) {
  if (members.length === 0) return <Text>{SLOT_WORDS.nobody}</Text>;
  return (
    <View className={cx(styles.people)}>
      {members.map((member) => (
        <View key={member.personId} className={cx(styles.person)}>
          <Text className={cx(styles.name)}>
            {member.isMe ? `${member.name}（${SLOT_WORDS.me}）` : member.name}
          </Text>
          <SeatTag member={member} />
          {acts?.(member)}
        </View>
      ))}
    </View>
  );
}

/** A seat's state in a word; standby who have not come are named as such. */
export function SeatTag({ member }: { member: Pick<Seated, 'state' | 'isStandby'> }) {
  const isWaiting = member.isStandby && member.state !== 'present' && member.state !== 'left';
  return <Tag {...(isWaiting ? STANDBY_LOOK : SEAT_LOOKS[member.state])} />;
}
