import { View } from '@tarojs/components';
import type { CSSProperties } from 'react';
import type { Drawing } from '../theme/drawings';
import { lineMask, shadowMask } from '../theme/mask';
import { cx } from './cx';
import styles from './icon.module.scss';

export interface IconProps {
  of: Drawing;
  /** `card`: red line over a yellow shadow, as on the wall; `plain`: one colour, that of the words beside it. */
  look?: 'card' | 'plain';
  className?: string | undefined;
}

/** Through a CSS variable: WeChat's build of Taro drops the prefixed property, and sends each picture once this way. */
const masked = (mask: string): CSSProperties => ({ '--picture': mask }) as CSSProperties;

/** A drawing, as large as the words around it. It never stands for a word alone, so screen readers pass it by. */
export function Icon({ of, look = 'plain', className }: IconProps) {
  const shadow = look === 'card' ? shadowMask(of) : undefined;
  return (
    <View className={cx(styles.icon, className)} aria-hidden="true">
      {shadow !== undefined && <View className={cx(styles.shadow)} style={masked(shadow)} />}
      <View className={cx(styles.line, look === 'card' && styles.red)} style={masked(lineMask(of))} />
    </View>
  );
}
