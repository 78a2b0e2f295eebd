import { View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';
import { cx } from './cx';
import styles from './tap.module.scss';

export interface TapProps {
  onTap: () => void;
  children: ReactNode;
  id?: string | undefined;
  /** What a screen reader says; needed where the content is not plain words. */
  label?: string | undefined;
  role?: 'button' | 'tab' | 'radio' | 'checkbox' | 'switch' | 'link';
  className?: string | undefined;
  style?: CSSProperties;
  isDisabled?: boolean | undefined;
  isChosen?: boolean | undefined;
}

const CHOSEN_AS = {
  tab: 'aria-selected',
  radio: 'aria-checked',
  checkbox: 'aria-checked',
  switch: 'aria-checked',
} as const;

/** Anything that answers a finger: also a screen reader, and in the browser the keyboard. Every control is made of it. */
export function Tap({
  onTap,
  children,
  id,
  label,
  role = 'button',
  className,
  style,
  isDisabled = false,
  isChosen,
}: TapProps) {
  const chosenAs = CHOSEN_AS[role as keyof typeof CHOSEN_AS];
  const act = (): void => {
    if (!isDisabled) onTap();
  };
  return (
    <View
      {...(id === undefined ? {} : { id })}
      {...(style === undefined ? {} : { style })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(chosenAs === undefined ? {} : { [chosenAs]: isChosen ? 'true' : 'false' })}
      {...(isDisabled ? { 'aria-disabled': 'true' } : {})}
      {...forRole(role, act)}
      className={cx(styles.tap, isDisabled && styles.disabled, className)}
      hoverClass={isDisabled ? 'none' : cx(styles.pressed)}
      onClick={act}
    >
      {children}
    </View>
  );
}

interface Key {
  key: string;
  preventDefault(): void;
}

/** WeChat reads `aria-role`; a browser reads `role` and wants the control to be reached and pressed by keys. */
function forRole(role: string, act: () => void): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp') return { 'aria-role': role };
  const onKeyDown = (event: Key): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  };
  return { role, tabIndex: 0, onKeyDown };
}
