import { View } from '@tarojs/components';
import { HEART_WALL } from '../theme/heart-wall';
import { cx } from './cx';
import styles from './heart-mark.module.scss';

const PICTURE = { backgroundImage: `url("${HEART_WALL}")` };

/** The heart of cards, as large as its place. Decoration: screen readers pass it by. */
export function HeartMark({ className }: { className?: string | undefined }) {
  return <View className={cx(styles.heart, className)} style={PICTURE} aria-hidden="true" />;
}
