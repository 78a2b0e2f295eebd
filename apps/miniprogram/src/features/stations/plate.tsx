import { doorLabel } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { HeartMark } from '../../ui/heart-mark';
import { cx } from '../../ui/cx';
import styles from './plate.module.scss';
import { DOOR_WORDS } from './words';

export interface PlateProps {
  community: string;
  station: string;
  /** The door one stands at; without it the plate is the station's own. */
  door?: { building: number; unit: number };
  place?: string;
}

/** The red enamel plate beside the door, as it hangs there: nobody mistakes where they are. */
export function Plate({ community, station, door, place = '' }: PlateProps) {
  return (
    <View className={cx(styles.plate)} id="plate">
      <View className={cx(styles.rim)}>
        <View className={cx(styles.top)}>
          <HeartMark className={styles.heart} />
          <Text className={cx(styles.community)}>{community}</Text>
        </View>
        <View className={cx(styles.number)}>
          {door && <Text className={cx(styles.here)}>{DOOR_WORDS.youAreAt}</Text>}
          <Text className={cx(styles.door)}>{door ? doorLabel(door.building, door.unit) : station}</Text>
        </View>
        <Text className={cx(styles.station)}>
          {door ? [station, place].filter(Boolean).join(' · ') : DOOR_WORDS.welcome}
        </Text>
      </View>
    </View>
  );
}
