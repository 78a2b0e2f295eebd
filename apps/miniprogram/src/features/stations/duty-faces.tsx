import type { AnswerOf, readDoor } from '@doorstep/contracts';
import { endWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { Icon } from '../../ui/icon';
import { cx } from '../../ui/cx';
import styles from './duty-faces.module.scss';
import { DOOR_WORDS } from './words';

type Face = AnswerOf<typeof readDoor>['onDuty'][number];

/** Who sits in the station right now: by name where they agreed to it. */
export function DutyFaces({ faces, until }: { faces: readonly Face[]; until: string | null }) {
  if (faces.length === 0) {
    return (
      <View className={cx(styles.duty)}>
        <Icon of="bell" look="card" className={styles.icon} />
        <Text className={cx(styles.words)}>{DOOR_WORDS.hole}</Text>
      </View>
    );
  }
  return (
    <View className={cx(styles.duty)}>
      <Icon of="person" look="card" className={styles.icon} />
      <View className={cx(styles.words)}>
        <Text className={cx(styles.label)}>
          {DOOR_WORDS.onDuty}
          {until === null ? '' : `（${DOOR_WORDS.dutyUntil(endWords(new Date(until)))}）`}
        </Text>
        <Text className={cx(styles.names)}>{faces.map((face) => face.name).join('、')}</Text>
      </View>
    </View>
  );
}
