import { Text, View } from '@tarojs/components';
import type { CSSProperties } from 'react';
import { cx } from '../../../ui/cx';
import styles from './countdown.module.scss';
import { POST_WORDS } from './words';

const MINUTE = 60;

/** The seconds a code still lives, as a ring that empties and as a number. Nothing where the clock cannot tell. */
export function Countdown({ left }: { left: number | undefined }) {
  if (left === undefined) return null;
  const turn = Math.round((360 * Math.min(MINUTE, left)) / MINUTE);
  return (
    <View className={cx(styles.countdown)} aria-label={POST_WORDS.secondsLabel(left)}>
      <View className={cx(styles.ring)} style={{ '--turn': `${turn}deg` } as CSSProperties}>
        <View className={cx(styles.hole)}>
          <Text className={cx(styles.number)}>{left}</Text>
        </View>
      </View>
      <Text className={cx(styles.words)}>{POST_WORDS.left(left)}</Text>
    </View>
  );
}
